import fc from 'fast-check';
import {
  type Config,
  type ConfigLayer,
  check,
  defineConfig,
  type Level,
  presets,
  rules,
  type Severity,
  waive,
} from '../../lib';
import { loaded } from '../../lib/engine/config';
import { SEVERITIES } from '../../lib/engine/rule';
import { byPlugins, now, rule, terms, things } from './things';

const acme = {
  rules: {
    critical: rule('critical'),
    high: rule('high'),
    medium: rule('medium'),
    low: rule('low'),
  },
};
const kept = rule('critical', ((it: any, { logRetentionDays }: any) => it.size.atLeast(logRetentionDays)) as never);
const own: ConfigLayer = { name: 'rules', plugins: { acme, logs: { rules: { kept } } } };
const ids = ['acme/critical', 'acme/high', 'acme/medium', 'acme/low'];
const paths = ['Shop/Uploads', 'Sandbox/Play'];
const input = things({ 'Shop/Uploads': {}, 'Sandbox/Play': {} });
const open = things(
  { 'Shop/Uploads': { Safe: { Ref: 'P' } }, 'Sandbox/Play': { Safe: { Ref: 'P' } } },
  { Parameters: { P: { Type: 'String' } } },
);
const COSTS = ['off', 'note', 'warn', 'error'] as const;
type Cost = (typeof COSTS)[number];

const cost = fc.constantFrom(...COSTS);
const level = fc.constantFrom<Level>('on', ...COSTS);
const partly = <T>(it: fc.Arbitrary<T>) => fc.option(it, { nil: undefined, freq: 2 });
const severities = fc.dictionary(fc.constantFrom(...SEVERITIES), cost) as fc.Arbitrary<
  ConfigLayer['severity'] & object
>;
const inPlaces = {
  rules: partly(fc.dictionary(fc.constantFrom(...ids, 'acme/*'), level)),
  severity: partly(severities),
  unknown: partly(cost),
  leftOpen: partly(cost),
};
const clean = (layer: object) => JSON.parse(JSON.stringify(layer)) as ConfigLayer;
const within = partly(fc.constantFrom(['Shop/**'], ['Sandbox/**'], ['**']));
const narrow = fc.record({ name: fc.constant('some places'), within, locked: fc.boolean(), ...inPlaces }).map(clean);
const wide = fc
  .record({
    name: fc.constant('everywhere'),
    locked: fc.boolean(),
    ...inPlaces,
    inCode: partly(fc.constantFrom('allowed', 'refused')),
    reviewFrom: partly(fc.constantFrom('off', ...SEVERITIES)),
    accepted: partly(fc.constantFrom('one.json', 'other.json')),
    waivers: partly(fc.constant(waive('acme/*', { ...terms, within: ['**'] }).waivers)),
  })
  .map((layer) => ({ ...clean(layer), ...(layer.waivers ? { waivers: layer.waivers } : {}) }) as ConfigLayer);

const DEFAULT: Record<Severity, Cost> = { critical: 'error', high: 'error', medium: 'warn', low: 'note' };
const rank = (it: Cost) => COSTS.indexOf(it);

/** What a locked layer asks of a rule at a path, said once more and simply. */
function asked(layer: ConfigLayer, id: string, path: string, state: 'fail' | 'unknown'): Cost {
  const severity = id.slice('acme/'.length) as Severity;
  const place = layer.within?.[0]?.split('/')[0];
  const given = layer.rules?.[id] ?? layer.rules?.['acme/*'];
  if (!layer.locked || !given || given === 'off' || !(place === undefined || place === '**' || path.startsWith(place)))
    return 'off';
  const fails = given === 'on' ? (layer.severity?.[severity] ?? DEFAULT[severity]) : given;
  const isSerious = severity === 'critical' || severity === 'high';
  const unknown = isSerious ? (layer.leftOpen ?? layer.unknown ?? 'warn') : (layer.unknown ?? 'note');
  return state === 'fail' || rank(unknown) > rank(fails) ? fails : unknown;
}

const tried = (make: () => Config): Config | undefined => {
  try {
    return make();
  } catch {
    return undefined;
  }
};

const everything: ConfigLayer = { name: 'all', rules: { 'acme/*': 'on' }, unknown: 'note' };

test('no stack of layers makes a finding cost less than a locked layer says, nor waives or accepts it elsewhere', () => {
  let judged = 0;
  const all = defineConfig(own, everything);
  const contents = { fail: input.content, unknown: open.content };
  const prints = [input, open].map(({ content }) =>
    byPlugins(content, all).findings.map(({ fingerprint }) => fingerprint),
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(narrow, wide), { maxLength: 5 }),
      fc.constantFrom<'fail' | 'unknown'>('fail', 'unknown'),
      (layers, state) => {
        const config = tried(() => defineConfig(own, ...layers));
        if (!config) return;
        judged++;
        const inCode = [{ ...terms, within: ['**'], rule: 'acme/*', from: 'code' as const }];
        const { findings } = byPlugins(contents[state], loaded(config, { accepted: prints.flat() }), { inCode });
        for (const path of paths)
          for (const id of ids)
            for (const layer of layers) {
              const least = asked(layer, id, path, state);
              if (least === 'off') continue;
              const found = findings.find((it) => it.rule === id && it.path === path);
              expect(rank(found?.level ?? 'off')).toBeGreaterThanOrEqual(rank(least));
              if (!layer.waivers) expect(found?.waiver).toBeUndefined();
              if (!layer.accepted) expect(found?.accepted).toBeUndefined();
            }
      },
    ),
    { numRuns: 500, seed: 7 },
  );
  expect(judged).toBeGreaterThan(100);
});

describe('a locked layer', () => {
  const locked: ConfigLayer = { name: 'company', locked: true, rules: { 'acme/*': 'on' } };
  const blocking = (...layers: ConfigLayer[]) =>
    check([input], defineConfig(own, ...layers), { now }).findings.filter((it) => it.blocking).length;

  test.each<[string, ConfigLayer]>([
    ['what a severity costs', { name: 'x', severity: { critical: 'note', high: 'off' } }],
    ['the same in some places', { name: 'x', within: ['**'], severity: { critical: 'note', high: 'off' } }],
    ['what the unknown costs', { name: 'x', unknown: 'off' }],
    ['who may acknowledge', { name: 'x', inCode: 'allowed' }],
  ])('keeps its cost whatever a later layer says of %s', (_, layer) => expect(blocking(locked, layer)).toBe(4));

  test.each<[string, ConfigLayer[], RegExp]>([
    ['a note', [locked, { name: 'x', rules: { 'acme/high': 'note' } }], /locks 'acme\/\*' at 'on'/],
    ['a note in some places', [locked, { name: 'x', within: ['Shop/**'], rules: { 'acme/high': 'note' } }], /locks/],
    ['a waiver before it', [waive('acme/high', terms), locked], /layer 'company' locks 'acme\/\*'/],
    ['a waiver of another locked layer', [{ ...waive('acme/high', terms), locked: true }, locked], /locks 'acme\/\*'/],
    [
      'its severity',
      [
        { ...locked, severity: { low: 'warn' } },
        { name: 'x', severity: { low: 'note' } },
      ],
      /what the severity 'low' costs/,
    ],
    [
      'its unknown',
      [
        { ...locked, unknown: 'warn' },
        { name: 'x', unknown: 'off' },
      ],
      /changes `unknown`/,
    ],
    [
      'its review',
      [
        { ...locked, reviewFrom: 'low' },
        { name: 'x', reviewFrom: 'off' },
      ],
      /changes `reviewFrom`/,
    ],
    [
      'its refusal',
      [
        { ...locked, inCode: 'refused' },
        { name: 'x', inCode: 'allowed' },
      ],
      /changes `inCode`/,
    ],
    [
      'its accepted findings',
      [
        { ...locked, accepted: 'a.json' },
        { name: 'x', accepted: 'b.json' },
      ],
      /changes `accepted`/,
    ],
    [
      'what it says of what is left open',
      [
        { ...locked, leftOpen: 'error' },
        { name: 'x', leftOpen: 'warn' },
      ],
      /changes `leftOpen`/,
    ],
    [
      'when its warnings are due',
      [
        { ...locked, dueDays: { medium: 7 } },
        { name: 'x', dueDays: { medium: 30 } },
      ],
      /changes `dueDays`/,
    ],
    [
      'how long its logs are kept',
      [
        { ...locked, settings: { logRetentionDays: 400 } },
        { name: 'x', settings: { logRetentionDays: 30 } },
      ],
      /changes the setting 'logRetentionDays'/,
    ],
    [
      'its profile',
      [
        { ...locked, settings: { profile: 'regulated' } },
        { name: 'x', settings: { profile: 'dev' } },
      ],
      /layer '(profile dev|x)' changes the setting/,
    ],
    [
      'its paths',
      [
        { ...locked, paths: ['a'] },
        { name: 'x', paths: ['b'] },
      ],
      /changes `paths`/,
    ],
    [
      'its accounts',
      [
        { ...locked, settings: { accounts: ['111111111111'] } },
        { name: 'x', settings: { accounts: ['111111111111', '222222222222'] } },
      ],
      /changes the setting 'accounts'/,
    ],
  ])('refuses %s', (_, layers, message) => {
    expect(() => defineConfig(own, ...layers)).toThrow(message);
  });

  test('lets its settings be tightened', () => {
    const days = (logRetentionDays: number): ConfigLayer => ({ name: 'x', settings: { logRetentionDays } });
    expect(defineConfig({ ...locked, ...days(400) }, days(500)).settings.logRetentionDays).toBe(500);
  });

  test('has its rules read no looser settings than its own or the defaults', () => {
    const logs = things({ 'Shop/Logs': { Size: 30 } });
    const run = (...layers: ConfigLayer[]) => check([logs], defineConfig(own, ...layers), { now }).blocked;
    const loose: ConfigLayer = { name: 'x', settings: { logRetentionDays: 30 } };
    const on: ConfigLayer = { name: 'on', rules: { 'logs/kept': 'on' } };
    expect(run(on, loose)).toBe(false);
    expect(run({ ...on, locked: true }, loose)).toBe(true);
    expect(run(loose, { ...on, locked: true })).toBe(true);
  });

  test('has findings of its rules accepted only where it names the file itself', () => {
    const accepted = (layer: ConfigLayer) => {
      const config = defineConfig(own, layer, { name: 'x', accepted: 'mine.json' });
      const prints = check([input], config, { now }).findings.map(({ fingerprint }) => fingerprint);
      return check([input], loaded(config, { accepted: prints }), { now }).findings.filter((it) => it.accepted).length;
    };
    expect(accepted(locked)).toBe(0);
    expect(accepted({ ...locked, accepted: 'mine.json' })).toBe(8);
  });

  test('cannot have a rule of it replaced by a plugin', () => {
    const other: ConfigLayer = { name: 'x', plugins: { acme: { rules: { high: rule('low') } } } };
    expect(() => defineConfig(own, locked, other)).toThrow(
      "layer 'x' defines the rule 'acme/high', which another layer",
    );
    const ours: ConfigLayer = { name: 'x', plugins: { s3: { rules: { 'bucket-versioned': rule('low') } } } };
    expect(() => check([input], defineConfig(ours), { now })).toThrow(/'s3\/bucket-versioned', which is bulwark's own/);
  });
});

describe('a configuration', () => {
  test('does not change with the layer it was made from', () => {
    const layer = { name: 'x', rules: { 'acme/critical': 'on' as Level }, within: ['Shop/**'] };
    const config = defineConfig(own, layer);
    layer.rules['acme/critical'] = 'off';
    layer.within[0] = 'Nowhere/**';
    expect(check([input], config, { now }).findings.map(({ path }) => path)).toEqual(['Shop/Uploads']);
  });

  test.each<[string, (config: any) => void]>([
    ['its layers', (it) => it.layers.push({ name: 'x' })],
    [
      'a layer',
      (it) => {
        it.layers[1].rules = {};
      },
    ],
    [
      'a level',
      (it) => {
        it.layers[1].rules['acme/critical'] = 'off';
      },
    ],
    [
      'its severities',
      (it) => {
        it.severity.critical = 'off';
      },
    ],
    [
      'a waiver',
      (it) => {
        it.waivers[0].within.push('**');
      },
    ],
    [
      'its plugins',
      (it) => {
        delete it.plugins['acme/critical'];
      },
    ],
    [
      'a rule of a plugin',
      (it) => {
        it.plugins['acme/critical'].check = () => undefined;
      },
    ],
    [
      'what is accepted',
      (it) => {
        it.acceptedFindings.has = () => true;
      },
    ],
    [
      'a preset',
      () => {
        (presets as any).baseline.rules['s3/bucket-versioned'] = 'off';
      },
    ],
    [
      'which presets there are',
      () => {
        (presets as any).mine = {};
      },
    ],
    [
      'a rule',
      () => {
        (rules as any)['s3/bucket-versioned'].check = () => undefined;
      },
    ],
    [
      'which resources a rule is about',
      () => {
        (rules as any)['s3/bucket-versioned'].resource.where = () => false;
      },
    ],
    [
      'which types a rule is about',
      () => {
        (rules as any)['s3/bucket-versioned'].resource.types.cloudformation.pop();
      },
    ],
    [
      'what a rule reads',
      () => {
        (rules as any)['s3/bucket-versioned'].resource.facts.versioning.cloudformation = () => undefined;
      },
    ],
    [
      'the defaults',
      (it) => {
        it.settings.adminPorts.pop();
      },
    ],
  ])('is frozen: %s', (_, change) => {
    const config = defineConfig(own, { name: 'x', rules: { 'acme/*': 'on' } }, waive('acme/low', terms));
    expect(() => change(config)).toThrow(TypeError);
  });

  test.each<[string, (config: Config) => unknown]>([
    ['a copy', (config) => ({ ...config, acceptedFindings: { size: 1, has: () => true } })],
    ['a proxy', (config) => new Proxy(config, {})],
    ['what inherits from it', (config) => Object.create(config)],
    ['a layer', () => presets.baseline],
    ['nothing', () => undefined],
  ])('is taken by no gate where it is %s', (_, change) => {
    expect(() => check([input], change(defineConfig(presets.baseline)) as Config)).toThrow(/made by defineConfig/);
  });

  test('made from another is that one with more layers', () => {
    const first = defineConfig(own, { name: 'x', locked: true, rules: { 'acme/low': 'warn' } }, { name: 'y' });
    expect(defineConfig(first, { name: 'z' }).layers.map(({ name }) => name)).toEqual(['rules', 'x', 'y', 'z']);
  });

  test.each<[object, RegExp]>([
    [
      { severity: { critical: 'on' } },
      /severity 'critical' is set to "on"; severities are .* levels off, note, warn, error/,
    ],
    [{ severity: { grave: 'error' } }, /severity 'grave' is set to "error"/],
    [{ unknown: 'on' }, /`unknown` is "on"; it must be off, note, warn or error/],
    [{ settings: { logRetention: 1 } }, /'logRetention' is no setting; there are logRetentionDays/],
    [{ settings: { logRetentionDays: '30' } }, /'logRetentionDays' is "30"; it must be a number of days/],
    [{ settings: { accounts: [123456789012] } }, /must be a list of account ids/],
    [{ dueDays: { medium: 'soon' } }, /dueDays 'medium' is set to "soon"; a number of days/],
    [{ reviewFrom: 'never' }, /`reviewFrom` is "never"/],
    [{ inCode: true }, /`inCode` is true/],
    [{ locked: 'yes' }, /`locked` is "yes"/],
    [{ within: [''] }, /`within` is \[""\]; it must be a list of globs/],
    [{ within: 'Sandbox/**' }, /must be a list of globs/],
    [{ paths: 'cdk.out' }, /must be a list of paths/],
    [{ waivers: [{ rule: 'acme/low', within: ['**'], owner: 'x', until: '2030-01-01' }] }, /`because` must say why/],
    [{ waivers: [{ ...terms, rule: 'acme/low', because: 5 }] }, /`because` must say why/],
    [{ waivers: [{ ...terms, rule: 'acme/low', within: [''] }] }, /`within` must list globs/],
    [{ waivers: [null] }, /configuration layer 'x': waive\('undefined'\)/],
    [{ plugins: { gate: { rules: {} } } }, /'gate' is bulwark's own/],
    ...['settings', 'dueDays', 'inCode', 'reviewFrom', 'paths', 'accepted', 'plugins', 'waivers'].map(
      (key): [object, RegExp] => [{ within: ['A/**'], [key]: {} }, new RegExp(`'${key}' cannot be narrowed by`)],
    ),
  ])('refuses %j in words', (layer, message) => {
    expect(() => defineConfig({ name: 'x', ...layer } as ConfigLayer)).toThrow(message);
  });

  test('narrows what severities and the unknown cost to some places', () => {
    const on: ConfigLayer = { name: 'on', rules: { 'acme/*': 'on' } };
    const sandbox: ConfigLayer = {
      name: 'x',
      within: ['Sandbox/**'],
      severity: { critical: 'off', high: 'off' },
      unknown: 'error',
    };
    const blocked = (of: typeof input) =>
      check([of], defineConfig(own, on, sandbox), { now })
        .findings.filter((it) => it.blocking)
        .map(({ path, rule }) => `${path} ${rule}`);
    expect(blocked(input)).toEqual(['Shop/Uploads acme/critical', 'Shop/Uploads acme/high']);
    expect(blocked(open)).toEqual([]);
  });
});
