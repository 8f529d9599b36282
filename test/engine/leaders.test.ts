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

describe('what leads another at the same element', () => {
  const leading = { ports: { leads: ['ssh'] }, wide: { leads: ['ports'] }, ssh: {}, policy: {} };
  const leads = (one: string, other: string, more: Partial<Caused> = {}, led: Partial<Caused> = {}) =>
    [
      ...new Causes(leading, () => false).leadersOf([
        finding('ports', { places: [at(one)], ...more }),
        finding('ssh', { places: [at(other)], ...led }),
      ]),
    ].length === 1;

  test.each<[string, string, boolean]>([
    ['Ingress.0', 'Ingress.0', true],
    ['Ingress.0.Port', 'Ingress.0.Cidr', true],
    ['Ingress.0.Port', 'Ingress.0', true],
    ['Ingress.0.Port', 'Ingress.1.Port', false],
    ['Ingress.1.Port', 'Ingress.10.Port', false],
    ['Ingress', 'Ingress', true],
    ['Ingress', 'Ingress.0', false],
    ['Ingress.Port', 'Ingress.Cidr', false],
    ['Ingress.0.Ranges.1', 'Ingress.0.Ranges.2', false],
    ['Ingress.0.Ranges.1', 'Ingress.0.Ranges.1.Cidr', true],
    ['0.Port', '0.Cidr', true],
  ])('is wrong at %s, and at %s: %s', (one, other, expected) => expect(leads(one, other)).toBe(expected));

  test('tells of it by way of further ones, only where it is open itself', () => {
    expect([
      leads('Ingress.0', 'Ingress.0', { waiver: {} as never }),
      leads('Ingress.0', 'Ingress.0', { accepted: true }),
    ]).toEqual([false, false]);
    expect(leads('Ingress.0', 'Ingress.0', {}, { places: [at('Ingress.0', policy)] })).toBe(false);
    const chain = ['wide', 'ports', 'ssh'].map((rule) => finding(rule, { places: [at('Ingress.0')] }));
    const found = new Causes(leading, () => false).leadersOf(chain);
    expect([...found.values()].map(({ rule }) => rule)).toEqual(['wide', 'wide']);
  });

  test('and several may tell of it between them', () => {
    const both = [
      finding('ports', { places: [at('Ingress.0')] }),
      finding('wide', { places: [at('Ingress.1')], severity: 'critical' }),
      finding('ssh', { places: [at('Ingress.0'), at('Ingress.1')] }),
    ];
    expect(new Causes(leading, () => false).leadersOf(both).get(both[2]!)?.rule).toBe('wide');
    const part = [both[0]!, finding('ssh', { places: [at('Ingress.0'), at('Ingress.2')] })];
    expect(new Causes(leading, () => false).leadersOf(part).size).toBe(0);
  });
});

describe('what is open at one property', () => {
  const unknown = (rule: string, more: Partial<Caused> = {}): Caused =>
    finding(rule, { state: 'unknown', places: [at('Properties.Policy')], ...more });
  const told = (...findings: Caused[]) =>
    Object.fromEntries([...new Causes({}, () => false).leadersOf(findings)].map(([one, by]) => [one.rule, by.rule]));

  test('stands under the most severe that asks, else under the first', () => {
    expect(told(unknown('a'), unknown('b', { severity: 'critical' }), unknown('c'))).toEqual({ a: 'b', c: 'b' });
    expect(told(unknown('a'), unknown('b'))).toEqual({ b: 'a' });
  });

  test.each<[string, Partial<Caused>, Partial<Caused>]>([
    ['at two properties', {}, { places: [at('Properties.Other')] }],
    ['of two resources', {}, { places: [at('Properties.Policy', policy)] }],
    ['at more than that', {}, { places: [at('Properties.Policy'), at('Properties.Other')] }],
    ['of the resource as a whole', { places: [at('Properties')] }, { places: [at('Properties')] }],
    ['of all that Terraform says', { places: [at('')] }, { places: [at('')] }],
    ['where the other fails', {}, { state: 'fail' }],
    ['where the first fails', { state: 'fail' }, {}],
    ['where the other costs more', { level: 'note' }, {}],
    ['where the first is waived', { waiver: {} as never }, {}],
    ['where the first is accepted', { accepted: true }, {}],
    ['in other deployments', { world: 'when A is true' }, {}],
  ])('not %s', (_, one, other) => expect(told(unknown('a', one), unknown('b', other))).toEqual({}));

  test('takes along what stood under it', () => {
    const implied = new Causes({ b: { implies: ['c'] } }, () => false);
    const findings = [unknown('a', { severity: 'critical' }), unknown('b'), unknown('c')];
    const found = implied.leadersOf(findings);
    expect(findings.map((one) => found.get(one)?.rule)).toEqual([undefined, 'a', 'a']);
  });
});
