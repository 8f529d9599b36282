import fc from 'fast-check';
import { both, either, everyOf, negate, someOf, type Truth } from '../../lib/engine/truth';

const truth = fc.constantFrom<Truth>(true, false, undefined);
const truths = fc.array(truth, { maxLength: 5 });
const law = (of: (given: Truth[]) => void) => fc.assert(fc.property(truths, of));

test('both: one that is false is enough, then one that only deployment can tell', () =>
  law((given) => {
    const expected = given.includes(false) ? false : given.includes(undefined) ? undefined : true;
    expect(both(...given)).toBe(expected);
    expect(both(...given.map((part) => () => part))).toBe(expected);
    expect(everyOf(given, (part) => part)).toBe(expected);
  }));

test('either is not both of the opposites', () =>
  law((given) => {
    const expected = negate(both(...given.map(negate)));
    expect(either(...given)).toBe(expected);
    expect(either(...given.map((part) => () => part))).toBe(expected);
    expect(someOf(given, (part) => part)).toBe(expected);
  }));

test('what is decided is not asked further', () => {
  const asked = jest.fn((): Truth => true);
  expect([both(undefined, false, asked), either(undefined, true, asked)]).toEqual([false, true]);
  expect([everyOf([false, true], (one) => one && asked()), someOf([true, false], (one) => one || asked())]).toEqual([
    false,
    true,
  ]);
  expect(asked).not.toHaveBeenCalled();
});
