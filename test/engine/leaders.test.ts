import fc from 'fast-check';
import { type Caused, Causes } from '../../lib/engine/causes';
import { SEVERITIES } from '../../lib/engine/rule';

const about = { all: { implies: ['ssh'] }, ssh: { implies: ['named'] }, any: { implies: ['named'] }, named: {} };
const [group, policy] = [{ id: 'Group' }, { id: 'Policy' }];

const at = (path: string, resource = group): Caused['places'][number] => ({ path, resource });
const finding = (rule: string, more: Partial<Caused> = {}): Caused => ({
  rule,
  state: 'fail',
  severity: 'high',
  level: 'error',
  places: [at('Ingress.0.Port')],
  ...more,
});

/** The rules that the findings of others stand under, by theirs. */
const under = (findings: readonly Caused[], locked: readonly string[] = []): Record<string, string> =>
  Object.fromEntries(
    [...new Causes(about, (rule) => locked.includes(rule)).leadersOf(findings)].map(([one, leader]) => [
      one.rule,
      leader.rule,
    ]),
  );

/** Whether a finding of `ssh` stands under one of `all`. */
const stands = (leader: Partial<Caused>, other: Partial<Caused> = {}, locked: readonly string[] = []): boolean =>
  under([finding('all', leader), finding('ssh', other)], locked).ssh === 'all';

test('what is implied by what is implied stands under the first of them', () => {
  expect(under([finding('named'), finding('ssh'), finding('all')])).toEqual({ ssh: 'all', named: 'all' });
  expect(under([finding('named'), finding('all')])).toEqual({ named: 'all' });
});

test('without any that implies another, none stands under one', () => {
  expect(under([finding('named'), finding('unheard-of')])).toEqual({});
});

test('of two that imply it, it stands under the more severe, else under the first', () => {
  const [all, any] = [finding('all', { severity: 'critical' }), finding('any')];
  for (const both of [
    [all, any],
    [any, all],
  ])
    expect(under([...both, finding('named')]).named).toBe('all');
  expect(under([finding('any'), finding('all'), finding('named')]).named).toBe('any');
  expect(under([finding('named'), finding('all'), finding('any')]).named).toBe('all');
});

test('nothing stands under what costs less, or is less severe', () => {
  const severity = fc.constantFrom(...SEVERITIES);
  const level = fc.constantFrom('note', 'warn', 'error');
  const rank = (one: string) => ['note', 'warn', 'error', ...[...SEVERITIES].reverse()].indexOf(one);
  fc.assert(
    fc.property(fc.record({ severity, level }), fc.record({ severity, level }), (leader, other) => {
      const isNoLess = rank(leader.severity) >= rank(other.severity) && rank(leader.level) >= rank(other.level);
      expect(stands(leader, other)).toBe(isNoLess);
    }),
  );
});

test('what surely fails does not stand under what may', () => {
  expect(stands({ state: 'unknown' })).toBe(false);
  expect(stands({}, { state: 'unknown' })).toBe(true);
  expect(stands({ state: 'unknown' }, { state: 'unknown' })).toBe(true);
});

test('what fails in all deployments does not stand under what fails in some', () => {
  expect(stands({ world: 'when IsProd is true' })).toBe(false);
  expect(stands({ world: 'when IsProd is true' }, { world: 'when IsProd is false' })).toBe(false);
  expect(stands({ world: 'when IsProd is true' }, { world: 'when IsProd is true' })).toBe(true);
  expect(stands({}, { world: 'when IsProd is true' })).toBe(true);
});

test.each<[string, string, boolean]>([
  ['Ingress.0', 'Ingress.0.Port', true],
  ['Ingress.0.Port', 'Ingress.0', true],
  ['Ingress.0.Port', 'Ingress.0.Cidr', true],
  ['Ingress.0.Port', 'Ingress.1.Port', false],
  ['Ingress', 'Ingress.1', true],
  ['Ingress.1', 'Ingress', true],
  ['Ingress.0.Port', 'Egress.1.Port', true],
  ['Ingress.0', 'Ingress.Port', true],
  ['Ingress.Port', 'Ingress.0', true],
])('wrong at %s, and at %s: for one reason: %p', (one, other, expected) => {
  expect(stands({ places: [at(one)] }, { places: [at(other)] })).toBe(expected);
});

test('each place that is wrong has to be one of the leader, and of the same resource', () => {
  const [first, second] = [at('Ingress.0'), at('Ingress.1')];
  expect(stands({ places: [first, second] }, { places: [second] })).toBe(true);
  expect(stands({ places: [first] }, { places: [first, second] })).toBe(false);
  expect(stands({ places: [at('Statement')] }, { places: [at('Statement', policy)] })).toBe(false);
  expect(stands({ places: [at('Statement'), at('Statement', policy)] }, { places: [at('Statement', policy)] })).toBe(
    true,
  );
});

test('what is locked is waived or accepted along only with what is locked as well', () => {
  const settled: Partial<Caused>[] = [{ waiver: {} as never }, { accepted: true }];
  for (const leader of settled) {
    expect(stands(leader)).toBe(true);
    expect(stands(leader, {}, ['ssh'])).toBe(false);
    expect(stands(leader, {}, ['all', 'ssh'])).toBe(true);
  }
  expect(stands({}, {}, ['ssh'])).toBe(true);
});
