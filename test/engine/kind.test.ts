import { defineConfig, defineResource, defineRule, fact, type Verdict } from '../../lib';
import { checkTemplates } from '../../lib/engine/check';
import { piped } from '../../lib/engine/kind';
import { mark, NEAR, since } from '../../lib/engine/looks';
import { Reading } from '../../lib/engine/reading';
import { bookOf } from '../../lib/engine/rule';
import { World } from '../../lib/engine/world';
import { readInputs } from '../../lib/read/inputs';
import { now } from './things';

const facts = {
  text: fact<string>('Text', 'text'),
  label: fact<string>('Label', undefined),
  tags: fact<string[]>(undefined, (it) => it.fact('tags')),
};
const where = jest.fn((it: any) => it.fact('Text', 'text').isNot('other').state === 'pass');
const plain = defineResource({ cloudformation: ['Test::Note', 'Test::Memo'], terraform: 'test_note', facts });
const some = defineResource({ cloudformation: 'Test::Note', terraform: 'test_note', where, facts });

const rule = (resource: typeof plain, check: (it: any) => Verdict) =>
  defineRule({
    title: 'Notes are good',
    problem: 'This note is not good.',
    why: 'Bad notes hurt.',
    fix: { how: 'Make it good.' },
    severity: 'high',
    preset: 'optional',
    controls: {},
    resource,
    check,
  });
const rules = {
  plain: rule(plain, (it) => it.text.is('good')),
  some: rule(some, (it) => it.text.is('good')),
  label: rule(some, (it) => it.label.is('good')),
};
const config = defineConfig({ name: 'own', plugins: { own: { rules } }, rules: { 'own/*': 'on' } });
const statesOf = (content: object) => {
  const name = 'resource' in content ? 'main.tf.json' : 'a.json';
  const { tally } = checkTemplates(readInputs([{ name, content }]), config, bookOf({}), { now });
  const brief = ({ passed, failed, open }: { passed: number; failed: number; open: number }) =>
    `${passed} ${failed} ${open}`;
  return Object.fromEntries(Object.entries(tally).map(([id, one]) => [id.slice('own/'.length), brief(one)]));
};
const note = (Text: unknown, more: object = {}) => ({ Type: 'Test::Note', Properties: { Text }, ...more });

test('a kind is all of its types, in either dialect', () => {
  expect(
    statesOf({ Resources: { A: note('good'), B: { Type: 'Test::Memo' }, C: { Type: 'Test::Other' } } }).plain,
  ).toBe('1 1 0');
  expect(statesOf({ resource: { test_note: { a: { text: 'good' }, b: {} } } }).plain).toBe('1 1 0');
  expect(defineResource({ terraform: 'test_note', facts }).types).toEqual({
    cloudformation: [],
    terraform: ['test_note'],
  });
});

test.each(['fact', 'shared', 'own', 'ofKind'])('a fact may be called %s', (name) => {
  const resource: any = defineResource({ cloudformation: 'Test::Note', facts: { [name]: fact('Text', undefined) } });
  const own = { rules: { one: rule(resource, (it) => it[name].is('good')) } };
  const { tally } = checkTemplates(
    readInputs([{ name: 'a.json', content: { Resources: { A: note('good'), B: note('bad') } } }]),
    defineConfig({ name: 'own', plugins: { own }, rules: { 'own/*': 'on' } }),
    bookOf({}),
    { now },
  );
  expect(tally['own/one']).toMatchObject({ passed: 1, failed: 1 });
});

test.each(['reading', 'isOfKind'])('no fact can take the place of %s, which rules ask of every resource', (name) => {
  expect(() => defineResource({ cloudformation: 'Test::Note', facts: { [name]: fact('Text', undefined) } })).toThrow(
    `no fact can be called '${name}'`,
  );
});

test('what is not of the kind is judged by none of its rules', () => {
  expect(statesOf({ Resources: { A: note('good'), B: note('bad'), C: note('other') } })).toEqual({
    plain: '1 2 0',
    some: '1 1 0',
    label: '0 2 0',
  });
});

test('whether it is of the kind is asked once for all rules of it', () => {
  where.mockClear();
  statesOf({ Resources: { A: note('good') } });
  expect(where).toHaveBeenCalledTimes(1);
});

test('what a decision makes of the kind is judged where it is', () => {
  const content = (yes: string, no: string) => ({
    Parameters: { P: { Type: 'String' } },
    Conditions: { IsP: { 'Fn::Equals': [{ Ref: 'P' }, 'p'] } },
    Resources: { A: note({ 'Fn::If': ['IsP', yes, no] }) },
  });
  expect(statesOf(content('good', 'other')).some).toBe('1 0 0');
  expect(statesOf(content('other', 'good')).some).toBe('1 0 0');
  expect(statesOf(content('other', 'bad')).some).toBe('0 1 0');
});

test('what nobody sees may be of the kind, and stays open', () => {
  const hidden = { Type: 'Test::Note', Properties: { 'Fn::Transform': { Name: 'Shop::Macro' } } };
  expect(statesOf({ Resources: { A: hidden } })).toEqual({ plain: '0 0 1', some: '0 0 1', label: '0 0 1' });
});

describe('a fact', () => {
  const read = (content: object) => {
    const [template] = readInputs([{ name: 'resource' in content ? 'main.tf.json' : 'a.json', content }]);
    const [resource] = template!.resources.values();
    return plain.read(new Reading(resource!, new World()));
  };

  test('that a dialect cannot say is absent there, and told by its name', () => {
    const [inCloudformation, inTerraform] = [
      read({ Resources: { A: note('good') } }),
      read({ resource: { test_note: { a: { text: 'good', tags: ['x'], Label: 'y' } } } }),
    ];
    expect([inCloudformation.tags.value, inCloudformation.tags.path, inCloudformation.tags.resource.id]).toEqual([
      undefined,
      'tags',
      'A',
    ]);
    expect([inTerraform.label.value, inTerraform.label.path, inTerraform.tags.known]).toEqual([
      undefined,
      'label',
      ['x'],
    ]);
  });

  test('that looked at companions is noted to have done so by whoever asks again', () => {
    const tagged = defineResource({
      cloudformation: 'Test::Note',
      facts: { label: fact<string>((it) => it.companion('Test::Label', 'Note').fact('Text'), undefined) },
    });
    const Label = { Type: 'Test::Label', Properties: { Note: { Ref: 'A' }, Text: 'x' } };
    const [template] = readInputs([{ name: 'a.json', content: { Resources: { A: note('good'), Label } } }]);
    const reading = () => new Reading(template!.resources.get('A')!, new World());
    const lookOf = (look: () => unknown) => {
      const point = mark();
      look();
      return since(point);
    };
    const first = tagged.read(reading());
    const second = tagged.read(reading(), first);
    expect([() => first.label, () => first.label, () => second.label].map(lookOf)).toEqual([NEAR, NEAR, NEAR]);
    expect([first.label.known, second.label]).toEqual(['x', first.label]);
  });

  test('of a pipeline is read alike on the platforms that run it', () => {
    const job = defineResource({ github: ['job'], gitlab: 'job', facts: { name: piped<string>('name') } });
    expect(job.types).toEqual({ cloudformation: [], terraform: [], github: ['job'], gitlab: ['job'] });
    expect(job.facts.name).toEqual({ github: 'name', gitlab: 'name' });
    expect(defineResource({ github: 'job', facts: {} }).types).not.toHaveProperty('gitlab');
  });

  test('is read once', () => {
    const it = read({ Resources: { A: note('good') } });
    expect(it.text).toBe(it.text);
  });
});
