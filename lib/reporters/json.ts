import { version } from '../../package.json';
import { fieldsOf } from '../engine/finding';
import type { Report } from '../engine/report';
import type { Rule } from '../engine/rule';
import type { Position } from '../engine/template';
import { jsonText } from './plain';
import type { ReportOptions } from './report-options';
import { inOrder, shownPath, tallyOf } from './wording';

/** A report as data, for programs: every finding, waived and accepted ones too, and the rules they broke. */
export function json(report: Report, { cwd }: ReportOptions = {}): string {
  const shownAt = (at: Position) => ({ ...at, file: shownPath(at.file, cwd) });
  const broken = new Set(report.findings.map(({ rule }) => rule));
  return jsonText({
    tool: { name: 'cdk-bulwark', version },
    blocked: report.blocked,
    checked: report.checked,
    ...(report.decidedBy
      ? { decidedBy: report.decidedBy.map((by) => (by.file ? { ...by, file: shownPath(by.file, cwd) } : by)) }
      : {}),
    summary: tallyOf(report),
    tally: report.tally,
    ...(report.withoutRule ? { withoutRule: report.withoutRule } : {}),
    findings: inOrder(report.findings).map((finding) => ({
      ...fieldsOf(finding),
      template: shownPath(finding.template, cwd),
      ...(finding.source ? { source: shownAt(finding.source) } : {}),
      ...(finding.inModule ? { inModule: shownAt(finding.inModule) } : {}),
    })),
    failures: report.failures.map((failure) => ({ ...failure, template: shownPath(failure.template, cwd) })),
    notices: report.notices.map((notice) => ({ ...notice, template: shownPath(notice.template, cwd) })),
    rules: Object.fromEntries(
      Object.keys(report.rules)
        .filter((id) => broken.has(id))
        .map((id) => {
          const { title, severity, preset, controls, sameAs = {} } = report.rules[id] as Rule;
          return [id, { title, severity, preset, controls, sameAs }];
        }),
    ),
  });
}
