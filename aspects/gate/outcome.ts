import type { BulwarkError } from '../../lib/engine/error';
import type { Report } from '../../lib/engine/report';
import { UNJUDGED } from '../../lib/engine/without-rule';
import { brief } from '../../lib/reporters/brief';
import { plain } from '../../lib/reporters/plain';
import { text } from '../../lib/reporters/text';
import { deciders, isOpen, noticesInWords, shownPath } from '../../lib/reporters/wording';

/**
 * What is said of a report: where synthesis is refused all of it, or a line for each finding where the toolkit tells the rest;
 * otherwise one line, and one for each notice and each waiver in the app that counted.
 */
export function say(report: Report, isToldElsewhere = false): string {
  const color = process.stderr.isTTY === true && !process.env.NO_COLOR;
  if (report.blocked) return (isToldElsewhere ? brief : text)(report, { color, cwd: process.cwd() });
  const { resources, rules, templates } = report.checked;
  const judged = `${count(resources, 'resource')} in ${count(templates, 'stack')}`;
  const waived = report.findings.flatMap(({ rule, path, under, waiver }) =>
    waiver?.from === 'code' && !under
      ? [plain(`bulwark: ${rule} at ${path} is waived in the app: ${waiver.because}`)]
      : [],
  );
  const open = report.findings.filter(isOpen);
  const warnings = open.filter(({ level }) => level === 'warn').length;
  const undecided = open.filter(({ state }) => state === 'unknown').length;
  const more = [
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
    ...(undecided > 0 ? [`${undecided} undecided`] : []),
  ];
  const by = deciders(report, process.cwd()).map((one) => ` of ${plain(one)}`);
  return [
    ...noticesInWords(report, process.cwd()).map((notice) => `bulwark: ${plain(notice)}`),
    ...open
      .filter(({ rule }) => rule === UNJUDGED)
      .map(({ template, detail }) => plain(`bulwark: ${shownPath(template, process.cwd())}: ${detail}`)),
    ...waived,
    `bulwark: ${judged} by ${count(rules, 'rule')}${by.join(' and')}, ${['no blocking findings', ...more].join(', ')}`,
  ].join('\n');
}

/** A number of things, in words. */
export const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

/** An error for Node to print, as thrown where `door` was called. */
export function asThrownBy(door: (...args: never[]) => unknown, error: BulwarkError): BulwarkError {
  error.message = plain(error.message);
  pointAtCaller(error, door);
  return error;
}

/** Leaves of a stack trace only the line that called `door`: the message says the rest. */
export function pointAtCaller(error: BulwarkError, door: (...args: never[]) => unknown): void {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 1;
  Error.captureStackTrace(error, door);
  Error.stackTraceLimit = stackTraceLimit;
}
