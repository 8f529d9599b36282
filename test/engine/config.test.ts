import fc from 'fast-check';
import { type Config, type ConfigLayer, defineConfig, type Level, presets, type Settings, waive } from '../../lib';
import { loaded } from '../../lib/engine/config';
import { levelsOf } from '../../lib/engine/levels';
import { SEVERITIES } from '../../lib/engine/rule';
import { defaultSettings, SETTINGS, stricterOf } from '../../lib/engine/settings';
import { waiverOf } from '../../lib/engine/waiver';
import { rule, terms } from './things';

const layer = (rest: object): ConfigLayer => ({ name: 'x', ...rest }) as ConfigLayer;

describe('what no layer says', () => {
  test('is what it always was', () => {
    const { settings, severity, dueDays, unknown, inCode, reviewFrom, paths, accepted } = defineConfig(layer({}));
    expect({ settings, severity, dueDays, unknown, inCode, reviewFrom, paths, accepted }).toEqual({
      settings: { logRetentionDays: 365, backupRetentionDays: 7, adminPorts: [22, 3389], profile: 'baseline' },
      severity: { critical: 'error', high: 'error', medium: 'warn', low: 'note' },
      dueDays: { medium: 30, low: 90 },
      unknown: 'note',
      inCode: 'refused',
      reviewFrom: 'high',
      paths: [],
      accepted: undefined,
    });
  });

  test('accepts nothing', () => {
    const { acceptedFindings, file } = defineConfig(layer({}));
    expect([acceptedFindings.size, acceptedFindings.has('x'), file]).toEqual([0, false, undefined]);
    const config = loaded(defineConfig(layer({})), { file: 'a.ts', accepted: ['x', 'x', 'y'] });
    const { size, has } = config.acceptedFindings;
    expect([size, has('x'), has('z'), config.file]).toEqual([2, true, false, 'a.ts']);
  });
});

const cost = fc.constantFrom('off', 'note', 'warn', 'error');
const severity = fc.constantFrom(...SEVERITIES);
const count = fc.nat(999);
const account = fc.stringMatching(/^\d{12}$/);
const settings = fc.record(
  {
    logRetentionDays: count,
    backupRetentionDays: count,
    adminPorts: fc.array(count, { maxLength: 3 }),
    accounts: fc.array(account, { maxLength: 3 }),
    organization: fc.stringMatching(/^o-[a-z0-9]{3}$/),
  },
  { requiredKeys: [] },
);
const whole = fc.record(
  {
    unknown: cost,
    inCode: fc.constantFrom('allowed', 'refused'),
    reviewFrom: fc.oneof(severity, fc.constant('off')),
    paths: fc.array(fc.constantFrom('cdk.out', 'infra'), { maxLength: 2 }),
    accepted: fc.constantFrom('a.json', 'b.json'),
    severity: fc.dictionary(severity, cost),
    dueDays: fc.dictionary(severity, count),
    settings,
  },
  { requiredKeys: [] },
);

test('of each thing that layers say, the last one counts, and of maps each key', () => {
  fc.assert(
    fc.property(fc.array(whole, { minLength: 1, maxLength: 3 }), (given) => {
      const config = defineConfig(...given.map((one, index) => layer({ ...one, name: `layer ${index}` })));
      for (const key of ['unknown', 'inCode', 'reviewFrom', 'paths', 'accepted'] as const) {
        const last = given.findLast((one) => one[key] !== undefined)?.[key];
        if (last !== undefined) expect(config[key]).toEqual(last);
      }
      for (const key of ['severity', 'dueDays', 'settings'] as const)
        expect(config[key]).toMatchObject(Object.assign({}, ...given.map((one) => one[key])));
    }),
    { numRuns: 60 },
  );
});

test('a layer that says nothing of a thing, even by undefined, leaves it', () => {
  const config = defineConfig(layer({ unknown: 'error', accepted: 'a.json' }), layer({ unknown: undefined }), [
    [layer({ accepted: undefined })],
  ]);
  expect([config.unknown, config.accepted]).toEqual(['error', 'a.json']);
});

test.each<[object, RegExp]>([
  [{ name: '' }, /'': it needs a `name`/],
  [{ name: 7 }, /it needs a `name`/],
  [{ rules: ['s3/*'] }, /`rules` is \["s3\/\*"\]; it must be levels by rule/],
  [{ rules: null }, /`rules` is null/],
  [{ rules: { '': 'on' } }, /rule '' is set to "on"/],
  [{ unknown: () => 'off' }, /`unknown` holds a function/],
  [{ rules: { 's3/a': () => 'off' } }, /`rules` holds a function/],
  [{ dueDays: { low: 1.5 } }, /dueDays 'low' is set to 1.5/],
  [{ dueDays: { low: -1 } }, /dueDays 'low' is set to -1/],
  [{ accepted: '' }, /`accepted` is ""; it must be the name of a file/],
  [{ paths: ['a', ''] }, /`paths` is \["a",""\]/],
  [{ settings: { logRetentionDays: -1 } }, /'logRetentionDays' is -1; it must be a number of days/],
  [{ settings: { backupRetentionDays: 0.5 } }, /'backupRetentionDays' is 0.5/],
  [{ settings: { adminPorts: 22 } }, /'adminPorts' is 22; it must be a list of ports/],
  [{ settings: { adminPorts: [22, '3389'] } }, /'adminPorts' is \[22,"3389"\]/],
  [{ settings: { accounts: '111111111111' } }, /'accounts' is "111111111111"/],
  [{ settings: { accounts: ['111111111111', '22'] } }, /'accounts' is/],
  [{ settings: { accounts: ['1111111111111'] } }, /'accounts' is/],
  [{ settings: { organization: '' } }, /'organization' is ""; it must be the id of an organisation/],
  [{ settings: { organization: 5 } }, /'organization' is 5/],
  [{ plugins: { Acme: { rules: {} } } }, /prefix 'Acme' must be lower-case/],
  [{ plugins: { '1a': { rules: {} } } }, /prefix '1a' must be lower-case/],
  [{ plugins: { waivers: { rules: {} } } }, /'waivers' is bulwark's own/],
  [{ plugins: { acme: undefined } }, /plugin 'acme' has no `rules`/],
  [{ plugins: { acme: {} } }, /plugin 'acme' has no `rules`/],
  [{ plugins: { acme: { rules: { a: null } } } }, /'acme\/a' is not a rule/],
  [{ plugins: { acme: { rules: { a: { ...rule('low'), severity: 'grave' } } } } }, /'acme\/a' is not a rule/],
  [{ plugins: { acme: { rules: { a: { ...rule('low'), resource: undefined } } } } }, /'acme\/a' is not a rule/],
  [{ plugins: { acme: { rules: { a: { ...rule('low'), check: 'x' } } } } }, /'acme\/a' is not a rule/],
  [{ plugins: { acme: { rules: { a: rule('low') }, examples: { b: {} } } } }, /examples of 'b', but no such rule/],
  [
    { plugins: { acme: { rules: { a: rule('low') }, examples: { a: null } } } },
    /examples of 'acme\/a' are not made by/,
  ],
  [{ plugins: { acme: { rules: { a: rule('low') }, examples: { a: { fails: [] } } } } }, /'acme\/a' are not made by/],
  [{ waivers: { rule: 'a/b' } }, /configuration layer 'x': `waivers` must be a list of what waive\(\) makes/],
  [{ waivers: [{ ...terms, rule: 5 }] }, /waive\('5'\): the rule must be an id such as s3\/bucket-versioned/],
  [{ waivers: [{ ...terms, rule: 'versioned' }] }, /the rule must be an id/],
])('%j is refused in words', (given, message) => {
  expect(() => defineConfig(layer(given))).toThrow(message);
});

test.each([7, 'presets.baseline', [[7]], undefined])('%j is no layer', (given) => {
  expect(() => defineConfig(given as never)).toThrow(/must be an object such as presets.baseline, not/);
});

test.each<[unknown, RegExp]>([
  [null, /say \{ within, because, owner, until \}/],
  ['x', /say \{ within, because, owner, until \}/],
  [{ ...terms, within: 'Shop/**' }, /`within` must list globs/],
  [{ ...terms, within: ['Shop/**', ' '] }, /`within` must list globs/],
  [{ ...terms, until: '31.12.2026' }, /`until` must be a day/],
])('a waiver of %j is refused in words', (given, message) => {
  expect(() => waive('s3/bucket-versioned', given as typeof terms)).toThrow(message);
});

test('a waiver says what was given, frozen, and of what it is', () => {
  expect(waiverOf('s3/*', terms)).toEqual({ ...terms, rule: 's3/*', from: 'config' });
  const { reviewedBy: _, ...alone } = terms;
  expect(Object.keys(waiverOf('s3/*', alone))).not.toContain('reviewedBy');
  expect(Object.isFrozen(waiverOf('s3/*', terms).within)).toBe(true);
});

describe('a locked layer', () => {
  const locked = (rest: object) => layer({ name: 'company', locked: true, ...rest });
  const isRefused = (held: object, given: object): boolean => {
    try {
      defineConfig(locked(held), layer(given));
      return false;
    } catch (error) {
      expect((error as Error).message).toMatch(/configuration layer 'x' .*layer 'company'/);
      return true;
    }
  };
  const order = {
    level: ['off', 'note', 'warn', 'error'],
    reviewFrom: ['off', ...SEVERITIES],
  };
  const rank = (kind: keyof typeof order, one: string) => order[kind].indexOf(one);

  test('lets what a severity, the unknown or a rule costs only rise', () => {
    fc.assert(
      fc.property(cost, cost, severity, (held, given, of) => {
        const isLess = rank('level', given) < rank('level', held);
        expect(isRefused({ unknown: held }, { unknown: given })).toBe(isLess);
        expect(isRefused({ severity: { [of]: held } }, { severity: { [of]: given } })).toBe(isLess);
        expect(isRefused({ rules: { 's3/a': held } }, { rules: { 's3/a': given } })).toBe(isLess);
      }),
    );
  });

  test.each<[Level, Level, boolean]>([
    ['on', 'off', true],
    ['on', 'note', true],
    ['on', 'warn', false],
    ['on', 'error', false],
    ['on', 'on', false],
    ['error', 'on', false],
  ])('of a rule at %s: %s is refused: %p', (held, given, expected) => {
    expect(isRefused({ rules: { 's3/a': held } }, { rules: { 's3/a': given } })).toBe(expected);
  });

  test('has reviews begin no later, and warnings due no later', () => {
    const from = fc.constantFrom('off', ...SEVERITIES);
    fc.assert(
      fc.property(from, from, count, count, severity, (held, given, days, more, of) => {
        const isLater = rank('reviewFrom', given) < rank('reviewFrom', held);
        expect(isRefused({ reviewFrom: held }, { reviewFrom: given })).toBe(isLater);
        expect(isRefused({ dueDays: { [of]: days } }, { dueDays: { [of]: more } })).toBe(more > days);
      }),
    );
  });

  test.each<[object, object, boolean]>([
    [{ inCode: 'refused' }, { inCode: 'refused' }, false],
    [{ inCode: 'allowed' }, { inCode: 'allowed' }, false],
    [{ inCode: 'allowed' }, { inCode: 'refused' }, false],
    [{ paths: ['a', 'b'] }, { paths: ['b', 'a'] }, false],
    [{ paths: ['a', 'b'] }, { paths: ['a'] }, true],
    [{ paths: ['a'] }, { paths: ['a', 'b'] }, true],
    [{ accepted: 'a.json' }, { accepted: 'a.json' }, false],
    [{ accepted: 'a.json' }, {}, false],
    [{ settings: { adminPorts: [22] } }, { settings: { adminPorts: [22, 23] } }, false],
    [{ settings: { adminPorts: [22, 23] } }, { settings: { adminPorts: [22] } }, true],
    [{ settings: { accounts: ['111111111111', '222222222222'] } }, { settings: { accounts: ['111111111111'] } }, false],
    [{ settings: { organization: 'o-a' } }, { settings: { organization: 'o-a' } }, false],
    [{ settings: { organization: 'o-a' } }, { settings: { organization: 'o-b' } }, true],
    [{ settings: { logRetentionDays: 1 } }, { settings: { backupRetentionDays: 1 } }, false],
    [{ rules: { 's3/*': 'warn' } }, { rules: { 's3/a': 'note' } }, true],
    [{ rules: { 's3/a': 'warn' } }, { rules: { 's3/b': 'note' } }, false],
    [{ rules: { 's3/a': 'warn' } }, { rules: { 's3control/*': 'off' } }, false],
  ])('that says %j, before %j: %p', (held, given, expected) => {
    expect(isRefused(held, given)).toBe(expected);
  });

  test('binds what comes after it, and is bound by nothing before', () => {
    const [strict, loose] = [locked({ unknown: 'warn' }), layer({ unknown: 'off' })];
    expect(defineConfig(loose, strict).unknown).toBe('warn');
    expect(() => defineConfig(strict, layer({}), loose)).toThrow(/changes `unknown`/);
    expect(() => defineConfig(layer({ ...strict, locked: false }), loose)).not.toThrow();
  });
});

describe('settings', () => {
  test('as strict as both are no looser than either, and the same the other way round', () => {
    const { organization: _, ...ordered } = SETTINGS;
    fc.assert(
      fc.property(settings, settings, (one, other) => {
        const [left, right] = [one, other].map((given) => ({ ...defaultSettings, ...given }) as Settings) as [
          Settings,
          Settings,
        ];
        const both = stricterOf(left, right);
        expect(both.logRetentionDays).toBe(Math.max(left.logRetentionDays, right.logRetentionDays));
        expect(both.backupRetentionDays).toBe(Math.max(left.backupRetentionDays, right.backupRetentionDays));
        expect(new Set(both.adminPorts)).toEqual(new Set([...left.adminPorts, ...right.adminPorts]));
        expect(both.adminPorts.length).toBe(new Set(both.adminPorts).size);
        if (left.accounts && right.accounts)
          expect(both.accounts).toEqual(left.accounts.filter((id) => right.accounts?.includes(id)));
        expect(both.organization).toBe(left.organization);
        for (const key of Object.keys(ordered) as (keyof typeof ordered)[])
          if (left[key] === undefined) expect(both[key]).toBeUndefined();
          else if (right[key] === undefined) expect(both[key]).toBe(left[key]);
      }),
    );
  });

  test('of a rule that is locked are as strict as its layers and the defaults, and of others what was said', () => {
    const levels = levelsOf(
      defineConfig(
        layer({ settings: { logRetentionDays: 30, adminPorts: [5900] }, rules: { 's3/*': 'on' } }),
        layer({ name: 'company', locked: true, rules: { 's3/a': 'on' }, settings: { accounts: ['111111111111'] } }),
      ),
    );
    expect(levels.settingsFor('s3/b')).toMatchObject({ logRetentionDays: 30, adminPorts: [5900] });
    for (let asked = 0; asked < 2; asked++)
      expect(levels.settingsFor('s3/a')).toEqual({
        logRetentionDays: 365,
        backupRetentionDays: 7,
        adminPorts: [22, 3389, 5900],
        accounts: ['111111111111'],
        profile: 'baseline',
      });
  });
});

describe('levels', () => {
  const level = fc.constantFrom<Level>('on', 'off', 'note', 'warn', 'error');
  const partly = <T>(it: fc.Arbitrary<T>) => fc.option(it, { nil: undefined });
  const some = fc.record({
    rules: fc.dictionary(fc.constantFrom('s3/a', 's3/b', 's3/*', 'ec2/*'), level, { maxKeys: 2 }),
    within: partly(fc.constantFrom(['Shop/**'], ['Sandbox/**'])),
  });
  const paths = ['Shop/A', 'Shop/.B', 'Sandbox/A'];
  const layers = fc.array(some, { maxLength: 4 });
  const configured = (given: readonly object[]): Config =>
    defineConfig(...given.map((one) => layer(JSON.parse(JSON.stringify(one)))));

  test('are those of the last layer that holds there and names the rule, by itself before its service', () => {
    fc.assert(
      fc.property(layers, fc.constantFrom('s3/a', 's3/b', 'ec2/a'), (given, id) => {
        const levels = levelsOf(configured(given));
        for (const path of paths) {
          const last = given
            .filter(({ within }) => !within || path.startsWith(within[0]!.slice(0, -2)))
            .map(({ rules }) => rules[id] ?? rules[`${id.split('/')[0]}/*`])
            .findLast((it) => it !== undefined);
          const cost = last === 'on' ? 'warn' : (last ?? 'off');
          expect(levels.costOf(id, 'medium', 'fail', path)).toBe(cost);
          expect(levels.isOn(id, path)).toBe(cost !== 'off');
        }
        const isOnSomewhere = paths.some((path) => levels.isOn(id, path)) || levels.isOn(id, 'Elsewhere');
        if (isOnSomewhere) expect(levels.isOnAnywhere(id)).toBe(true);
        if (!given.some(({ within }) => within)) expect(levels.isOnAnywhere(id)).toBe(isOnSomewhere);
      }),
    );
  });

  test('are equal where the same layers hold', () => {
    fc.assert(
      fc.property(layers, (given) => {
        const levels = levelsOf(configured(given));
        for (const one of paths)
          for (const other of paths)
            if (levels.layersAt(one) === levels.layersAt(other))
              for (const id of ['s3/a', 's3/b', 'ec2/a'])
                expect(levels.costOf(id, 'high', 'fail', one)).toBe(levels.costOf(id, 'high', 'fail', other));
        expect(levels.layersAt(paths[0]!)).toBe(levels.layersAt(paths[1]!));
        if (!given.some(({ within }) => within)) expect(levels.layersAt(paths[0]!)).toBe('');
      }),
    );
  });

  test('of a rule that is off everywhere after it was on in some places are off', () => {
    const somewhere = layer({ within: ['Shop/**'], rules: { 's3/a': 'on' } });
    const off = layer({ rules: { 's3/*': 'off' } });
    expect(levelsOf(defineConfig(somewhere, off)).isOnAnywhere('s3/a')).toBe(false);
    expect(levelsOf(defineConfig(off, somewhere)).isOnAnywhere('s3/a')).toBe(true);
    expect(levelsOf(defineConfig(presets.baseline, off)).isOnAnywhere('s3/bucket-versioned')).toBe(false);
    const offSomewhere = layer({ within: ['Shop/**'], rules: { 's3/*': 'off' } });
    expect(levelsOf(defineConfig(layer({ rules: { 's3/a': 'on' } }), offSomewhere)).isOnAnywhere('s3/a')).toBe(true);
    expect(levelsOf(defineConfig(offSomewhere)).isOnAnywhere('s3/a')).toBe(false);
  });

  test('of locked rules: what waivers cost, from when they are reviewed, and where findings may be accepted', () => {
    const company = layer({
      name: 'company',
      locked: true,
      rules: { 's3/a': 'on', 's3/c': 'off' },
      severity: { low: 'warn' },
      reviewFrom: 'low',
      accepted: 'known.json',
    });
    const group = layer({ name: 'group', locked: true, rules: { 's3/a': 'on', 's3/b': 'on' } });
    const levels = levelsOf(
      defineConfig(layer({ reviewFrom: 'critical', severity: { medium: 'note' } }), company, group),
    );
    const ids = ['s3/a', 's3/b', 's3/c', 's3/d'];
    expect(ids.map((id) => levels.isLocked(id))).toEqual([true, true, true, false]);
    expect(ids.map((id) => levels.isAcceptable(id))).toEqual([false, false, true, true]);
    expect(ids.map((id) => levels.reviewFrom(id))).toEqual(['low', 'low', 'low', 'low']);
    expect(ids.map((id) => levels.costOfWaiver(id, 'medium'))).toEqual(['warn', 'warn', 'warn', 'note']);
    expect(ids.map((id) => levels.isOnAnywhere(id))).toEqual([true, true, false, false]);
    const reviewed = levelsOf(defineConfig(group, layer({ reviewFrom: 'critical' })));
    expect(['s3/a', 's3/d'].map((id) => reviewed.reviewFrom(id))).toEqual(['high', 'critical']);
  });
});
