import fc from 'fast-check';
import {
  type AddressRange,
  addressRange,
  difference,
  intersection,
  isOpenToInternet,
  isPrivate,
  isWorld,
  shareOfInternet,
  size,
  union,
} from '../../lib/network/addresses';

const set = (...texts: string[]): AddressRange[] => texts.map((text) => addressRange(text)!);

const v4 = fc
  .tuple(fc.nat(0xffffffff), fc.integer({ min: 0, max: 32 }))
  .map(([ip, prefix]) => `${[24, 16, 8, 0].map((shift) => (ip >>> shift) & 255).join('.')}/${prefix}`);
const v6 = fc
  .tuple(fc.array(fc.nat(0xffff), { minLength: 8, maxLength: 8 }), fc.integer({ min: 0, max: 128 }))
  .map(([groups, prefix]) => `${groups.map((group) => group.toString(16)).join(':')}/${prefix}`);
const cidr = fc.oneof(v4, v6);

/** The two halves of a block, written as blocks. */
function halves(text: string): string[] {
  const range = addressRange(text)!;
  const bits = range.family === 4 ? 32 : 128;
  const prefix = Number(text.split('/')[1]);
  const write = (value: bigint) =>
    range.family === 4
      ? [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join('.')
      : Array.from({ length: 8 }, (_, i) => ((value >> BigInt(112 - 16 * i)) & 0xffffn).toString(16)).join(':');
  return [range.from, range.from + (1n << BigInt(bits - prefix - 1))].map((from) => `${write(from)}/${prefix + 1}`);
}

test.each([
  [['0.0.0.0/0'], true],
  [['10.0.0.0/0'], true],
  [['::/0'], true],
  [['0000:0000:0000:0000:0000:0000:0000:0000/0'], true],
  [['0:0::0/0'], true],
  [['0.0.0.0/1', '128.0.0.0/1'], true],
  [['128.0.0.0/2', '192.0.0.0/2', '0.0.0.0/1'], true],
  [['::/1', '8000::/1'], true],
  [['0.0.0.0/1', '8000::/1'], false],
  [['0.0.0.0/1'], false],
  [['0.0.0.0'], false],
  [[], false],
])('%j is the whole world: %p', (texts, expected) => {
  expect(isWorld(set(...texts))).toBe(expected);
});

test.each([
  [['0.0.0.0/1'], true],
  [['128.0.0.0/1'], true],
  [['2000::/3'], true],
  [['0.0.0.0/2', '64.0.0.0/3', '96.0.0.0/4'], true],
  [['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'], false],
  [['fc00::/7'], false],
  [['203.0.0.0/8'], false],
  [['224.0.0.0/3'], false],
])('%j is open to the internet: %p', (texts, expected) => {
  expect(isOpenToInternet(set(...texts))).toBe(expected);
});

test('private ranges are those no internet route leads to', () => {
  for (const text of [
    '10.1.2.3/32',
    '172.31.0.0/16',
    '192.168.1.0/24',
    '100.100.0.0/16',
    'fd00::/8',
    'fe80::1',
    '127.0.0.1',
  ])
    expect(isPrivate(set(text))).toBe(true);
  for (const text of ['172.32.0.0/16', '8.8.8.8', '2001:4860::/32', '192.0.0.0/8'])
    expect(isPrivate(set(text))).toBe(false);
});

test.each([
  '',
  'world',
  '1.2.3',
  '1.2.3.4/33',
  '1.2.3.4/',
  '1.2.3.4/8/8',
  '0x7f.1.1.1',
  '256.0.0.1/8',
  '::/129',
  '1::2::3',
  '${Ip}/32',
  '010',
])('%p is no address', (text) => {
  expect(addressRange(text)).toBeUndefined();
});

test('any text is an address or nothing, and never an error', () => {
  fc.assert(fc.property(fc.string(), (text) => void addressRange(text)));
});

test('a block has as many addresses as its prefix says', () => {
  fc.assert(
    fc.property(cidr, (text) => {
      const bits = addressRange(text)!.family === 4 ? 32 : 128;
      expect(size(set(text))).toBe(1n << BigInt(bits - Number(text.split('/')[1])));
    }),
  );
});

test('a block and its two halves are the same set', () => {
  fc.assert(
    fc.property(
      cidr.filter((text) => Number(text.split('/')[1]) < 32),
      (text) => {
        expect(union(set(...halves(text)))).toEqual(union(set(text)));
      },
    ),
  );
});

test('the world split at random is still the world, and is not once a part is missing', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('0.0.0.0/0', '::/0'),
      fc.array(fc.nat(), { maxLength: 12 }),
      fc.nat(),
      (world, picks, missing) => {
        const parts: string[] = [world];
        for (const pick of picks) parts.push(...halves(parts.splice(pick % parts.length, 1)[0]!));
        expect(isWorld(set(...parts))).toBe(true);
        expect(isOpenToInternet(set(...parts))).toBe(true);
        parts.splice(missing % parts.length, 1);
        expect(isWorld(set(...parts))).toBe(false);
      },
    ),
  );
});

test('union does not depend on order or repetition, and only grows', () => {
  fc.assert(
    fc.property(fc.array(cidr, { maxLength: 8 }), cidr, (texts, more) => {
      const whole = union(set(...texts));
      expect(union(set(...texts, ...texts).reverse())).toEqual(whole);
      expect(size(set(...texts, more)) >= size(whole)).toBe(true);
      expect(shareOfInternet(set(...texts, more))).toBeGreaterThanOrEqual(shareOfInternet(whole));
      for (const [index, range] of whole.entries()) {
        const next = whole[index + 1];
        if (next && next.family === range.family) expect(next.from > range.to + 1n).toBe(true);
      }
    }),
  );
});

test('sizes of union and intersection add up', () => {
  fc.assert(
    fc.property(fc.array(cidr, { maxLength: 6 }), fc.array(cidr, { maxLength: 6 }), (left, right) => {
      const [a, b] = [set(...left), set(...right)];
      expect(size([...a, ...b]) + size(intersection(a, b))).toBe(size(a) + size(b));
    }),
  );
});

test('a set is what it shares with another and what it does not', () => {
  fc.assert(
    fc.property(fc.array(cidr, { maxLength: 6 }), fc.array(cidr, { maxLength: 6 }), (left, right) => {
      const [a, b] = [set(...left), set(...right)];
      expect(union([...intersection(a, b), ...difference(a, b)])).toEqual(union(a));
      expect(intersection(difference(a, b), b)).toEqual([]);
    }),
  );
});
