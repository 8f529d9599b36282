import type { Value } from '../../../engine/value';
import { bad, type Functions, onTexts } from './apply';

/** Functions of times that are given. */
export const times: Functions = {
  timeadd: onTexts((text = '', duration = '') => {
    const time = parse(text);
    const by = millisecondsOf(duration);
    if (!time || by === undefined) return bad('a time and a duration are needed');
    return shown({ ...time, at: Math.floor((time.at + by) / 1000) * 1000 });
  }),
  timecmp: onTexts((one = '', other = '') => {
    const [a, b] = [parse(one), parse(other)];
    return a && b ? Math.sign(a.at - b.at) || 0 : bad('two times are needed');
  }),
  formatdate: onTexts((pattern = '', text = '') => {
    const time = parse(text);
    return time ? formatted(pattern, time) : bad('a time is needed');
  }),
};

/** A moment, and by how many minutes the clock it was read from is ahead of UTC. */
interface Time {
  readonly at: number;
  readonly offset: number;
}

const TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?(?:Z|([+-])(\d\d):(\d\d))$/;

function parse(text: string): Time | undefined {
  const found = TIME.exec(text);
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second, fraction = '', sign, hours = 0, minutes = 0] = found;
  const local = Date.UTC(+year!, +month! - 1, +day!, +hour!, +minute!, +second!);
  // A day or an hour that there is none of would be taken for another.
  if (new Date(local).toISOString().slice(0, 19) !== text.slice(0, 19)) return undefined;
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return { at: local + Number(`0${fraction}`) * 1000 - offset * 60_000, offset };
}

const UNITS: Readonly<Record<string, number>> = {
  h: 3_600_000, m: 60_000, s: 1000, ms: 1, us: 1e-3, µs: 1e-3, μs: 1e-3, ns: 1e-6,
}; // biome-ignore format: one table

function millisecondsOf(duration: string): number | undefined {
  if (!/^[-+]?(0|((\d+(?:\.\d*)?|\.\d+)(h|ms|m|s|us|µs|μs|ns))+)$/.test(duration)) return undefined;
  let sum = 0;
  for (const [, number, unit] of duration.matchAll(/(?<![\d.])([\d.]+)([a-zµμ]+)/g))
    sum += Number(number) * UNITS[unit!]!;
  return duration.startsWith('-') ? -sum : sum;
}

const two = (number: number): string => String(number).padStart(2, '0');

const local = ({ at, offset }: Time): Date => new Date(at + offset * 60_000);

const shown = (time: Time): string => `${local(time).toISOString().slice(0, 19)}${zone(time, ':', 'Z')}`;

function zone({ offset }: Time, between: string, ofUtc: string): string {
  const minutes = Math.abs(offset);
  return offset === 0 && ofUtc
    ? ofUtc
    : `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${between}${two(minutes % 60)}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

function formatted(pattern: string, time: Time): Value {
  const date = local(time);
  const month = MONTHS[date.getUTCMonth()] as string;
  const day = DAYS[date.getUTCDay()] as string;
  const hour = date.getUTCHours();
  const half = hour < 12 ? 'AM' : 'PM';
  const verbs: Readonly<Record<string, string>> = {
    YYYY: String(date.getUTCFullYear()).padStart(4, '0'),
    YY: two(date.getUTCFullYear() % 100),
    MMMM: month,
    MMM: month.slice(0, 3),
    MM: two(date.getUTCMonth() + 1),
    M: String(date.getUTCMonth() + 1),
    DD: two(date.getUTCDate()),
    D: String(date.getUTCDate()),
    EEEE: day,
    EEE: day.slice(0, 3),
    hh: two(hour),
    h: String(hour),
    HH: two(hour % 12 || 12),
    H: String(hour % 12 || 12),
    AA: half,
    aa: half.toLowerCase(),
    mm: two(date.getUTCMinutes()),
    m: String(date.getUTCMinutes()),
    ss: two(date.getUTCSeconds()),
    s: String(date.getUTCSeconds()),
    ZZZZZ: zone(time, ':', ''),
    ZZZZ: zone(time, '', ''),
    ZZZ: zone(time, '', 'UTC'),
    Z: zone(time, ':', 'Z'),
  };
  let refused = (pattern.match(/'/g)?.length ?? 0) % 2 === 1;
  const text = pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (piece: string, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted.replaceAll("''", "'");
    refused ||= !Object.hasOwn(verbs, piece);
    return verbs[piece] ?? '';
  });
  return refused ? bad('a format of dates with a verb that is none') : text;
}
