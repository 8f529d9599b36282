import type { Finding } from '../engine/finding';
import type { Report } from '../engine/report';
import { plain } from './plain';
import type { ReportOptions } from './report-options';
import {
  alsoBreaking,
  checkedInWords,
  inOrder,
  inPlainWords,
  isOpen,
  NOT_JUDGED,
  noticesBeside,
  shownPath,
  tallyInWords,
  wrong,
} from './wording';

/** A report as GitHub Actions workflow commands, which GitHub shows beside the lines they name. */
export function github(report: Report, { cwd }: ReportOptions = {}): string {
  return [
    ...inOrder(report.findings.filter(isOpen)).map((finding) => annotation(inPlainWords(finding), cwd)),
    ...report.failures.map(({ message }) => command('error', { title: NOT_JUDGED }, plain(message))),
    ...noticesBeside(report).map(({ template, message }) =>
      command('warning', { title: 'not judged' }, plain(`${shownPath(template, cwd)}: ${message}`)),
    ),
    `${tallyInWords(report)}; checked ${checkedInWords(report)}`,
  ].join('\n');
}

function annotation(finding: Finding, cwd?: string): string {
  const { source, severity, rule, path, why, fix } = finding;
  const place = source && { file: plain(shownPath(source.file, cwd)), line: source.line, col: source.column };
  return command(
    finding.blocking ? 'error' : finding.level === 'note' ? 'notice' : 'warning',
    { ...place, title: `${rule} (${severity})` },
    [`${path}: ${wrong(finding)}`, alsoBreaking(finding), why, fix].filter(Boolean).join('\n'),
  );
}

/** One workflow command. Its text comes from templates, so whatever could end it or begin another is escaped. */
function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const given = Object.entries(properties).map(
    ([key, value]) => `${key}=${data(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
  );
  return `::${name} ${given.join(',')}::${data(message)}`;
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
