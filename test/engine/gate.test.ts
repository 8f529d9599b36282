import fc from 'fast-check';
import { type ConfigLayer, defineConfig, type Level, type Severity } from '../../lib';
import { dueOf } from '../../lib/engine/gate';
import { levelsOf } from '../../lib/engine/levels';
import { SEVERITIES } from '../../lib/engine/rule';

const COSTS = ['off', 'note', 'warn', 'error'] as const;
const cost = fc.constantFrom(...COSTS);
const severity = fc.constantFrom(...SEVERITIES);
const level = fc.constantFrom<Level>('on', ...COSTS);
const config = (layer: Omit<ConfigLayer, 'name'>) => defineConfig({ name: 'x', ...layer });
const costOf = (layer: Omit<ConfigLayer, 'name'>, given: Level, of: Severity, state: 'fail' | 'unknown') =>
  levelsOf(config({ ...layer, rules: { 'a/b': given } })).costOf('a/b', of, state, 'A/B');

test('what only deployment can tell never costs more than a failure, nor more than the unknown may', () => {
  fc.assert(
    fc.property(level, severity, cost, cost, (given, of, ofSeverity, unknown) => {
      const it = { unknown, severity: { [of]: ofSeverity } };
      const [fail, open] = (['fail', 'unknown'] as const).map((state) => costOf(it, given, of, state));
      const rank = (one: (typeof COSTS)[number]) => COSTS.indexOf(one);
      expect(rank(open!)).toBe(Math.min(rank(fail!), rank(unknown)));
    }),
  );
});

test('a failure costs what its rule’s level says, else what its severity costs', () => {
  fc.assert(
    fc.property(level, severity, cost, (given, of, ofSeverity) => {
      expect(costOf({ severity: { [of]: ofSeverity } }, given, of, 'fail')).toBe(given === 'on' ? ofSeverity : given);
    }),
  );
});

test('a warning is due so many days later, where its severity has any', () => {
  const it = config({ dueDays: { high: 0, medium: 30 } });
  const lateOn = new Date('2026-02-27T23:59:59Z');
  expect(dueOf(it, 'high', lateOn)).toBe('2026-02-27');
  expect(dueOf(it, 'medium', lateOn)).toBe('2026-03-29');
  expect(dueOf(it, 'critical', lateOn)).toBeUndefined();
});
