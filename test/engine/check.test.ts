import { all, type ConfigLayer, check, defineConfig, type Finding, waive } from '../../lib';
import { loaded } from '../../lib/engine/config';
import { now, rule, terms, things } from './things';

const acme = { rules: { critical: rule('critical'), medium: rule('medium'), low: rule('low') } };
const on: ConfigLayer = {
  name: 'acme',
  plugins: { acme },
  rules: { 'acme/critical': 'on', 'acme/medium': 'on', 'acme/low': 'on' },
};
const unsafe = things({ 'Shop/Uploads': {} });
const judged = (input: ReturnType<typeof things>, ...layers: Parameters<typeof defineConfig>) =>
  check([input], defineConfig(...layers), { now });
const brief = (findings: readonly Finding[]) =>
  findings.map(({ rule, level, blocking }) => `${rule} ${level}${blocking ? ' blocks' : ''}`);
describe('what a finding costs', () => {
  test('its severity decides: critical and high block, medium warns by a date, low is recorded', () => {
    const { findings, blocked } = judged(unsafe, on);
    expect(brief(findings)).toEqual(['acme/critical error blocks', 'acme/medium warn', 'acme/low note']);
    expect(findings[1]!.due).toBe('2026-07-15');
    expect(blocked).toBe(true);
  });

  test('configuration decides otherwise, by severity or by rule', () => {
    expect(
      brief(
        judged(unsafe, on, { name: 'x', severity: { critical: 'warn', low: 'off' }, rules: { 'acme/medium': 'error' } })
          .findings,
      ),
    ).toEqual(['acme/critical warn', 'acme/medium error blocks']);
  });

  test('what only deployment can tell is neither passed nor failed, and costs what is configured', () => {
    const open = things({ 'Shop/Uploads': { Safe: { Ref: 'P' } } }, { Parameters: { P: { Type: 'String' } } });
    expect(judged(open, on).findings.map(({ state, level }) => [state, level])).toEqual([
      ['unknown', 'warn'],
      ['unknown', 'note'],
      ['unknown', 'note'],
    ]);
    expect(judged(open, on).checked).toMatchObject({ verdicts: 3, passed: 0 });
    expect(judged(open, on, { name: 'x', unknown: 'error' }).blocked).toBe(true);
    expect(judged(open, on, { name: 'x', unknown: 'off' }).findings).toEqual([]);
  });
});

test('what only AWS tells and what the author left open cost each their own, side by side', () => {
  const both = things(
    { 'Shop/A': { Safe: { 'Fn::GetAtt': ['ShopB', 'Arn'] } }, 'Shop/B': { Safe: { Ref: 'P' } } },
    { Parameters: { P: { Type: 'String' } } },
  );
  const levels = (...layers: ConfigLayer[]) =>
    judged(both, on, ...layers)
      .findings.filter(({ rule }) => rule === 'acme/critical')
      .map(({ path, level }) => [path, level]);
  expect(levels()).toEqual([
    ['Shop/A', 'note'],
    ['Shop/B', 'warn'],
  ]);
  expect(levels({ name: 'x', leftOpen: 'error', unknown: 'off' })).toEqual([['Shop/B', 'error']]);
});

describe('layers', () => {
  test('later ones win, within their globs only', () => {
    const two = things({ 'Shop/Uploads': {}, 'Sandbox/Play/Bucket': {} });
    const { findings } = judged(two, on, { name: 'sandboxes', within: ['Sandbox/**'], rules: { 'acme/*': 'off' } });
    expect(new Set(findings.map(({ path }) => path))).toEqual(new Set(['Shop/Uploads']));
  });

  test('a rule that is off at some paths passes nothing there, however alike its resources are', () => {
    const Safe = { Safe: true };
    const four = things({ 'Data/A': Safe, 'Data/B': Safe, 'Prod/A': Safe, 'Prod/B': Safe });
    const { tally } = judged(
      four,
      { name: 'a', plugins: { acme } },
      { name: 'prod', within: ['Prod/**'], rules: { 'acme/critical': 'on' } },
    );
    expect(tally['acme/critical']).toEqual({ passed: 2, failed: 0, open: 0 });
  });

  test('a rule that is on only within some paths is off elsewhere', () => {
    const two = things({ 'Shop/Uploads': {}, 'Prod/Data': {} });
    const { findings } = judged(
      two,
      { name: 'a', plugins: { acme } },
      { name: 'prod', within: ['Prod/**'], rules: { 'acme/critical': 'on' } },
    );
    expect(findings.map(({ path }) => path)).toEqual(['Prod/Data']);
  });

  const locked: ConfigLayer = {
    name: 'company',
    locked: true,
    rules: { 'acme/medium': 'warn' },
    settings: { logRetentionDays: 400 },
  };
  test('a locked one can be tightened, not loosened, waived or reset', () => {
    expect(brief(judged(unsafe, on, locked, { name: 'team', rules: { 'acme/medium': 'error' } }).findings)).toContain(
      'acme/medium error blocks',
    );
    expect(() => defineConfig(on, locked, { name: 'team', rules: { 'acme/medium': 'off' } })).toThrow(
      "configuration layer 'team' sets 'acme/medium' to 'off', but layer 'company' locks it at 'warn': locked rules can only be tightened",
    );
    expect(() => defineConfig(on, locked, { name: 'team', rules: { 'acme/*': 'off' } })).toThrow(
      /locks 'acme.medium' at 'warn'/,
    );
    expect(() => defineConfig(on, locked, waive('acme/medium', terms))).toThrow(/layer 'company' locks 'acme\/medium'/);
    expect(() => defineConfig(on, locked, { name: 'team', settings: { logRetentionDays: 1 } })).toThrow(
      /which layer 'company' locks/,
    );
    expect(brief(judged(unsafe, on, locked, { name: 'preset', rules: { 'acme/medium': 'on' } }).findings)).toContain(
      'acme/medium warn',
    );
  });

  test('a lock of a service is of all its rules, and of no other service that begins like it', () => {
    const service: ConfigLayer = { name: 'company', locked: true, rules: { 'acme/*': 'warn' } };
    for (const rule of ['acme/medium', 'acme/*'])
      expect(() => defineConfig(on, service, waive(rule, terms))).toThrow(/layer 'company' locks 'acme\/\*'/);
    for (const rule of ['acmes/medium', 'acmes/*', 'acm/*'])
      expect(() => defineConfig(on, service, waive(rule, terms))).not.toThrow();
  });

  test.each<[unknown, RegExp]>([
    [
      { name: 'x', rules: { 'acme/medium': 'loud' } },
      /rule 'acme\/medium' is set to "loud"; levels are off, on, note, warn, error/,
    ],
    [{ rules: {} }, /needs a `name`/],
    [{ name: 'x', ruels: {} }, /'ruels' is not a setting/],
    [null, /must be an object/],
    [{ name: 'x', plugins: { acme: { rules: { a: {} } } } }, /'acme\/a' is not a rule made by defineRule/],
  ])('%j is refused in words', (layer, message) => {
    expect(() => defineConfig(layer as ConfigLayer)).toThrow(message);
  });

  test('a service that has no rules is refused', () => {
    expect(() => judged(unsafe, on, { name: 'x', rules: { 's4/*': 'off' } })).toThrow(
      /names the rule 's4\/\*', which does not exist/,
    );
    expect(() => judged(unsafe, on, waive('acmee/*', terms))).toThrow(/names the rule 'acmee\/\*'/);
  });

  test('a misspelt rule is refused, with the one that was meant', () => {
    expect(() => judged(unsafe, on, { name: 'x', rules: { 's3/bucket-versionned': 'on' } })).toThrow(
      /names the rule 's3\/bucket-versionned', which does not exist; did you mean 's3\/bucket-versioned'\?/,
    );
  });
});

describe('waivers', () => {
  test('a finding that is waived does not block, and says on whose word', () => {
    const { findings, blocked } = judged(unsafe, on, waive('acme/*', terms));
    expect(blocked).toBe(false);
    expect(findings).toHaveLength(3);
    expect(findings[0]!.waiver).toMatchObject({ because: 'scratch data', owner: 'storage' });
  });

  test('expired, unused and unreviewed ones are findings', () => {
    const rules = (layer: ConfigLayer) =>
      judged(unsafe, on, layer)
        .findings.filter(({ type }) => type === 'waiver')
        .map(({ rule }) => rule);
    expect(rules(waive('acme/critical', { ...terms, until: '2026-06-14' }))).toEqual(['waivers/expired']);
    expect(rules(waive('acme/critical', { ...terms, until: '2026-06-15' }))).toEqual([]);
    expect(rules(waive('acme/critical', { ...terms, within: ['Elsewhere/**'] }))).toEqual(['waivers/unused']);
    const { reviewedBy: _, ...alone } = terms;
    expect(rules(waive('acme/critical', alone))).toEqual(['waivers/unreviewed']);
    expect(rules(waive('acme/critical', { ...terms, reviewedBy: 'storage' }))).toEqual(['waivers/unreviewed']);
    expect(rules(waive('acme/low', alone))).toEqual([]);
  });

  test('an expired one no longer holds', () => {
    expect(judged(unsafe, on, waive('acme/critical', { ...terms, until: '2026-06-14' })).blocked).toBe(true);
  });

  test('one from inside the app counts only where the configuration allows it', () => {
    const inCode = [{ ...terms, rule: 'acme/critical', from: 'code' as const }];
    const run = (...layers: ConfigLayer[]) => check([unsafe], defineConfig(on, ...layers), { now, inCode });
    expect(run().blocked).toBe(true);
    expect(run({ name: 'x', inCode: 'allowed' }).blocked).toBe(false);
    expect(
      run({ name: 'x', inCode: 'allowed' }, { name: 'y', locked: true, rules: { 'acme/critical': 'error' } }).blocked,
    ).toBe(true);
  });

  test.each<[object, RegExp]>([
    [{ ...terms, because: ' ' }, /`because` must say why/],
    [{ ...terms, owner: undefined }, /`owner` must name/],
    [{ ...terms, until: '2026-02-30' }, /`until` must be a day such as '2027-06-30', not "2026-02-30"/],
    [{ ...terms, within: [] }, /`within` must list globs/],
  ])('%j is refused', (given, message) => {
    expect(() => waive('acme/low', given as typeof terms)).toThrow(message);
  });
});

describe('accepted findings', () => {
  test('do not block, new ones do, and renaming a neighbour changes nothing', () => {
    const before = judged(things({ 'Shop/Uploads': {}, 'Shop/Other': {} }), on).findings;
    const accepted = new Set(before.map(({ fingerprint }) => fingerprint));
    const config = loaded(defineConfig(on), { accepted });
    const after = check([things({ 'Shop/Renamed': {}, 'Shop/Uploads': { Also: true } })], config, { now }).findings;
    expect(after.filter(({ blocking }) => blocking).map(({ path }) => path)).toEqual(['Shop/Renamed']);
  });
});

describe('worlds', () => {
  const Parameters = { Env: { Type: 'String' } };
  const Conditions = {
    IsProd: { 'Fn::Equals': [{ Ref: 'Env' }, 'prod'] },
    IsOther: { 'Fn::Equals': [{ Ref: 'Env' }, 'other'] },
  };

  test('insecure in one is insecure, and the finding says in which', () => {
    const input = things({ A: { Safe: { 'Fn::If': ['IsProd', true, false] } } }, { Parameters, Conditions });
    expect(judged(input, on).findings[0]).toMatchObject({ state: 'fail', world: 'when IsProd is false' });
  });

  test('what cannot happen together does not count', () => {
    const input = things(
      { A: { Safe: { 'Fn::If': ['IsProd', true, { 'Fn::If': ['IsProd', false, true] }] } } },
      { Parameters, Conditions },
    );
    expect(judged(input, on).findings).toEqual([]);
  });

  test('a resource is only judged where it exists', () => {
    const input = things({ A: { Safe: { 'Fn::If': ['IsProd', true, false] } } }, { Parameters, Conditions });
    Object.assign((input.content.Resources as Record<string, object>).A!, { Condition: 'IsProd' });
    expect(judged(input, on).findings).toEqual([]);
  });

  test('an allowed value that is insecure is named', () => {
    const input = things(
      { A: { Safe: { Ref: 'P' } } },
      { Parameters: { P: { Type: 'String', Default: 'true', AllowedValues: ['true', 'false'] } } },
    );
    expect(judged(input, on).findings[0]).toMatchObject({ state: 'fail', world: 'when P is "false"' });
  });

  test('past the bound the engine says so instead of guessing', () => {
    const names = Array.from({ length: 12 }, (_, index) => `P${index}`);
    const wide = {
      rules: { wide: rule('high', (it) => all(...names.map((name) => it.reading.fact(name).isNot('never')))) },
    };
    const input = things(
      { A: Object.fromEntries(names.map((name) => [name, { Ref: name }])) },
      { Parameters: Object.fromEntries(names.map((name) => [name, { Type: 'String', AllowedValues: ['a', 'b'] }])) },
    );
    const { findings } = judged(input, { name: 'w', plugins: { wide }, rules: { 'wide/wide': 'on' } });
    expect(findings).toMatchObject([{ state: 'unknown', detail: expect.stringContaining('undecided') }]);
  });
});

test.each([
  [
    'a list in place of a flag',
    { Safe: ['true'] },
    (it: any) => it.reading.fact('Safe').isNot(false),
    'a list at Properties.Safe, where true or false belongs',
  ],
  [
    'words in place of a flag',
    { Safe: 'maybe' },
    (it: any) => it.reading.fact('Safe').isTrue(),
    'text at Properties.Safe, where true or false belongs',
  ],
  [
    'a map in place of text',
    { Safe: { a: 1 } },
    (it: any) => it.reading.fact('Safe').isNot('no'),
    'a map at Properties.Safe, where text belongs',
  ],
  [
    'text in place of a number',
    { Safe: 'many' },
    (it: any) => it.reading.fact('Safe').atLeast(1),
    'text at Properties.Safe, where a number belongs',
  ],
  [
    'a map that a rule takes for text',
    { Safe: { a: 1 } },
    (it: any) => it.reading.fact('Safe').holds((value: any) => value.startsWith('a')),
    'a map at Properties.Safe, where text belongs',
  ],
  [
    'a number that a rule takes for a list',
    { Safe: 7 },
    (it: any) => it.reading.fact('Safe').holds((value: any) => value.flatMap((one: any) => one).length === 0),
    'a number at Properties.Safe, where a list belongs',
  ],
])('%s is said to be malformed, at its place and once', (_, properties, check, what) => {
  const plugins = { acme: { rules: { one: rule('low', check), other: rule('high', check) } } };
  const { failures, findings, blocked } = judged(things({ A: properties }), {
    name: 'b',
    plugins,
    rules: { 'acme/one': 'on', 'acme/other': 'on' },
  });
  expect(failures).toMatchObject([{ message: expect.stringContaining(`A has ${what}; `) }]);
  expect(findings).toEqual([]);
  expect(blocked).toBe(true);
});

test('a rule that throws is a failure of the gate, never a pass', () => {
  const throws = rule('low', () => {
    throw new TypeError('oops');
  });
  const plugins = { acme, broken: { rules: { throws } } };
  const { failures, blocked, findings } = judged(unsafe, {
    name: 'b',
    plugins,
    rules: { 'broken/throws': 'on', 'acme/low': 'on' },
  });
  expect(failures).toEqual([
    {
      template: 'app.json',
      message:
        'app.json: rule broken/throws could not judge ShopUploads: oops. This is a defect of the rule; nothing was decided',
    },
  ]);
  expect(blocked).toBe(true);
  expect(findings).toHaveLength(1);
});

test.each([
  ['a state that is none', () => ({ state: 'failed' }), 'the state failed'],
  ['a verdict without its place', () => ({ state: 'fail' }), 'the state fail'],
  ['a verdict at no place', () => ({ state: 'fail', at: null }), 'the state fail'],
  ['a promise', async () => ({ state: 'pass' }), 'the state undefined'],
  ['nothing', () => undefined, 'undefined'],
  ['null', () => null, 'null'],
  ['a yes', () => true, 'true'],
])('a rule that gives %s is a failure of the gate, never a pass', (_, check, said) => {
  const plugins = { acme: { rules: { odd: rule('low', check as never) } } };
  const { failures, blocked, checked } = judged(unsafe, { name: 'b', plugins, rules: { 'acme/odd': 'on' } });
  expect(failures).toEqual([
    { template: 'app.json', message: expect.stringContaining(`it says ${said} in place of a verdict`) },
  ]);
  expect(blocked).toBe(true);
  expect(checked.passed).toBe(0);
});

test('a template that breaks off inside does not keep the others from being judged', () => {
  const broken = things({ 'A/B': { Safe: { 'Fn::If': ['Nowhere', true, false] } } });
  const { failures, blocked, findings } = check(
    [{ ...broken, name: 'broken.json' }, things({ 'C/D': {} })],
    defineConfig(on),
    { now },
  );
  expect(failures.map(({ message }) => message)).toEqual([
    expect.stringContaining("broken.json: condition 'Nowhere' is used but not defined"),
  ]);
  expect(blocked).toBe(true);
  expect(findings.map(({ path }) => path)).toEqual(['C/D', 'C/D', 'C/D']);
});

test('the same input gives the same report, in the same order', () => {
  const input = things({ 'A/B': {}, 'C/D': { Safe: 'true' } });
  const once = judged(input, on);
  expect(judged(input, on).findings).toEqual(once.findings);
  expect(once.checked).toEqual({ templates: 1, resources: 2, rules: 3, verdicts: 6, passed: 3 });
});

test('what a rule does not apply to passes nowhere, however many are alike', () => {
  const applies = rule('low', (it) => it.safe.notApplicable());
  const plugins = { acme: { rules: { applies } } };
  const { checked, tally, findings } = judged(things({ 'A/B': {}, 'C/D': {}, 'E/F': {} }), {
    name: 'a',
    plugins,
    rules: { 'acme/applies': 'on' },
  });
  expect(tally).toEqual({ 'acme/applies': { passed: 0, failed: 0, open: 0 } });
  expect([checked.verdicts, checked.passed, findings]).toEqual([0, 0, []]);
});

test('each rule’s verdicts are counted by what they came to', () => {
  const input = things(
    { 'A/B': {}, 'C/D': {}, 'E/F': { Safe: { Ref: 'P' } }, 'G/H': { Safe: true } },
    { Parameters: { P: { Type: 'String' } } },
  );
  expect(judged(input, on).tally['acme/low']).toEqual({ passed: 1, failed: 2, open: 1 });
});

test('a setting is the one of the last layer that gives it', () => {
  const layer = (logRetentionDays: number): ConfigLayer => ({ name: 'x', settings: { logRetentionDays } });
  expect(defineConfig(layer(1), layer(2), { name: 'y' }).settings.logRetentionDays).toBe(2);
});
