import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Finding } from '../engine/finding';
import type { Report } from '../engine/report';
import type { Severity } from '../engine/rule';
import type { Position } from '../engine/template';
import { plain } from './plain';
import type { ReportOptions } from './report-options';
import { secretLines, withoutSecrets } from './secret-lines';
import {
  alsoBreaking,
  checkedInWords,
  count,
  deciders,
  effect,
  fixCode,
  inModule,
  inOrder,
  isOpen,
  NOT_JUDGED,
  noticesInWords,
  particulars,
  placeOf,
  settledBy,
  tallyInWords,
  withoutRuleInWords,
} from './wording';

/** How many findings of one rule show the user's code; the others name its place. */
const FRAMES = 3;
const LONGEST_LINE = 240;

type Colors = ReturnType<typeof import('picocolors')['createColors']>;

/** A finding as it is shown, with what is particular to it. */
interface Shown {
  readonly finding: Finding;
  readonly own: string;
  readonly also: string;
}

/** Findings of one rule at one cost. */
type Group = [Shown, ...Shown[]];

/** A report for people at a terminal: each rule's words once, then the resources that break it, then what was checked. */
export function text(report: Report, options: ReportOptions = {}): string {
  const colors = colorsOf(options);
  const { bold, dim, cyan } = colors;
  const frame = framesOf(options, secretLines(report.findings));
  const explained = new Set<string>();

  const heading = (group: Group): string => {
    const [{ finding }] = group;
    const cost = finding.due ? `${effect(finding)}, due ${finding.due}` : effect(finding);
    const number = group.length > 1 ? `  ${count(group.length, 'resource')}` : '';
    return `${badge(finding.severity, colors)} ${cost}  ${bold(plain(finding.rule))}${number}`;
  };

  const explanation = ([{ finding, own, also }]: Group, isCommon: boolean): string[] => {
    const { rule } = finding;
    const problem = plain(finding.problem);
    const lines = [`  ${bold(isCommon && own ? `${problem} ${own}` : problem)}`];
    if (isCommon && also) lines.push(`  ${also}`);
    if (explained.has(rule)) return lines;
    explained.add(rule);
    const code = fixCode(report.rules[rule], finding);
    lines.push(`  ${dim('why')}  ${plain(finding.why)}`, `  ${dim('fix')}  ${plain(finding.fix)}`);
    return code ? [...lines, `       ${cyan(`${code.language}: ${plain(code.code)}`)}`] : lines;
  };

  const place = ({ finding, own, also }: Shown, isCommon: boolean): string => {
    const { path, resource, type, template } = finding;
    const by = settledBy(finding);
    const called = inModule(finding, options.cwd);
    const where = `${placeOf(finding, options.cwd) ?? template}${called ? ` · ${called}` : ''}${by && ` · ${by}`}`;
    const named = plain(path === resource ? `(${type})` : `(${resource}, ${type})`);
    const particular = isCommon ? '' : (own && `\n    ${own}`) + (also && `\n    ${also}`);
    return `  ${bold(plain(path))} ${dim(named)}${particular}\n    ${dim(plain(where))}`;
  };

  const told = (group: Group): string => {
    const isCommon = agree(group);
    const lines = [heading(group), ...explanation(group, isCommon)];
    for (const [index, shown] of group.entries()) {
      if (index < FRAMES) lines.push('');
      lines.push(place(shown, isCommon));
      if (index < FRAMES && shown.finding.level !== 'note') lines.push(...frame(shown.finding.source));
    }
    return lines.join('\n');
  };

  const groups = groupsOf(inOrder(report.findings.filter(isOpen)));
  return [...groups.map(told), summary(report, options)].join('\n\n');
}

/** What was found and checked, in a few lines, without the findings themselves. */
export function summary(report: Report, options: ReportOptions = {}): string {
  const { bold, red, green, yellow } = colorsOf(options);
  const found = tallyInWords(report);
  return [
    bold(report.blocked ? red(found) : green(found)),
    ...report.failures.map(({ message }) => `${red(NOT_JUDGED)}  ${plain(message)}`),
    `checked ${checkedInWords(report)}`,
    ...[withoutRuleInWords(report, options.types === true) ?? []].flat().map(plain),
    ...deciders(report, options.cwd).map((by) => `decided by ${plain(by)}`),
    ...noticesInWords(report, options.cwd).map((notice) => `${yellow('notice')} ${plain(notice)}`),
  ].join('\n');
}

const colorsOf = ({ color = false }: ReportOptions): Colors =>
  (require('picocolors') as typeof import('picocolors')).createColors(color);

/** Findings that share a rule and what it costs, in the order of the first of each. */
function groupsOf(findings: readonly Finding[]): Group[] {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    const { rule, state, detail, world } = finding;
    const own = particulars({ state, detail: detail && plain(detail), world: world && plain(world) });
    const shown = { finding, own, also: alsoBreaking(finding) };
    const key = `${rule} ${effect(finding)} ${state}`;
    const group = groups.get(key);
    if (group) group.push(shown);
    else groups.set(key, [shown]);
  }
  return [...groups.values()];
}

/** Whether all of a group are wrong in the same way. */
const agree = (group: Group): boolean => group.every(({ own, also }) => own === group[0].own && also === group[0].also);

function badge(severity: Severity, { bgRed, white, red, yellow, cyan, bold }: Colors): string {
  const paint = { critical: (word: string) => bgRed(white(word)), high: red, medium: yellow, low: cyan }[severity];
  return bold(paint(severity.toUpperCase()));
}

/** `startLine` is missing from the published types. */
type FrameOptions = import('@babel/code-frame').BabelCodeFrameOptions & { readonly startLine: number };

type Frame = (position: Position | undefined) => string[];

/** Code frames of one report. Each line is shown once, however many rules it breaks, and no secret. */
function framesOf({ color = false, cwd = process.cwd() }: ReportOptions, secrets: ReadonlySet<string>): Frame {
  const files = new Map<string, readonly string[]>();
  const shown = new Set<string>();
  const linesOf = (file: string): readonly string[] => {
    const known = files.get(file);
    if (known) return known;
    let lines: readonly string[] = [];
    try {
      const text = readFileSync(resolve(cwd, file), 'utf8');
      const written = text.split(text.includes('\r') ? /\r\n|[\n\r]/ : '\n');
      lines = withoutSecrets(written, (index) => secrets.has(`${file}:${index + 1}`));
    } catch {
      // The code is not on this machine: its place is named all the same.
    }
    files.set(file, lines);
    return lines;
  };
  return (position) => {
    if (!position || shown.has(`${position.file}:${position.line}`)) return [];
    shown.add(`${position.file}:${position.line}`);
    const start = Math.max(position.line - 2, 1);
    const lines = linesOf(position.file).slice(start - 1, position.line + 2);
    if (lines.length < position.line - start + 1 || lines.some((line) => line.length > LONGEST_LINE)) return [];
    const { codeFrameColumns } = require('@babel/code-frame') as typeof import('@babel/code-frame');
    const drawn = codeFrameColumns(
      lines
        .map((line) => line.replaceAll('\t', '  '))
        .map(plain)
        .join('\n'),
      { start: { line: position.line, column: columnIn(lines[position.line - start] as string, position.column) } },
      { startLine: start, linesAbove: 1, linesBelow: 2, highlightCode: color, forceColor: color } as FrameOptions,
    );
    return drawn.split('\n').map((line) => `    ${line}`);
  };
}

/** A column after tabs are shown as two spaces. */
const columnIn = (line: string, column: number): number =>
  column + [...line.slice(0, column - 1)].filter((character) => character === '\t').length;
