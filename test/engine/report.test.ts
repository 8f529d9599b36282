import fc from 'fast-check';
import { defineConfig } from '../../lib';
import { loaded } from '../../lib/engine/config';
import { nearest } from '../../lib/engine/nearest';
import { joined, type Report, reportOf } from '../../lib/engine/report';
import { byPlugins, rule, things } from './things';

const rules = { low: rule('low'), high: rule('high') };
const config = defineConfig({ name: 'own', plugins: { own: { rules } }, rules: { 'own/high': 'on' } });
const both = defineConfig(config, { name: 'x', rules: { 'own/low': 'on' } });
const of = (properties: Record<string, object>, using = config, rest = {}) =>
  byPlugins(things(properties, rest).content, using);

test('several runs come to the sum of what each came to', () => {
  const broken = { Safe: { 'Fn::If': ['Nowhere', 1, 2] } };
  const reports = [
    of({ A: {}, B: { Safe: true } }),
    of({ C: {}, D: { Safe: { Ref: 'P' } } }, both, { Parameters: { P: { Type: 'String' } } }),
    of({ E: broken, F: { Safe: true } }),
  ];
  const all = joined(reports);
  expect(all.checked).toEqual({ templates: 3, resources: 6, rules: 2, verdicts: 7, passed: 2 });
  expect(all.tally).toEqual({
    'own/high': { passed: 2, failed: 2, open: 1 },
    'own/low': { passed: 0, failed: 1, open: 1 },
  });
  expect(all.failures).toEqual(reports[2]?.failures);
  expect(all.failures).toHaveLength(1);
  expect(all.decidedBy).toEqual([{ layers: ['own'] }, { layers: ['own', 'x'] }, { layers: ['own'] }]);
  expect(Object.entries(all.rules).map(([id, { severity }]) => [id, severity])).toEqual([
    ['own/high', 'high'],
    ['own/low', 'low'],
  ]);
});

test('blocks for a failure or for what blocks, and for nothing else', () => {
  const found = of({ A: {} });
  const blocks = (change: Partial<Report>) => reportOf({ ...found, findings: [], ...change }).blocked;
  const [finding] = found.findings;
  expect([found.blocked, blocks({}), blocks({ failures: [{ template: 'a', message: 'x' }] })]).toEqual([
    true,
    false,
    true,
  ]);
  expect(blocks({ findings: [{ ...finding!, blocking: false }] })).toBe(false);
});

test('a configuration that turns nothing on has judged nothing, and blocks', () => {
  const { blocked, failures } = of({ A: {} }, defineConfig({ name: 'nothing' }));
  expect([blocked, failures]).toEqual([true, [expect.objectContaining({ template: 'configuration' })]]);
});

describe('the name that was meant', () => {
  const names = ['s3/bucket-versioned', 's3/bucket-encrypted', 'kms/key-rotated', 'iam/no-wildcard-actions'];

  test('is the one that is misspelt', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.constantFrom('', 'x', 'xy'), (name, place, put) => {
        const at = place % name.length;
        expect(nearest(name.slice(0, at) + put + name.slice(at + 1), names)).toBe(name);
      }),
    );
  });

  test('is none where none is close', () => {
    for (const name of ['', 'x', 'lambda/function-in-vpc', 's3'])
      expect([name, nearest(name, names)]).toEqual([name, undefined]);
    expect(nearest('s3/bucket-versioned', [])).toBeUndefined();
  });
});

test('types that no rule judges are counted over several runs', () => {
  const [one, other, third] = [of({ A: {} }), of({ B: {} }), of({ C: {} })] as [Report, Report, Report];
  const counted = joined([
    { ...one, withoutRule: { 'AWS::A': 2, 'AWS::B': 1 } },
    { ...other, withoutRule: { 'AWS::B': 3 } },
    { ...third, withoutRule: undefined as never },
  ]);
  expect(counted.withoutRule).toEqual({ 'AWS::A': 2, 'AWS::B': 4 });
});

test('a report names the file that decided, where there is one', () => {
  expect(of({ A: {} }).decidedBy).toEqual([{ layers: ['own'] }]);
  expect(of({ A: {} }, loaded(config, { file: 'bulwark.config.ts', accepted: [] })).decidedBy).toEqual([
    { file: 'bulwark.config.ts', layers: ['own'] },
  ]);
});
