import fc from 'fast-check';
import { contains, intersection } from '../../lib/iam/patterns';

/** All texts of two letters up to a length that tells the patterns below apart. */
const texts = Array.from({ length: 7 }, (_, length) => length).flatMap((length) =>
  Array.from({ length: 3 ** length }, (_, at) =>
    [...Array(length).keys()].map((digit) => 'abc'[Math.floor(at / 3 ** digit) % 3]).join(''),
  ),
);
const stands = (pattern: string) => {
  const expression = new RegExp(`^${pattern.replace(/\*/g, '.*').replace(/\?/g, '.')}$`);
  return (text: string) => expression.test(text);
};
const pattern = fc.array(fc.constantFrom('a', 'b', '*', '?'), { maxLength: 4 }).map((chars) => chars.join(''));

test('the intersection of two patterns stands for what both stand for', () => {
  expect(intersection('s3:Get*', 's3:*Object')).toContain('s3:Get*Object');
  expect(intersection('s3:Get*', 's3:Put*')).toEqual([]);
  expect(intersection('s3:GetObject', 's3:*')).toEqual(['s3:GetObject']);
  expect(intersection('*', '*')).toEqual(['*']);
  fc.assert(
    fc.property(pattern, pattern, (left, right) => {
      const common = intersection(left, right).map(stands);
      const [isLeft, isRight] = [stands(left), stands(right)];
      expect(texts.find((text) => common.some((is) => is(text)) !== (isLeft(text) && isRight(text)))).toBeUndefined();
    }),
    { numRuns: 150 },
  );
});

test('a pattern contains another when it stands for all that the other one does', () => {
  expect(contains('s3:*', 's3:Get*')).toBe(true);
  expect(contains('s3:Get*', 's3:*')).toBe(false);
  expect(contains('?*', '*?')).toBe(true);
  fc.assert(
    fc.property(pattern, pattern, (outer, inner) => {
      const [isOuter, isInner] = [stands(outer), stands(inner)];
      expect(contains(outer, inner)).toBe(texts.every((text) => !isInner(text) || isOuter(text)));
    }),
    { numRuns: 2000 },
  );
});
