import type { Report } from '../engine/report';
import { plain } from './plain';
import type { ReportOptions } from './report-options';
import { summary } from './text';
import { effect, inOrder, isOpen, placeOf, shownPath } from './wording';

/** A report for people who are told the rest elsewhere: one line for each finding, then what was checked. */
export function brief(report: Report, options: ReportOptions = {}): string {
  const lines = inOrder(report.findings.filter(isOpen)).map((finding) => {
    const { path, problem, rule, template } = finding;
    const place = placeOf(finding, options.cwd) ?? shownPath(template, options.cwd);
    return plain(`${effect(finding)}  ${place}  ${rule}  ${path}: ${problem}`);
  });
  return [...lines, summary(report, options)].join('\n');
}
