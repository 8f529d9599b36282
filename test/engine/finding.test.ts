import { type ConfigLayer, check, defineConfig, type Finding, type Verdict } from '../../lib';
import { loaded } from '../../lib/engine/config';
import { atLevel, FIELDS, fieldsOf, findingOf, type Treatment } from '../../lib/engine/finding';
import { byPlugins, now, rule, things } from './things';

const on: ConfigLayer = {
  name: 'acme',
  plugins: { acme: { rules: { safe: rule('high'), dated: rule('medium') } } },
  rules: { 'acme/safe': 'on' },
};

/** A template without construct paths. */
const bare = (name: string, ids: readonly string[]) => ({
  name,
  content: {
    Resources: Object.fromEntries(ids.map((id) => [id, { Type: 'Test::Thing' }])),
  },
});
const found = (inputs: Parameters<typeof check>[0], ...layers: ConfigLayer[]): readonly Finding[] =>
  check(inputs, defineConfig(on, ...layers), { now }).findings;
const prints = (...inputs: Parameters<typeof check>[0]) => found(inputs).map(({ fingerprint }) => fingerprint);

describe('a fingerprint', () => {
  test('tells the same id in two templates apart', () => {
    const [one, other] = prints(bare('one.json', ['A']), bare('other.json', ['A']));
    expect(one).not.toBe(other);
  });

  test('accepted in one template, the same id in another still blocks', () => {
    const [one] = prints(bare('one.json', ['A']));
    const config = loaded(defineConfig(on), { accepted: [one as string] });
    const { findings } = check([bare('one.json', ['A']), bare('other.json', ['A'])], config, { now });
    expect(findings.map(({ template, accepted, blocking }) => [template, accepted, blocking])).toEqual([
      ['one.json', true, false],
      ['other.json', undefined, true],
    ]);
  });

  test('stays when the template of a construct is renamed, or its neighbours are', () => {
    const before = prints({
      ...things({ 'Shop/Uploads': {} }),
      name: 'before.json',
    });
    const after = prints({
      ...things({ 'Shop/New': {}, 'Shop/Uploads': { Also: 1 } }),
      name: 'after.json',
    });
    expect(after).toContain(before[0]);
  });

  test('tells rules apart', () => {
    const both = found([bare('one.json', ['A'])], {
      name: 'x',
      rules: { 'acme/dated': 'on' },
    });
    expect(new Set(both.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });

  test('is the one that files of accepted findings were written with', () => {
    expect([...prints(bare('one.json', ['A'])), ...prints(things({ 'Shop/Uploads': {} }))]).toMatchInlineSnapshot(`
      [
        "5271c18cb1b7c09c",
        "43c75637f57d8734",
      ]
    `);
  });
});

describe('a finding', () => {
  const [one] = found([bare('one.json', ['A'])]) as [Finding];

  test('at another level says the same otherwise', () => {
    const weaker = atLevel(one, 'warn', false);
    expect(fieldsOf(weaker)).toEqual({
      ...fieldsOf(one),
      level: 'warn',
      blocking: false,
    });
    expect(atLevel(fieldsOf(one), 'warn', false)).toEqual(fieldsOf(weaker));
  });

  test('is written down in one order, without what there is nothing of', () => {
    const fields = Object.keys(fieldsOf(one));
    expect(fields).toEqual(FIELDS.filter((field) => fields.includes(field)));
    expect(JSON.parse(JSON.stringify(one))).toEqual(fieldsOf(one));
    expect(fieldsOf(one)).toMatchObject({
      rule: 'acme/safe',
      resource: 'A',
      at: 'Properties.Safe',
      blocking: true,
    });
  });

  test('is due when it warns, and not once it is accepted', () => {
    const dated = {
      name: 'x',
      rules: { 'acme/safe': 'off', 'acme/dated': 'on' },
    } as const;
    const [warned] = found([bare('one.json', ['A'])], dated) as [Finding];
    expect(warned.due).toBe('2026-07-15');
    const config = loaded(defineConfig(on, dated), { accepted: [warned.fingerprint] });
    const [accepted] = check([bare('one.json', ['A'])], config, {
      now,
    }).findings;
    expect([accepted?.accepted, accepted?.due]).toEqual([true, undefined]);
  });
});

describe('findings of one cause', () => {
  const rules = {
    whole: { ...rule('high'), implies: ['acme/part'] },
    part: rule('medium'),
    other: rule('medium'),
  };
  const config = defineConfig({
    name: 'acme',
    plugins: { acme: { rules } },
    rules: { 'acme/whole': 'on', 'acme/part': 'on', 'acme/other': 'on' },
  });
  const standing = (layer: ConfigLayer = { name: 'x' }) =>
    Object.fromEntries(
      byPlugins(bare('one.json', ['A']).content, defineConfig(config, layer)).findings.map(
        ({ rule, blocking, due, under, alsoBreaks }) => [rule, { blocking, due, under, alsoBreaks }],
      ),
    );

  test('are one, with the others under it, which neither block nor are due', () => {
    expect(standing()).toEqual({
      'acme/whole': { blocking: true, alsoBreaks: ['acme/part'] },
      'acme/part': { blocking: false, under: 'acme/whole' },
      'acme/other': { blocking: false, due: '2026-07-15' },
    });
    const costly: ConfigLayer = { name: 'x', rules: { 'acme/part': 'error' } };
    expect(standing(costly)['acme/part']).toEqual({ blocking: false, under: 'acme/whole' });
  });

  test('stand each for itself where the one that implies the others is off', () => {
    expect(standing({ name: 'x', rules: { 'acme/whole': 'off' } })).toEqual({
      'acme/part': { blocking: false, due: '2026-07-15' },
      'acme/other': { blocking: false, due: '2026-07-15' },
    });
  });
});

describe('where a finding stands', () => {
  const position = (line: number) => ({ file: 'app.yaml', line, column: 1 });
  const standing = (template: object, verdict: Partial<Verdict> = {}) => {
    const resource = { id: 'A', type: 'T', path: 'Shop/A', body: {}, template: { name: 'app', ...template } } as never;
    const other = { id: 'B', template: { name: 'app', ...template } } as never;
    const judged = {
      id: 'acme/safe',
      resource,
      verdict: { state: 'fail' as const, at: { resource, path: 'Properties.Safe' }, ...verdict },
      deciders: [],
    };
    const treatment = { waiverOf: () => undefined, isAccepted: () => false, due: {} } as unknown as Treatment;
    return { found: findingOf(judged, rule('high'), 'error', treatment), resource, other };
  };
  const [own, given, made] = [1, 2, 3].map(position);

  test('is where it is written, or made, or where what a module was given is', () => {
    const at = (template: object) => {
      const { found } = standing({ positionOf: () => own, ...template });
      return [found.source, found.inModule, found.source];
    };
    expect(at({})).toEqual([own, undefined, own]);
    expect(at({ madeAt: () => made, givenAt: () => given })).toEqual([made, undefined, made]);
    expect(at({ madeAt: () => undefined, givenAt: () => given })).toEqual([given, own, given]);
    expect(at({ givenAt: () => undefined })).toEqual([own, undefined, own]);
  });

  test('is at another resource where that decides, and at all places that fail', () => {
    const { found, other } = standing({ positionOf: () => own });
    expect([found.atResource, found.at, found.places.length]).toEqual([undefined, 'Properties.Safe', 1]);
    const at = { resource: other, path: 'Properties.Text' };
    const also = { state: 'fail' as const, at: { resource: other, path: 'Properties.More' }, detail: 'more' };
    const { found: elsewhere } = standing({ positionOf: () => own }, { at, also: [also], detail: 'less' });
    expect([elsewhere.atResource, elsewhere.places.map(({ path }) => path)]).toEqual([
      'B',
      ['Properties.Text', 'Properties.More'],
    ]);
    expect(elsewhere.detail).toBe('less; more');
    expect(standing({}, { also: [{ ...also, detail: undefined as never }] }).found.detail).toBeUndefined();
    expect(standing({}, { also: [also], detail: 'more' }).found.detail).toBe('more');
  });
});
