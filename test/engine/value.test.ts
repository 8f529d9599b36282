import fc from 'fast-check';
import { hasHole, Unknown, type Value } from '../../lib';
import { couldBe, isPartlyUnknown, same, textOf } from '../../lib/engine/value';

const open = (hole?: string, not?: string[]) => new Unknown('parameter P', hole, not ? { not } : {});
const plain = fc.stringMatching(/^[a-c/*]{0,4}$/);
const scalar = fc.oneof(fc.boolean(), fc.integer({ min: -3, max: 3 }), plain);
const value: fc.Arbitrary<Value> = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 2 }),
  fc.dictionary(plain, scalar, { maxKeys: 2 }),
  fc.constantFrom('${A}', 'a${A}', '${A}/${B}').map((text) => text as Value),
  fc.constantFrom('${A}', '${?}').map((hole): Value => open(hole)),
  fc.constant(undefined),
);

describe('same', () => {
  test('is the same both ways', () => {
    fc.assert(fc.property(value, value, (left, right) => expect(same(left, right)).toBe(same(right, left))));
  });

  test('is true of a known value and itself, however it is written', () => {
    fc.assert(
      fc.property(scalar, (one) => {
        expect(same(one, one)).toBe(true);
        expect(same(one, String(one))).toBe(true);
      }),
    );
  });

  test.each<[Value, Value, boolean | undefined]>([
    ['True', true, true],
    ['False', true, false],
    ['Enabled', 'enabled', false],
    ['07', 7, false],
    [undefined, undefined, true],
    [undefined, '', false],
    [undefined, open(), undefined],
    [['a'], ['a'], true],
    [['a'], ['b'], false],
    [['a'], 'a', false],
    [{ A: 1 }, { A: 1 }, true],
    [open(), 'a', undefined],
    [open(), ['a'], undefined],
    [open('${P}', ['a']), 'a', false],
    [open('${P}', ['a']), 'b', undefined],
    [open('${P}'), open('${P}'), true],
    [open('${P}'), open('${Q}'), undefined],
    [open(), open(), undefined],
    ['${P}', true, undefined],
    ['x${P}', true, false],
    ['a${P}', 'a', undefined],
    ['a${P}', 'b', false],
    ['a${P}', 'a${P}', true],
    ['a${P}', 'b${P}', undefined],
  ])('%p and %p: %p', (left, right, expected) => {
    expect(same(left, right)).toBe(expected);
    expect(same(right, left)).toBe(expected);
  });
});

describe('a text with holes', () => {
  test('could be every text that filling them gives', () => {
    fc.assert(
      fc.property(plain, fc.array(fc.tuple(plain, plain), { maxLength: 3 }), (first, rest) => {
        const open = first + rest.map(([, piece]) => `\${P}${piece}`).join('');
        const filled = first + rest.map(([fill, piece]) => fill + piece).join('');
        expect(couldBe(open, filled)).toBe(true);
        expect(same(open, filled)).toBe(rest.length > 0 ? undefined : true);
      }),
    );
  });

  test('could be no text that a pattern of its pieces does not match', () => {
    fc.assert(
      fc.property(fc.array(plain, { minLength: 2, maxLength: 4 }), plain, plain, (pieces, left, right) => {
        const escaped = pieces.map((piece) => piece.replaceAll('*', '\\*')).join('[^]*');
        expect(couldBe(pieces.join('${P}'), left + right)).toBe(new RegExp(`^${escaped}$`).test(left + right));
      }),
    );
  });
});

test('what is open anywhere inside is partly unknown, and nothing else is', () => {
  for (const one of [open(), 'a${P}', ['a', open()], { A: { B: ['${P}'] } }]) expect(isPartlyUnknown(one)).toBe(true);
  for (const one of [undefined, null, false, 0, '', '$P', '${', ['a'], { A: { B: ['b'] } }])
    expect(isPartlyUnknown(one)).toBe(false);
});

test('only what has a closing brace is a hole', () => {
  expect(['${P}', 'a${P}b', '${', '$P}', '{P}'].map(hasHole)).toEqual([true, true, false, false, false]);
});

test('lists, maps and absence have no text; what is open has its hole', () => {
  expect([[], {}, undefined, null].map((one) => textOf(one))).toEqual(Array(4).fill(undefined));
  expect([open('${P}'), 'a', 7, false].map((one) => textOf(one))).toEqual(['${P}', 'a', '7', 'false']);
  expect([`${open('${P}')}`, JSON.stringify(open('${P}'))]).toEqual(['${P}', '"${P}"']);
});
