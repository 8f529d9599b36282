import fc from 'fast-check';
import { type AddressRange, addressRange, difference } from '../../lib/network/addresses';
import { decided, type RouteMatch } from '../../lib/reach/routes';

const block = fc
  .tuple(fc.constantFrom('10.0.0.0', '10.0.128.0', '10.0.0.128', '172.16.0.0'), fc.integer({ min: 0, max: 32 }))
  .map(([address, prefix]) => addressRange(`${address}/${prefix}`) as AddressRange);

const route = fc.record({ block, fits: fc.constantFrom(true, false), rank: fc.integer({ min: 0, max: 2 }) });
const table = fc.uniqueArray(route, {
  maxLength: 6,
  selector: ({ block: { from, to }, rank }) => `${from} ${to} ${rank}`,
});

type Row = { block: AddressRange; fits: boolean; rank: number };

const told = (rows: readonly Row[]): RouteMatch[] =>
  rows.map(({ block: one, fits, rank }) => ({ fits, rank, blocks: [{ sure: [one], maybe: [one] }] }));

const span = ({ from, to }: AddressRange) => to - from;

/** What a router does: the longest prefix decides, and among equal ones the lowest rank. */
function leads(rows: readonly Row[], address: bigint): boolean {
  const fitting = rows.filter(({ block: { from, to } }) => from <= address && address <= to);
  fitting.sort((a, b) => (span(a.block) === span(b.block) ? a.rank - b.rank : span(a.block) < span(b.block) ? -1 : 1));
  return fitting[0]?.fits ?? false;
}

const has = (set: readonly AddressRange[], address: bigint) =>
  difference([{ family: 4, from: address, to: address }], set).length === 0;

/** The ends of each block, and their neighbours: where one route gives way to another. */
const edges = (rows: readonly Row[]): bigint[] =>
  rows
    .flatMap(({ block: { from, to } }) => [from - 1n, from, to, to + 1n])
    .filter((address) => address >= 0n && address < 2n ** 32n);

test('a table sends each address where a router does', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const { sure, maybe } = decided(told(rows));
      for (const address of edges(rows)) {
        expect(has(sure, address)).toBe(leads(rows, address));
        expect(has(maybe, address)).toBe(leads(rows, address));
      }
    }),
    { numRuns: 300 },
  );
});

test('what is sure of a table holds whatever a route that is not known turns out to be', () => {
  fc.assert(
    fc.property(table, block, fc.boolean(), (rows, other, fits) => {
      const open = { fits: undefined, blocks: [{ sure: [other], maybe: [other] }] };
      const { sure, maybe } = decided([...told(rows), open]);
      const rest = rows.filter(({ block: one }) => one.from !== other.from || one.to !== other.to);
      fc.pre(rest.length === rows.length);
      const actual = [...rest, { block: other, fits, rank: 0 }];
      for (const address of edges(actual)) {
        if (has(sure, address)) expect(leads(actual, address)).toBe(true);
        if (leads(actual, address)) expect(has(maybe, address)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
