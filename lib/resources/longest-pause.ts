import { hasHole } from '../engine/value';

const PER_DAY = { minute: 1440, hour: 24, day: 1 };
const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const NAMES = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/**
 * The most days that pass between two runs of a schedule, a `rate(…)` or `cron(…)` of six fields, to the month: one that
 * runs in every month counts as 31 at most. Undefined where that cannot be told.
 */
export function longestPause(expression: string): number | undefined {
  if (hasHole(expression)) return undefined;
  const rate = /^\s*rate\(\s*(\d+)\s+(minute|hour|day)s?\s*\)\s*$/i.exec(expression);
  if (rate) return Number(rate[1]) / PER_DAY[(rate[2] as string).toLowerCase() as keyof typeof PER_DAY];
  const fields = /^\s*cron\((.*)\)\s*$/i.exec(expression)?.[1]?.trim().split(/\s+/);
  if (fields?.length !== 6) return undefined;
  const [, , ofMonth, month, ofWeek, year] = fields as [string, string, string, string, string, string];
  if (year !== '*') return Number.POSITIVE_INFINITY;
  const months = monthsOf(month);
  if (!months) return undefined;
  if (months.length < 12) return longestOf(months);
  if (/^[*?]$/.test(ofMonth)) return /^[*?]$/.test(ofWeek) ? 1 : /[#L]/.test(ofWeek) ? 35 : 7;
  return 31;
}

/** The months that a field of a schedule names, from 0; undefined where it is written in no way that is known. */
function monthsOf(field: string): number[] | undefined {
  const chosen = new Set<number>();
  for (const part of field.toUpperCase().split(',')) {
    const [range = '', step] = part.split('/');
    const ends = range === '*' ? [1, 12] : range.split('-').map((end) => NAMES.indexOf(end) + 1 || Number(end));
    const [from = Number.NaN, to = step === undefined ? from : 12] = ends;
    const by = Number(step ?? 1);
    if (!(from >= 1 && to <= 12 && by >= 1)) return undefined;
    for (let month = from; month <= to; month += by) chosen.add(month - 1);
  }
  return [...chosen].sort((one, other) => one - other);
}

/** The most days from the first of one of these months to the first of the next. */
function longestOf(months: readonly number[]): number {
  return Math.max(
    ...months.map((month, index) => {
      const next = months[index + 1] ?? (months[0] as number) + 12;
      let days = 0;
      for (let at = month; at < next; at++) days += DAYS_OF_MONTHS[at % 12] as number;
      return days;
    }),
  );
}
