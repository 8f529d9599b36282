import fc from 'fast-check';
import { hasHole, Unknown, type Value } from '../../lib';
import { couldBe, isPartlyUnknown, knownPieces, replaceHoles, same, textOf } from '../../lib/engine/value';

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
    [open('${P}', ['a']), ['a'], undefined],
    [open('${P}', ['']), undefined, undefined],
    [new Unknown('parameter P', '${P}', { mayBe: (text) => text === 'a' }), 'a', undefined],
    [new Unknown('parameter P', '${P}', { mayBe: (text) => text === 'a' }), 'b', false],
    [new Unknown('parameter P', '${P}', { mayBe: (text) => text === '7' }), 8, false],
    [null, undefined, false],
    [{ A: 1 }, ['A'], false],
    [7, '7', true],
    [1, true, false],
    ['TRUE', true, true],
    ['tru${P}', true, undefined],
    ['a${P}', 'ab${Q}', undefined],
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
  test.each<[string, string, boolean]>([
    ['a${P}', 'a', true],
    ['a${P}', 'abc', true],
    ['a${P}', 'ba', false],
    ['${P}a', 'ba', true],
    ['${P}a', 'ab', false],
    ['a${P}a', 'a', false],
    ['a${P}a', 'aa', true],
    ['${P}a${Q}', 'xay', true],
    ['${P}a${Q}', 'xy', false],
    ['${P}a${Q}a${R}', 'xay', false],
    ['${P}a${Q}a${R}', 'xaay', true],
    ['${P}b${Q}a${R}', 'ab', false],
    ['${P}b${Q}a${R}', 'ba', true],
    ['${P}ab${Q}b', 'ab', false],
    ['${P}ab${Q}b', 'abb', true],
    ['a${P}ab${Q}', 'ab', false],
    ['a', 'a', true],
    ['a', 'b', false],
  ])('%s could be %s: %s', (text, wanted, expected) => expect(couldBe(text, wanted)).toBe(expected));

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

test('a text is pieces with holes between them, which can be replaced', () => {
  expect(knownPieces('a${P}b${Q.R}')).toEqual(['a', 'b', '']);
  expect(knownPieces('${P}${Q}')).toEqual(['', '', '']);
  expect([knownPieces('a'), knownPieces(''), knownPieces('a${P')]).toEqual([['a'], [''], ['a${P']]);
  const named = (text: string) => replaceHoles(text, (hole) => `<${hole.slice(2, -1)}>`);
  expect(['a${P}b${Q}c', '${P}${Q}', 'a', 'a${P', '${P}}'].map(named)).toEqual([
    'a<P>b<Q>c',
    '<P><Q>',
    'a',
    'a${P',
    '<P>}',
  ]);
});

test('only what has a closing brace is a hole', () => {
  expect(['${P}', 'a${P}b', '${', '$P}', '{P}'].map(hasHole)).toEqual([true, true, false, false, false]);
});

test('lists, maps and absence have no text; what is open has its hole', () => {
  expect([[], {}, undefined, null].map((one) => textOf(one))).toEqual(Array(4).fill(undefined));
  expect([open('${P}'), 'a', 7, false].map((one) => textOf(one))).toEqual(['${P}', 'a', '7', 'false']);
  expect([`${open('${P}')}`, JSON.stringify(open('${P}'))]).toEqual(['${P}', '"${P}"']);
});
