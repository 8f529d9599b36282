import fc from 'fast-check';
import { covers, hasWildcard, isAll, matches } from '../../lib/iam/glob';

const text = fc.stringMatching(/^[abA]{0,5}$/);
const pattern = fc.stringMatching(/^[abA*?]{0,5}$/);
const expressionOf = (of: string, flags = '') => new RegExp(`^${of.replace(/\*/g, '.*').replace(/\?/g, '.')}$`, flags);

test('a pattern covers what its expression does, case included; it matches case aside', () => {
  fc.assert(
    fc.property(pattern, text, (one, other) => {
      expect(covers(one, other)).toBe(expressionOf(one).test(other));
      expect(matches(one, other)).toBe(expressionOf(one, 'i').test(other));
    }),
    { numRuns: 1000 },
  );
});

describe('what deployment fills in', () => {
  const fills = ['', 'a', 'b', 'ab', 'ba', 'aab', '*', '?'];
  const piece = fc.stringMatching(/^[ab*?]{0,2}$/);
  const plain = fc.stringMatching(/^[ab]{0,2}$/);
  const holed = (of: fc.Arbitrary<string>) => fc.tuple(of, of).map(([before, after]) => `${before}\${P}${after}`);
  const filled = (of: string, fill: string) => of.replace('${P}', fill);

  test('of a pattern decides only what every filling would', () => {
    fc.assert(
      fc.property(holed(piece), text, (one, other) => {
        const each = fills.map((fill) => matches(filled(one, fill), other));
        const outcome = matches(one, other);
        if (outcome !== undefined) expect(each).toEqual(each.map(() => outcome));
      }),
      { numRuns: 500 },
    );
  });

  test('of a text decides only what every filling would', () => {
    fc.assert(
      fc.property(piece, holed(plain), (one, other) => {
        const each = fills.filter((fill) => !hasWildcard(fill)).map((fill) => matches(one, filled(other, fill)));
        const outcome = matches(one, other);
        if (outcome !== undefined) expect(each).toEqual(each.map(() => outcome));
      }),
      { numRuns: 500 },
    );
  });

  test.each<[string, string, boolean | undefined]>([
    ['a${P}', 'abc', undefined],
    ['a${P}', 'bc', false],
    ['${P}', 'bc', undefined],
    ['${P}c', 'bc', undefined],
    ['${P}d', 'bc', false],
    ['a*', 'a${P}', undefined],
    ['b*', 'a${P}', false],
    ['a?c', 'a${P}', undefined],
    ['a?', 'a${P}cd', false],
    ['*', 'a${P}', true],
    ['**', '${P}', true],
    ['a${P}', 'a${P}', true],
    ['a${P}c', 'a${Q}c', undefined],
    ['a${P}', 'b${Q}', false],
    ['A${P}', 'aB', undefined],
    ['b', '${P}', undefined],
  ])('%s and %s: %p', (one, other, expected) => expect(matches(one, other)).toBe(expected));
});

test('nothing but stars is all, and a star or a question mark is a wildcard', () => {
  expect(['*', '**', '', 'a*', '*a', '?'].map(isAll)).toEqual([true, true, false, false, false, false]);
  expect(['*', 'a?', '', 'a'].map(hasWildcard)).toEqual([true, true, false, false]);
});
