import type { Fact } from '../engine/fact';
import type { Truth } from '../engine/truth';
import { same, Unknown } from '../engine/value';
import { ALL_PORTS, isSinglePort, type PortRange, portRange } from './ports';
import { SENSITIVE_PORTS } from './well-known-ports';

/** What stands for every port. */
const ALL = -1;

/** Ports that questions tell apart from their neighbours. */
export const TOLD: ReadonlySet<number> = new Set([ALL, 0, 80, 443, ...SENSITIVE_PORTS, ALL_PORTS.to]);

/** Those, and one port of each gap between them. */
const TELLING: readonly number[] = [...TOLD].flatMap((port) => [port, port + 1]);

/** A port of a rule, or all that it may be. */
interface Port {
  readonly isOpen: boolean;
  readonly first: number;
  readonly last: number;
  may(port: number): boolean;
}

/** Whether any of a value is left to deployment. */
export const isOpen = (fact: Fact): boolean => fact.isUnknown || fact.text?.includes('${') === true;

function portOf(port: Fact): Port | undefined {
  const { value, text } = port;
  if (text === undefined || text === '') return undefined;
  if (!isOpen(port))
    return { isOpen: false, first: Number(text), last: Number(text), may: (one) => one === Number(text) };
  const [least, greatest] = (value instanceof Unknown && value.about.between) || [ALL, ALL_PORTS.to];
  const first = Math.max(ALL, Math.ceil(least));
  const last = Math.min(ALL_PORTS.to, Math.floor(greatest));
  const isTold = (one: number) => TOLD.has(one) || one === first || one === last;
  const may = (one: number) => first <= one && one <= last && !(isTold(one) && same(value, one) === false);
  return { isOpen: true, first, last, may };
}

/** The single ports that a value may be, as far as questions tell them apart. */
export const possiblePorts = (port: Fact, asked: readonly number[] = []): readonly number[] =>
  possibleRanges(port, port, asked).flatMap((range) => (isSinglePort(range) ? [range.from] : []));

/** Whether a value is this port. */
export const isPort = (port: Fact, wanted: number): Truth =>
  isOpen(port) ? (portOf(port)?.may(wanted) ? undefined : false) : Number(port.text) === wanted;

/**
 * Ranges of TCP or UDP ports that stand for all that may lie between a first and a last port: the widest, and each that
 * has no other within it. What holds of wider ranges too, such as that they cover a port, is the same for all where it is for these.
 * `asked` are ports that are asked about beside the well-known ones.
 */
export function possibleRanges(from: Fact, to: Fact, asked: readonly number[] = []): readonly PortRange[] {
  const [begin, end] = [portOf(from), portOf(to)];
  const range = (first?: number, last?: number) => portRange('tcp', first, last) as PortRange;
  if (!begin?.isOpen && !end?.isOpen) return [range(begin?.first, end?.first)];
  const told = [...new Set([...TELLING, ...asked, ...[begin, end].flatMap((port) => (port ? endsOf(port) : []))])].sort(
    (a, b) => a - b,
  );
  const firsts = begin ? told.filter(begin.may) : [ALL];
  if (!end || (begin && same(from.value, to.value))) return firsts.map((port) => range(port, port));
  const lasts = told.filter(end.may);
  const upTo = (first: number | undefined) => lasts.find((last) => last >= (first ?? 0)) ?? ALL;
  const widest = range(firsts[0], lasts[0] === ALL ? ALL : lasts.at(-1));
  const singles = firsts.filter((port) => port !== ALL && end.may(port)).map((port) => range(port, port));
  return [widest, ...(singles.length > 0 ? singles : [range(firsts.at(-1), upTo(firsts.at(-1)))])];
}

/** The ends of what a port may be, and their neighbours within, as an end itself may be left out. */
const endsOf = ({ first, last }: Port): number[] => [first, first + 1, last - 1, last];
