import type { Finding } from '../engine/finding';
import type { Report } from '../engine/report';
import { plain } from './plain';
import type { ReportOptions } from './report-options';
import {
  alsoBreaking,
  byCause,
  checkedInWords,
  effect,
  fixCode,
  inOrder,
  isOpen,
  NOT_JUDGED,
  noticesInWords,
  placeOf,
  settledBy,
  tallyInWords,
  wrong,
} from './wording';

/** GitHub takes comments of 65,536 characters; this leaves room for what surrounds the report. */
const LONGEST = 60_000;
const ROWS = 50;

/** A report for a pull request's comment: a table of findings, then each rule in a fold. Never longer than 60,000 characters. */
export function markdown(report: Report, options: ReportOptions = {}): string {
  const findings = inOrder(report.findings.filter(isOpen));
  const head = [
    '<!-- cdk-bulwark -->',
    `## ${report.blocked ? '❌' : '✅'} Bulwark: ${tallyInWords(report)}`,
    `Checked ${checkedInWords(report)}.`,
  ];
  const sections = [
    ...report.failures.map(({ message }) => `> [!CAUTION]\n> ${NOT_JUDGED}: ${prose(message)}`),
    ...(findings.length > 0 ? [table(findings, options)] : []),
    ...rulesOf(findings).map((group) => fold(group, report, options)),
    ...tolerated(report, options),
    ...noticesInWords(report, options.cwd).map((notice) => `> [!NOTE]\n> ${prose(notice)}`),
  ];
  return bounded(head, sections);
}

/** As many sections as there is room for, and how many there was none for. */
function bounded(head: readonly string[], sections: readonly string[]): string {
  const kept: string[] = [...head];
  let length = head.join('\n\n').length + 200;
  for (const section of sections) {
    length += section.length + 2;
    if (length > LONGEST) break;
    kept.push(section);
  }
  const left = head.length + sections.length - kept.length;
  if (left > 0) kept.push(`_${left} more sections did not fit; run \`bulwark check\` to see them all._`);
  return kept.join('\n\n');
}

function table(findings: readonly Finding[], { cwd }: ReportOptions): string {
  const rows = findings.slice(0, ROWS).map((finding) => {
    const place = placeOf(finding, cwd) ?? finding.template;
    return `| ${finding.severity} | ${effect(finding)} | ${code(finding.rule)} | ${code(finding.path)} | ${code(place)} |`;
  });
  const rest = findings.length - rows.length;
  return [
    '| Severity | Effect | Rule | Resource | Where |',
    '|---|---|---|---|---|',
    ...rows,
    ...(rest > 0 ? ['', `_and ${rest} more_`] : []),
  ].join('\n');
}

/** Findings by rule, in the order of each rule's first. */
function rulesOf(findings: readonly Finding[]): [Finding, ...Finding[]][] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group) group.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  return [...groups.values()];
}

function fold(group: readonly [Finding, ...Finding[]], report: Report, { cwd }: ReportOptions): string {
  const [first] = group;
  const fix = fixCode(report.rules[first.rule], first);
  const list = group.slice(0, ROWS).map((finding) => {
    const where = [placeOf(finding, cwd), settledBy(finding)].filter((part) => part !== undefined && part !== '');
    const due = finding.due ? ` Due ${finding.due}.` : '';
    const also = finding.alsoBreaks ? ` (${alsoBreaking(finding)})` : '';
    return `- ${code(finding.path)} (${where.map((part) => code(part as string)).join(', ')}): ${prose(wrong(finding))}${prose(also)}${due}`;
  });
  const rest = group.length - list.length;
  return [
    `<details><summary><b>${prose(first.rule)}</b> (${first.severity}, ${group.length})</summary>`,
    '',
    `${prose(first.why)} **${prose(first.fix)}**`,
    ...(fix ? ['', `${fix.language}: ${code(fix.code)}`] : []),
    '',
    ...list,
    ...(rest > 0 ? [`- _and ${rest} more_`] : []),
    '',
    '</details>',
  ].join('\n');
}

/** What is waived, with its reason, and how much is accepted. */
function tolerated(report: Report, { cwd }: ReportOptions): string[] {
  const findings = byCause(report.findings);
  const waived = inOrder(findings.filter(({ waiver }) => waiver)).map((finding) => {
    const { because, owner, until } = finding.waiver as NonNullable<Finding['waiver']>;
    return `- ${code(finding.rule)} at ${code(finding.path)} until ${until}: ${prose(because)} (${prose(owner)})`;
  });
  const accepted = inOrder(findings.filter((finding) => finding.accepted && !finding.waiver)).map(
    (finding) =>
      `- ${code(finding.rule)} at ${code(finding.path)} (${code(placeOf(finding, cwd) ?? finding.template)})`,
  );
  return [
    ...(waived.length > 0 ? [list('Waived', waived)] : []),
    ...(accepted.length > 0 ? [list('Accepted', accepted)] : []),
  ];
}

function list(title: string, entries: readonly string[]): string {
  const rest = entries.length - ROWS;
  const shown = [...entries.slice(0, ROWS), ...(rest > 0 ? [`- _and ${rest} more_`] : [])];
  return `<details><summary>${title} (${entries.length})</summary>\n\n${shown.join('\n')}\n\n</details>`;
}

/** Text of others as code, in a fence longer than any within it, safe in a table. */
export function code(text: string): string {
  const line = plain(text).replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

/** Text of others as prose: no markup, links, images or mentions of theirs take effect. */
export const prose = (text: string): string =>
  plain(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]#|~!]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('@', '@\u200b')
    .trim();
