import fc from 'fast-check';
import { all, any, because, not, type Place, type State, type Verdict, when } from '../../lib';
import { worded } from '../../lib/engine/verdict';

const at = { path: 'Here' } as Place;
const says = (state: State): Verdict => ({ state, at });
const state = fc.constantFrom<State>('pass', 'fail', 'unknown', 'not-applicable');
const states = fc.array(state, { minLength: 1, maxLength: 6 });
const law = (of: (given: State[]) => void) => fc.assert(fc.property(states, of));

const strongest = (given: readonly State[], order: readonly State[]) => order.find((one) => given.includes(one));

test('all: one failure is enough, then one unknown, and nothing passes that has neither and no pass', () =>
  law((given) =>
    expect(all(...given.map(says)).state).toBe(strongest(given, ['fail', 'unknown', 'pass', 'not-applicable'])),
  ));

test('any: one pass is enough, then one unknown', () =>
  law((given) =>
    expect(any(...given.map(says)).state).toBe(strongest(given, ['pass', 'unknown', 'fail', 'not-applicable'])),
  ));

test('the verdict of several is one of theirs, with its place and its words', () =>
  law((given) => {
    const parts = given.map((one, index) => ({
      state: one,
      at: { path: `Place${index}` } as Place,
      detail: `${index}`,
    }));
    for (const combine of [all, any]) {
      const { state, at, detail } = combine(...parts);
      expect(parts).toContainEqual({ state, at, detail });
    }
  }));

test('not all of them is any of their opposites', () =>
  law((given) => {
    const parts = given.map(says);
    expect(not(all(...parts)).state).toBe(any(...parts.map((part) => not(part))).state);
  }));

test('what is decided stays so, however deployment turns out', () =>
  fc.assert(
    fc.property(states, fc.constantFrom<State>('pass', 'fail'), (given, outcome) => {
      const later = given.map((one) => (one === 'unknown' ? outcome : one));
      for (const combine of [all, any]) {
        const before = combine(...given.map(says)).state;
        if (before !== 'unknown') expect(combine(...later.map(says)).state).toBe(before);
      }
    }),
  ));

test('the opposite of the opposite is the same, and of the unknown the unknown', () => {
  for (const one of ['pass', 'fail', 'unknown', 'not-applicable'] as const)
    expect(not(not(says(one)))).toEqual(says(one));
  expect(not(says('pass')).state).toBe('fail');
  expect(not(says('unknown')).state).toBe('unknown');
  expect(not(says('not-applicable')).state).toBe('not-applicable');
  expect(not(says('pass'), 'why').detail).toBe('why');
  expect(not({ ...says('fail'), detail: 'as it was' }).detail).toBe('as it was');
});

test.each<[State, State, State]>([
  ['pass', 'pass', 'pass'],
  ['pass', 'fail', 'fail'],
  ['pass', 'unknown', 'unknown'],
  ['pass', 'not-applicable', 'not-applicable'],
  ['fail', 'fail', 'not-applicable'],
  ['not-applicable', 'fail', 'not-applicable'],
  ['unknown', 'pass', 'pass'],
  ['unknown', 'fail', 'unknown'],
  ['unknown', 'unknown', 'unknown'],
  ['unknown', 'not-applicable', 'not-applicable'],
])('when a condition is %s, a requirement that is %s is %s', (condition, requirement, expected) => {
  expect(when(says(condition), () => says(requirement)).state).toBe(expected);
});

test('a requirement is not asked where its condition fails', () => {
  const asked = jest.fn(() => says('fail'));
  when(says('fail'), asked);
  expect(asked).not.toHaveBeenCalled();
});

test('words are for what did not pass, and change no state', () => {
  for (const one of ['fail', 'unknown', 'not-applicable'] as const)
    expect(because(says(one), 'why')).toEqual({ state: one, at, detail: 'why' });
  expect(because(says('pass'), 'why')).toEqual(says('pass'));
});

test('what was found is put into words once, and only for somebody who asks', () => {
  const words = jest.fn(() => 'port 22 is open');
  const verdict = worded(says('fail'), words);
  expect(verdict.state).toBe('fail');
  expect(words).not.toHaveBeenCalled();
  expect([verdict.detail, verdict.detail]).toEqual(['port 22 is open', 'port 22 is open']);
  expect(words).toHaveBeenCalledTimes(1);
  expect(worded(says('fail'), 'said').detail).toBe('said');
  expect(worded(says('fail'), undefined)).toEqual(says('fail'));
});

test('a check without any condition is a defect, and no pass', () => {
  expect(() => all()).toThrow('at least one condition');
  expect(() => any()).toThrow('at least one condition');
});

test('what else fails is told with the first', () => {
  const [one, two, three] = (['fail', 'pass', 'fail'] as const).map((state, index) => ({
    state,
    at: { path: `${index}` } as Place,
  })) as [Verdict, Verdict, Verdict];
  expect(all(one, two, three)).toMatchObject({ at: one.at, also: [three] });
  expect(all(all(one, three), three).also).toEqual([three, three]);
  expect(any(one, three).also).toBeUndefined();
});

test('any: of one resource, what is written fails before what is left out', () => {
  const failing = (path: string, isAbsentHere: boolean, resource = {}): Verdict => ({
    state: 'fail',
    at: { path, isAbsentHere, resource } as Place,
  });
  const queue = {};
  const key = failing('kms_master_key_id', true, queue);
  const managed = failing('sqs_managed_sse_enabled', false, queue);
  expect(any(key, managed).at.path).toBe('sqs_managed_sse_enabled');
  expect(any(managed, key).at.path).toBe('sqs_managed_sse_enabled');
  expect(any(key, failing('enabled', false)).at.path).toBe('kms_master_key_id');
});
