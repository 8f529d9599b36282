import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Finding } from '../engine/finding';
import type { Report } from '../engine/report';
import type { Severity } from '../engine/rule';
import type { Position } from '../engine/template';
import { plain } from './plain';
import type { ReportOptions } from './report-options';
import {
  alsoBreaking,
  checkedInWords,
  count,
  deciders,
  effect,
  fixCode,
  inOrder,
  inPlainWords,
  isOpen,
  NOT_JUDGED,
  noticesInWords,
  particulars,
  placeOf,
  settledBy,
  tallyInWords,
  wrong,
} from './wording';

/** How many findings of one rule show the user's code; the others name its place. */
const FRAMES = 3;
const LONGEST_LINE = 240;

type Colors = ReturnType<typeof import('picocolors')['createColors']>;

/** Findings of one rule at one cost. */
type Group = [Finding, ...Finding[]];

/** A report for people at a terminal: each rule's words once, then the resources that break it, then what was checked. */
export function text(report: Report, options: ReportOptions = {}): string {
  const colors = colorsOf(options);
  const { bold, dim, cyan } = colors;
  const frame = framesOf(options);
  const explained = new Set<string>();

  const heading = ([first, ...others]: Group): string[] => {
    const cost = first.due ? `${effect(first)}, due ${first.due}` : effect(first);
    const number = others.length > 0 ? `  ${count(others.length + 1, 'resource')}` : '';
    return [`${badge(first.severity, colors)} ${cost}  ${bold(first.rule)}${number}`];
  };

  const explanation = ([first]: Group, isCommon: boolean): string[] => {
    const { rule, type, problem, why, fix } = first;
    const lines = [`  ${bold(isCommon ? wrong(first) : problem)}`];
    if (isCommon && first.alsoBreaks) lines.push(`  ${alsoBreaking(first)}`);
    if (explained.has(rule)) return lines;
    explained.add(rule);
    const code = fixCode(report.rules[rule], type);
    lines.push(`  ${dim('why')}  ${why}`, `  ${dim('fix')}  ${fix}`);
    return code ? [...lines, `       ${cyan(`${code.language}: ${plain(code.code)}`)}`] : lines;
  };

  const place = (finding: Finding, isCommon: boolean): string[] => {
    const { path, resource, type, template } = finding;
    const where = [placeOf(finding, options.cwd) ?? template, settledBy(finding)].filter(Boolean).join(' · ');
    const own = isCommon ? '' : particulars(finding);
    return [
      `  ${bold(path)} ${dim(path === resource ? `(${type})` : `(${resource}, ${type})`)}`,
      ...(own ? [`    ${own}`] : []),
      ...(isCommon || !finding.alsoBreaks ? [] : [`    ${alsoBreaking(finding)}`]),
      `    ${dim(plain(where))}`,
    ];
  };

  const told = (group: Group): string => {
    const isCommon = agree(group);
    const places = group.flatMap((finding, index) => {
      const lines = place(finding, isCommon);
      return index < FRAMES ? ['', ...lines, ...(finding.level === 'note' ? [] : frame(finding.source))] : lines;
    });
    return [...heading(group), ...explanation(group, isCommon), ...places].join('\n');
  };

  const groups = groupsOf(inOrder(report.findings.filter(isOpen)).map(inPlainWords));
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
    const key = `${finding.rule} ${effect(finding)} ${finding.state}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()];
}

/** Whether all of a group are wrong in the same way. */
const agree = ([first, ...others]: Group): boolean =>
  others.every((other) => particulars(other) === particulars(first) && alsoBreaking(other) === alsoBreaking(first));

function badge(severity: Severity, { bgRed, white, red, yellow, cyan, bold }: Colors): string {
  const paint = { critical: (word: string) => bgRed(white(word)), high: red, medium: yellow, low: cyan }[severity];
  return bold(paint(severity.toUpperCase()));
}

/** `startLine` is missing from the published types. */
type FrameOptions = import('@babel/code-frame').BabelCodeFrameOptions & { readonly startLine: number };

type Frame = (position: Position | undefined) => string[];

/** Code frames of one report. Each line is shown once, however many rules it breaks. */
function framesOf({ color = false, cwd = process.cwd() }: ReportOptions): Frame {
  const files = new Map<string, readonly string[]>();
  const shown = new Set<string>();
  const linesOf = (file: string): readonly string[] => {
    const known = files.get(file);
    if (known) return known;
    let lines: readonly string[] = [];
    try {
      lines = readFileSync(resolve(cwd, file), 'utf8').split(/\r\n|[\n\r]/);
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
