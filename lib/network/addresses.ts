import type * as Ipaddr from 'ipaddr.js';

const ipaddr = (): typeof Ipaddr => require('ipaddr.js');

/** A run of addresses of one family, first and last included, as numbers. */
export interface AddressRange {
  readonly family: 4 | 6;
  readonly from: bigint;
  readonly to: bigint;
}

const BITS = { 4: 32n, 6: 128n } as const;

/**
 * The addresses a CIDR block or a single address stands for, in any spelling; host bits are ignored, as EC2 does.
 * Undefined for text that is no address.
 */
export function addressRange(text: string): AddressRange | undefined {
  if (parsed.has(text)) return parsed.get(text);
  const range = parse(text);
  if (parsed.size >= 10_000) parsed.clear();
  parsed.set(text, range);
  return range;
}

/** A few texts come again and again, once for each rule and each group. */
const parsed = new Map<string, AddressRange | undefined>();

function parse(text: string): AddressRange | undefined {
  const parts = text.trim().split('/');
  const address = parts[0] as string;
  if (parts.length > 2 || !ipaddr().isValid(address)) return undefined;
  const bytes = ipaddr().parse(address);
  const family = bytes.kind() === 'ipv4' ? 4 : 6;
  if (family === 4 && !/^\d+\.\d+\.\d+\.\d+$/.test(address)) return undefined;
  const bits = BITS[family];
  if (parts[1] !== undefined && (!/^\d{1,3}$/.test(parts[1]) || BigInt(parts[1]) > bits)) return undefined;
  const prefix = parts[1] === undefined ? bits : BigInt(parts[1]);
  const value = bytes.toByteArray().reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const size = 1n << (bits - prefix);
  const from = (value / size) * size;
  return { family, from, to: from + size - 1n };
}

/** The same addresses as ranges that are sorted, apart and not adjacent: two equal sets are written the same. */
export function union(ranges: readonly AddressRange[]): AddressRange[] {
  const sorted = [...ranges].sort((a, b) => a.family - b.family || (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const merged: AddressRange[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    if (last && last.family === range.family && range.from <= last.to + 1n) {
      if (range.to > last.to) merged[merged.length - 1] = { ...last, to: range.to };
    } else merged.push(range);
  }
  return merged;
}

/** The addresses that both sets have. */
export function intersection(left: readonly AddressRange[], right: readonly AddressRange[]): AddressRange[] {
  return union(
    left.flatMap((a) =>
      right
        .filter((b) => a.family === b.family && a.from <= b.to && b.from <= a.to)
        .map((b) => ({
          family: a.family,
          // biome-ignore lint/complexity/useMathMinMax: Math.max takes no bigints
          from: a.from > b.from ? a.from : b.from,
          // biome-ignore lint/complexity/useMathMinMax: Math.min takes no bigints
          to: a.to < b.to ? a.to : b.to,
        })),
    ),
  );
}

/** The addresses of one set that are not in the other. */
export function difference(left: readonly AddressRange[], right: readonly AddressRange[]): AddressRange[] {
  let rest = union(left);
  for (const taken of union(right))
    rest = rest.flatMap((range) => {
      if (range.family !== taken.family || taken.to < range.from || taken.from > range.to) return [range];
      const parts: AddressRange[] = [];
      if (range.from < taken.from) parts.push({ ...range, to: taken.from - 1n });
      if (range.to > taken.to) parts.push({ ...range, from: taken.to + 1n });
      return parts;
    });
  return rest;
}

/** How many addresses a set has. */
export const size = (ranges: readonly AddressRange[]): bigint =>
  union(ranges).reduce((sum, { from, to }) => sum + to - from + 1n, 0n);

/** Whether a set is every address of one family. */
export const isWorld = (ranges: readonly AddressRange[]): boolean =>
  union(ranges).some(({ family, from, to }) => from === 0n && to === (1n << BITS[family]) - 1n);

/** Address space that the internet does not route. Source: IANA special-purpose address registries. */
const SPECIAL = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

const ranges = (texts: readonly string[]): AddressRange[] =>
  union(texts.map((text) => addressRange(text) as AddressRange));

let routed: AddressRange[] | undefined;

/** What the internet routes: IPv4 without its special-purpose blocks, and 2000::/3. */
export const internet = (): AddressRange[] =>
  (routed ??= difference(ranges(['0.0.0.0/0', '2000::/3']), ranges(SPECIAL)));

/** How much of the internet a set is, from 0 to 1: of the family of which it has more. */
export function shareOfInternet(set: readonly AddressRange[]): number {
  wholes ??= ([4, 6] as const).map((family) => {
    const whole = internet().filter((range) => range.family === family);
    return { whole, all: size(whole) };
  });
  return Math.max(
    ...wholes.map(({ whole, all }) => Number((size(intersection(set, whole)) * 1_000_000_000n) / all) / 1e9),
  );
}

/** The internet of each family, and how many addresses it has. */
let wholes: { readonly whole: AddressRange[]; readonly all: bigint }[] | undefined;

/** From this share on, a set is open to the internet: leaving a few blocks out keeps no attacker away. */
export const OPEN_SHARE = 0.25;

/** A function of the addresses alone: the same few sets and ranges are asked about for every port and rule. */
const judged = new WeakMap<AddressRange | readonly AddressRange[], boolean>();

/** Whether a set lets in so much of the internet that it keeps no attacker out: the whole world, or split into parts. */
export function isOpenToInternet(set: readonly AddressRange[]): boolean {
  const [first] = set;
  if (!first) return false;
  const asked = set.length > 1 ? set : first;
  const open = judged.get(asked) ?? shareOfInternet(set) >= OPEN_SHARE;
  judged.set(asked, open);
  return open;
}

/** Whether no address of a set is routed by the internet. */
export const isPrivate = (set: readonly AddressRange[]): boolean => intersection(set, internet()).length === 0;

/** As many addresses as the largest VPC of IPv4 has, or any VPC of IPv6. Source: "VPC CIDR blocks" in the Amazon VPC user guide. */
const WHOLE = { 4: 1n << 16n, 6: 1n << 72n } as const;

/** The parts of a set that are private, and as large as a whole network. */
export const wholeNetworks = (set: readonly AddressRange[]): AddressRange[] =>
  union(set).filter((range) => range.to - range.from + 1n >= WHOLE[range.family] && isPrivate([range]));
