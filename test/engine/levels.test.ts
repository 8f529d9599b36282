import { type ConfigLayer, defineConfig } from '../../lib';
import { levelsOf } from '../../lib/engine/levels';

type Layer = Omit<ConfigLayer, 'name'>;
const levels = (...layers: Layer[]) =>
  levelsOf(defineConfig(...layers.map((layer, index) => ({ name: `layer ${index}`, ...layer }))));
const RULE = 's3/bucket-versioned';

test('a rule is on anywhere where some layer turns it on and no later one of all places turns it off', () => {
  const isOn = (...layers: Layer[]) => levels(...layers).isOnAnywhere(RULE);
  const [on, off] = [{ rules: { [RULE]: 'on' } }, { rules: { [RULE]: 'off' } }] as [Layer, Layer];
  const within = (layer: Layer): Layer => ({ ...layer, within: ['Shop/**'] });
  expect([isOn(), isOn(on), isOn(off), isOn(on, off), isOn(off, on)]).toEqual([false, true, false, false, true]);
  expect([isOn(within(on)), isOn(on, within(off)), isOn(within(on), off)]).toEqual([true, true, false]);
  expect([isOn({ rules: { 's3/*': 'warn' } }), isOn({ rules: { 'sqs/*': 'on' } }), isOn({ unknown: 'error' })]).toEqual(
    [true, false, false],
  );
  expect(isOn({ rules: { 's3/*': 'on', [RULE]: 'off' } })).toBe(false);
});

test('at a place, the last layer that holds there decides', () => {
  const here = (path: string, ...layers: Layer[]) => levels(...layers).isOn(RULE, path);
  const on: Layer = { rules: { [RULE]: 'on' } };
  const shopOff: Layer = { rules: { [RULE]: 'off' }, within: ['Shop/**'] };
  expect([here('Shop/A', on, shopOff), here('Data/A', on, shopOff), here('Shop/A', shopOff, on)]).toEqual([
    false,
    true,
    true,
  ]);
  const lockedShop: Layer = { rules: { [RULE]: 'on' }, within: ['Shop/**'], locked: true };
  expect([here('Shop/A', lockedShop), here('Data/A', lockedShop)]).toEqual([true, false]);
});

describe('what a finding costs', () => {
  const on: Layer = { rules: { 's3/*': 'on' } };
  const cost = (state: 'fail' | 'unknown', layers: Layer[], path = 'Shop/A', isLeftOpen?: boolean) =>
    levels(on, ...layers).costOf(RULE, 'high', state, path, isLeftOpen);

  test('is what its severity costs, by the last layer that holds there', () => {
    expect([cost('fail', []), cost('unknown', []), cost('unknown', [], 'Shop/A', true)]).toEqual([
      'error',
      'note',
      'warn',
    ]);
    const cheap: Layer = { severity: { high: 'note' }, within: ['Shop/**'] };
    expect([cost('fail', [cheap]), cost('fail', [cheap], 'Data/A')]).toEqual(['note', 'error']);
    expect(cost('fail', [{ severity: { low: 'off' } }])).toBe('error');
    expect(levels().costOf(RULE, 'high', 'fail', 'Shop/A')).toBe('off');
  });

  test('is, for what was left open, what is said of that, else of the unknown', () => {
    const open = (...layers: Layer[]) => cost('unknown', layers, 'Shop/A', true);
    expect([open({ leftOpen: 'error' }), open({ unknown: 'error' }), open({ unknown: 'off' })]).toEqual([
      'error',
      'error',
      'off',
    ]);
    expect(open({ leftOpen: 'off', unknown: 'error' })).toBe('off');
    expect(open({ leftOpen: 'error' }, { unknown: 'note' })).toBe('note');
    expect(cost('unknown', [{ leftOpen: 'error' }])).toBe('note');
    // Only what is severe weighs.
    expect(levels(on, { leftOpen: 'error' }).costOf(RULE, 'medium', 'unknown', 'A', true)).toBe('note');
    expect(levels(on, { leftOpen: 'error' }).costOf(RULE, 'critical', 'unknown', 'A', true)).toBe('error');
  });
});

describe('a locked layer', () => {
  const locked = (layer: Layer): Layer => ({ locked: true, ...layer });
  const least = (layer: Layer, state: 'fail' | 'unknown' = 'fail', path = 'Shop/A', isLeftOpen = false) =>
    levels({ rules: { 's3/*': 'on' } }, locked(layer)).leastCostOf(RULE, 'high', state, path, isLeftOpen);

  test('holds its rules to what it says by itself, there where it holds', () => {
    expect([least({ rules: { [RULE]: 'on' } }), least({ rules: { [RULE]: 'warn' } }), least({ rules: {} })]).toEqual([
      'error',
      'warn',
      'off',
    ]);
    expect(least({ rules: { [RULE]: 'on' }, severity: { high: 'note' } })).toBe('note');
    const shop: Layer = { rules: { [RULE]: 'error' }, within: ['Shop/**'] };
    expect([least(shop), least(shop, 'fail', 'Data/A')]).toEqual(['error', 'off']);
    const two = levels(
      locked({ rules: { [RULE]: 'error' } }),
      locked({ rules: { [RULE]: 'error' }, within: ['No/**'] }),
    );
    expect(two.leastCostOf(RULE, 'high', 'fail', 'Shop/A')).toBe('error');
  });

  test('holds what is unknown to what it says of that, by default too', () => {
    const rules = { [RULE]: 'on' } as const;
    expect([least({ rules }, 'unknown'), least({ rules, unknown: 'error' }, 'unknown')]).toEqual(['note', 'error']);
    expect([least({ rules }, 'unknown', 'A', true), least({ rules, leftOpen: 'error' }, 'unknown', 'A', true)]).toEqual(
      ['warn', 'error'],
    );
    expect(least({ rules, unknown: 'off' }, 'unknown', 'A', true)).toBe('off');
    expect(least({ rules, leftOpen: 'error' }, 'unknown')).toBe('note');
  });

  test('is told of its rules, of their review and of their waivers', () => {
    const it = levels(locked({ rules: { [RULE]: 'on' }, reviewFrom: 'low', severity: { medium: 'error' } }));
    expect([it.isLocked(RULE), it.isLocked('s3/other')]).toEqual([true, false]);
    expect([it.isAcceptable(RULE), it.isAcceptable('s3/other')]).toEqual([false, true]);
    expect([it.reviewFrom(RULE), it.costOfWaiver(RULE, 'medium')]).toEqual(['low', 'error']);
    const named = levels(
      locked({ rules: { [RULE]: 'on' }, accepted: 'mine.json' }),
      locked({ rules: { 'sqs/*': 'on' } }),
    );
    expect([named.isAcceptable(RULE), named.isAcceptable('sqs/one')]).toEqual([true, false]);
    const open = levels({ severity: { medium: 'off' }, reviewFrom: 'off' });
    expect([open.reviewFrom(RULE), open.costOfWaiver(RULE, 'medium')]).toEqual(['off', 'off']);
  });

  test('keeps settings from being looser for its rules alone', () => {
    const it = levels({ settings: { logRetentionDays: 30 } }, locked({ rules: { [RULE]: 'on' } }));
    expect(it.settingsFor('s3/other').logRetentionDays).toBe(30);
    expect(it.settingsFor(RULE).logRetentionDays).toBeGreaterThan(30);
    expect(it.settingsFor(RULE)).toBe(it.settingsFor(RULE));
  });
});

test('equal layers of a place mean equal levels', () => {
  const it = levels(
    { rules: { 's3/*': 'on' } },
    { rules: { 's3/*': 'off' }, within: ['Shop/**'] },
    { unknown: 'error', within: ['Shop/A', 'Data/**'] },
  );
  expect(['Shop/A', 'Shop/B', 'Data/A', 'Other'].map(it.layersAt)).toEqual(['++', '+-', '-+', '--']);
  expect(levels({ rules: { 's3/*': 'on' } }).layersAt('Shop/A')).toBe('');
});
