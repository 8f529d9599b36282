import fc from 'fast-check';
import { type ConfigLayer, defineConfig } from '../../lib';
import { decisionsOf } from '../../lib/engine/decision';
import { bookOf } from '../../lib/engine/rule';
import { byPlugins, now, rule, terms, things } from './things';

const acme = { rules: { high: rule('high'), low: rule('low') } };
const own: ConfigLayer = { name: 'rules', plugins: { acme } };
const input = things({ 'Shop/Uploads': {}, 'Sandbox/Play': {} });
const at = ['Shop/Uploads', 'Sandbox/Play'];
const cost = fc.constantFrom('off' as const, 'note' as const, 'warn' as const, 'error' as const);
const maybe = <T>(it: fc.Arbitrary<T>) => fc.option(it, { nil: undefined });
const layer = fc
  .record({
    locked: fc.boolean(),
    within: maybe(fc.constantFrom(['Shop/**'], ['Sandbox/**'])),
    rules: maybe(fc.dictionary(fc.constantFrom('acme/high', 'acme/low', 'acme/*'), fc.oneof(cost, fc.constant('on')))),
    severity: maybe(fc.dictionary(fc.constantFrom('high', 'low'), cost)),
  })
  .map((it) => JSON.parse(JSON.stringify(it)) as Omit<ConfigLayer, 'name'>);

/** A configuration of these layers, by their numbers; none where a lock refuses them. */
function configOf(layers: readonly Omit<ConfigLayer, 'name'>[]) {
  try {
    return defineConfig(own, ...layers.map((it, index) => ({ name: String(index), ...it })));
  } catch {
    return undefined;
  }
}

const decisionsIn = (config: NonNullable<ReturnType<typeof configOf>>) =>
  decisionsOf(config, bookOf(config.plugins).about, now);

test('the cost that is explained is what the check makes of it', () => {
  let judged = 0;
  fc.assert(
    fc.property(fc.array(layer, { maxLength: 4 }), (layers) => {
      const config = configOf(layers);
      if (!config) return;
      judged++;
      const { findings } = byPlugins(input.content, config);
      const decide = decisionsIn(config);
      for (const path of at)
        for (const id of ['acme/high', 'acme/low']) {
          const found = findings.find((it) => it.rule === id && it.path === path);
          expect(decide(id, path).costs.fail).toBe(found?.level ?? 'off');
        }
    }),
    { numRuns: 300, seed: 11 },
  );
  expect(judged).toBeGreaterThan(50);
});

test('the layer that decides is one whose words, and the lock, give the cost', () => {
  fc.assert(
    fc.property(fc.array(layer, { minLength: 1, maxLength: 4 }), fc.constantFrom(...at), (layers, path) => {
      const config = configOf(layers);
      if (!config) return;
      const { decidedBy, byLock, said, costs } = decisionsIn(config)('acme/high', path);
      if (decidedBy === undefined) return expect(costs.fail).toBe('off');
      const its = said.find((it) => it.layer === decidedBy);
      expect(its).toMatchObject({ holds: true, level: expect.any(String) });
      if (byLock) expect(its?.locked).toBe(true);
      else if (its?.level !== 'on') expect(its?.level).toBe(costs.fail);
    }),
    { numRuns: 300, seed: 12 },
  );
});

test('an acknowledgement counts only where it is allowed and nothing is locked', () => {
  const decide = (...layers: ConfigLayer[]) => decisionsIn(defineConfig(own, ...layers))('acme/high', 'Shop/Uploads');
  const allowed: ConfigLayer = { name: 'allowed', inCode: 'allowed' };
  const lock: ConfigLayer = { name: 'lock', locked: true, rules: { 'acme/high': 'on' } };
  expect(decide().inCode).toEqual({ counts: false });
  expect(decide(allowed).inCode).toEqual({ counts: true });
  expect(decide(allowed, { name: 'refused', inCode: 'refused' }).inCode).toEqual({ counts: false, layer: 'refused' });
  expect(decide(allowed, lock).inCode).toEqual({ counts: false, layer: 'lock' });
});

test('a waiver of a locked layer itself applies there', () => {
  const waivers = [{ ...terms, rule: 'acme/high', from: 'config' as const }];
  const lock: ConfigLayer = { name: 'lock', locked: true, rules: { 'acme/high': 'on' }, waivers };
  const config = defineConfig(own, lock);
  const [waived] = decisionsIn(config)('acme/high', 'Shop/Uploads').waivers;
  expect(waived).toMatchObject({ layer: 'lock', standing: 'applies' });
});
