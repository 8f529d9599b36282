import type { Resource } from '../../lib';
import { FAR, mark, NEAR, NOWHERE, since } from '../../lib/engine/looks';
import { Reading } from '../../lib/engine/reading';
import { child } from '../../lib/engine/template';
import { Unknown } from '../../lib/engine/value';
import { explore, World } from '../../lib/engine/world';
import { readInputs } from '../../lib/read/inputs';

/** Readings of a template’s resources, by their ids, in one world. */
function readings(content: object, world = new World()): (id: string) => Reading {
  const name = 'resource' in content ? 'main.tf.json' : 'template.json';
  const templates = readInputs([{ name, content }]);
  return (id) => {
    const resource = templates.flatMap(({ resources }) => resources.get(id) ?? [])[0] as Resource;
    return new Reading(resource, world);
  };
}

const shelf = (Properties: object = {}, more: object = {}) => ({ Type: 'Test::Shelf', Properties, ...more });
const note = (of: string, more: object = {}) => ({
  Type: 'Test::Note',
  Properties: { Shelf: { Ref: of }, Text: `of ${of}` },
  ...more,
});
const Conditions = { Never: { 'Fn::Equals': ['a', 'b'] } };
const idsOf = (all: readonly Reading[]) => all.map(({ id }) => id);

describe('a companion that is missing', () => {
  const it = readings({
    Resources: { A: shelf({ Text: 'own' }, { DeletionPolicy: 'Retain' }), N: note('B'), B: shelf() },
  })('A');
  const missing = it.companion('Test::Note', 'Shelf');

  test('says nothing, neither in its properties nor beside them', () => {
    expect(missing.fact('Text').value).toBeUndefined();
    expect(missing.fact('').value).toBeUndefined();
    expect(missing.attribute('DeletionPolicy').value).toBeUndefined();
    expect(it.attribute('DeletionPolicy').value).toBe('Retain');
  });

  test('is told at the resource that it should stand beside', () => {
    expect([missing.fact('Text').resource.id, missing.fact('Text').path]).toEqual(['A', 'Properties']);
    const block = readings({ resource: { test_shelf: { a: {} }, test_note: { n: { shelf: 'x' } } } })('test_shelf.a');
    expect([block.path, block.companion('test_note', 'shelf').path]).toEqual(['', '(no test_note)']);
  });

  test('has no companions of its own', () => {
    expect(missing.companions('Test::Note', 'Shelf')).toEqual([]);
    const [own] = readings({ Resources: { A: shelf(), N: note('A'), M: note('A') } })('A').companions(
      'Test::Note',
      'Shelf',
    );
    expect(own?.companion('Test::Label', 'Note').companions('Test::Note', 'Shelf')).toEqual([]);
  });
});

test('companions are those that refer to a resource, or give its name, and are there', () => {
  const it = readings({
    Conditions,
    Resources: {
      A: shelf({ Name: 'shop' }),
      N: note('A'),
      M: note('B'),
      B: shelf({ Name: 'other' }),
      ByName: { Type: 'Test::Note', Properties: { Shelf: 'shop' } },
      Gone: note('A', { Condition: 'Never' }),
    },
  });
  expect(idsOf(it('A').companions('Test::Note', 'Shelf'))).toEqual(['N']);
  expect(idsOf(it('A').companions('Test::Note', 'Shelf', 'Name'))).toEqual(['N', 'ByName']);
  expect(idsOf(it('B').companions('Test::Note', 'Shelf', 'Name'))).toEqual(['M']);
  expect(it('A').companion('Test::Note', 'Shelf').fact('Text').known).toBe('of A');
  expect(it('A').companions('Test::Label', 'Shelf')).toEqual([]);
});

test('all of a type are those that are there, by its name in the dialect', () => {
  const it = readings({ Conditions, Resources: { A: shelf(), B: shelf({}, { Condition: 'Never' }), N: note('A') } })(
    'N',
  );
  expect(idsOf(it.all('Test::Shelf', 'test_shelf'))).toEqual(['A']);
  expect(it.all('Test::Label')).toEqual([]);
  const block = readings({ resource: { test_shelf: { a: {}, b: { count: 0 } } } })('test_shelf.a');
  expect(idsOf(block.all('Test::Shelf', 'test_shelf'))).toEqual(['test_shelf.a']);
  expect([block.either(1, 2), it.either(1, 2)]).toEqual([2, 1]);
});

describe('settings of an account', () => {
  const provider = {
    aws: [
      { region: 'eu-west-1', allowed_account_ids: ['111111111111'] },
      { alias: 'us', region: 'us-east-1', allowed_account_ids: ['111111111111'] },
      { alias: 'open', region: '${var.region}', allowed_account_ids: ['111111111111'] },
      { alias: 'other', region: 'eu-west-1', allowed_account_ids: ['222222222222'] },
    ],
  };
  const resource = {
    aws_shelf: { eu: {}, us: { provider: 'aws.us' } },
    aws_default: {
      eu: {},
      us: { provider: 'aws.us' },
      open: { provider: 'aws.open' },
      other: { provider: 'aws.other' },
    },
  };
  const content = { variable: { region: { type: 'string' } }, provider, resource };
  const found = (id: string, within: 'account' | 'region') =>
    explore((world) =>
      idsOf(readings(content, world)(id).settings(within, 'Test::Default', 'aws_default')).map((one) => one.slice(12)),
    ).results.map(({ result, world }) => [result.join(' '), world.supposes]);

  test('are those of its resources, wherever they are', () => {
    expect(found('aws_shelf.eu', 'account')).toEqual([['eu us open', false]]);
  });

  test('of a region are those of the resources there; one that may be there is supposed to be, and not to be', () => {
    expect(found('aws_shelf.us', 'region')).toEqual([
      ['us open', true],
      ['us', true],
    ]);
    expect(found('aws_shelf.eu', 'region')).toEqual([
      ['eu open', true],
      ['eu', true],
    ]);
  });
});

test('a reference is followed to what it leads to', () => {
  const it = readings({ Resources: { A: shelf(), N: note('A') } })('N');
  expect(it.follow(it.fact('Shelf'))?.id).toBe('A');
  expect(it.follow(it.fact('Text'))).toBeUndefined();
});

describe('a property', () => {
  const Properties = {
    Plain: { Inner: ['a', { B: 'b' }] },
    Open: { 'Fn::If': ['IsP', { Inner: 'yes' }, { 'Fn::If': ['IsQ', { Inner: 'no' }, { Ref: 'AWS::NoValue' }] }] },
    Beside: { 'Fn::If': ['IsQ', 1, 2] },
    Either: { 'Fn::If': ['IsQ', { 'Fn::ImportValue': 'x' }, 'text'] },
    List: [{ Inner: { 'Fn::If': ['IsP', 'yes', 'no'] } }],
    Two: [{ Inner: { 'Fn::If': ['IsP', 'yes', 'no'] } }, {}],
  };
  const content = {
    Parameters: { P: { Type: 'String' }, Q: { Type: 'String' } },
    Conditions: { IsP: { 'Fn::Equals': [{ Ref: 'P' }, 'p'] }, IsQ: { 'Fn::Equals': [{ Ref: 'Q' }, 'q'] } },
    Resources: { A: shelf(Properties) },
  };
  const all = (path: string) => explore((world) => readings(content, world)('A').fact(path).value).results;

  test('that holds everywhere is read without asking the world', () => {
    const world = new World();
    const it = readings(content, world)('A');
    expect([it.fact('Plain.Inner.0').value, it.fact('Plain.Inner.1.B').value]).toEqual(['a', 'b']);
    expect([it.fact('Plain.Other').value, it.fact('Other.Inner').value]).toEqual([undefined, undefined]);
    expect(world.asked).toBe(0);
  });

  test('that a decision settles is read in each world, and asks about nothing else', () => {
    expect(all('Open.Inner').map(({ result }) => result)).toEqual(['yes', 'no', undefined]);
    expect(all('Beside').map(({ result }) => result)).toEqual([1, 2]);
    for (const { world } of all('Beside')) expect(world.decided).toHaveLength(1);
  });

  test('in a list of one block is read through it, by name or by number', () => {
    for (const path of ['List.Inner', 'List.0.Inner', 'Two.0.Inner'])
      expect(all(path).map(({ result }) => result)).toEqual(['yes', 'no']);
    expect(all('Two.Inner').map(({ result }) => result)).toEqual([undefined]);
    expect(all('List.0.Inner.More').every(({ result }) => result === undefined)).toBe(true);
  });

  test('that one decision leaves open, and another makes no map, has no more parts than it says', () => {
    const [first, second] = all('Either.Inner').map(({ result }) => result);
    expect([first instanceof Unknown, second]).toEqual([true, undefined]);
    expect(all('Either').map(({ result }) => result instanceof Unknown)).toEqual([true, false]);
  });

  test('of none is all of them', () => {
    const result = all('')[0]?.result as { Plain: unknown };
    expect([Object.keys(result).sort(), result.Plain]).toEqual([Object.keys(Properties).sort(), Properties.Plain]);
  });
});

test('what nobody sees is unseen; what is partly written is not', () => {
  const transformed = { Resources: { A: shelf({ Text: 'a', 'Fn::Transform': { Name: 'Shop::Macro' } }) } };
  const it = readings(transformed)('A');
  expect([it.isUnseen, it.fact('Text').known, it.fact('Other').isUnknown]).toEqual([false, 'a', true]);
  expect(readings({ Resources: { A: shelf() } })('A').isUnseen).toBe(false);
  const hidden = {
    Resources: { A: { Type: 'Test::Shelf', Properties: { 'Fn::Transform': { Name: 'Shop::Macro' } } } },
  };
  expect(readings(hidden)('A').isUnseen).toBe(true);
});

test('what is taken away is not there, in a map or in a list', () => {
  const none = { Ref: 'AWS::NoValue' };
  const it = readings({ Resources: { A: shelf({ Map: { A: none, B: 1, C: none }, List: [none, 1, none, 2] }) } })('A');
  expect(
    it
      .fact('Map')
      .entries()
      .map(([key]) => key),
  ).toEqual(['B']);
  expect(
    it
      .fact('List')
      .items()
      .map(({ known }) => known),
  ).toEqual([1, 2]);
});

test('what an object has by itself is no data', () => {
  const found = [
    ...[child([1], '0'), child({ A: 1 }, 'A')],
    ...[child([1], 'length'), child([1], '-1'), child('x', 'length'), child({}, 'constructor'), child(null, 'A')],
  ];
  expect(found).toEqual([1, 1, ...Array(5).fill(undefined)]);
});

describe('a look', () => {
  const it = readings({
    Resources: { A: shelf({ Name: 'shop', Of: { Ref: 'B' } }), B: shelf(), N: note('A'), M: note('N') },
  });
  const lookOf = (look: (it: Reading) => unknown) => {
    const reading = it('A');
    const point = mark();
    look(reading);
    return since(point);
  };

  test.each<[string, (it: Reading) => unknown, number]>([
    ['at one’s own properties', (it) => [it.fact('Name').known, it.type, it.path], NOWHERE],
    ['beside one’s own properties', (it) => it.attribute('DeletionPolicy').value, NOWHERE],
    ['for companions', (it) => it.companions('Test::Note', 'Shelf'), NEAR],
    ['for companions of a type that there is none of', (it) => it.companions('Test::Label', 'Shelf'), NOWHERE],
    ['at a companion', (it) => it.companion('Test::Note', 'Shelf').fact('Text').value, NEAR],
    ['beside a companion', (it) => it.companion('Test::Note', 'Shelf').attribute('DeletionPolicy').value, FAR],
    [
      'for companions of a companion',
      (it) => it.companion('Test::Note', 'Shelf').companions('Test::Note', 'Shelf'),
      FAR,
    ],
    ['at who it is', (it) => it.id, FAR],
    ['at who a place is of', (it) => it.attribute('DeletionPolicy').resource, FAR],
    ['at all of a type', (it) => it.all('Test::Shelf'), FAR],
    ['at all of a type that there is none of', (it) => it.all('Test::Label'), NOWHERE],
    ['at where a reference leads', (it) => it.follow(it.fact('Of')), FAR],
  ])('%s', (_, look, distance) => expect(lookOf(look)).toBe(distance));
});
