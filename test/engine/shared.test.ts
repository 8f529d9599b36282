import { defineConfig, defineResource, defineRule, type Verdict } from '../../lib';
import { checkTemplates } from '../../lib/engine/check';
import { bookOf } from '../../lib/engine/rule';
import { readInputs } from '../../lib/read/inputs';
import { now } from './things';

const shelf = defineResource({ cloudformation: 'Test::Shelf', terraform: 'test_shelf', facts: {} });

/** How often a rule is asked about the resources of a template, and on how many of them it passes. */
function asked(content: object, check: (it: any) => Verdict): [asked: number, passed: number] {
  const counted = jest.fn(check);
  const rule = defineRule({
    title: 'Shelves are safe',
    problem: 'This shelf is not safe.',
    why: 'Unsafe shelves fall.',
    fix: { how: 'Make it safe.' },
    severity: 'high',
    preset: 'optional',
    controls: {},
    resource: shelf,
    check: counted,
  });
  const config = defineConfig({ name: 'own', plugins: { own: { rules: { rule } } }, rules: { 'own/rule': 'on' } });
  const name = 'resource' in content ? 'main.tf.json' : 'a.json';
  const { checked } = checkTemplates(readInputs([{ name, content }]), config, bookOf({}), { now });
  return [counted.mock.calls.length, checked.passed];
}

const numbers = [...Array(6).keys()];
const each = (make: (number: number) => Record<string, object>) => Object.assign({}, ...numbers.map(make));
const shelves = (Properties: (number: number) => object, beside: (number: number) => object = () => ({})) =>
  each((number) => ({ [`S${number}`]: { Type: 'Test::Shelf', Properties: Properties(number) }, ...beside(number) }));
const noteOf = (number: number, Text = 'good') => ({
  [`N${number}`]: { Type: 'Test::Note', Properties: { Shelf: { Ref: `S${number}` }, Text } },
});
const isSafe = (it: any) => it.reading.fact('Safe').isTrue();
const isNoted = (it: any) => it.reading.companion('Test::Note', 'Shelf').fact('Text').is('good');

describe('a rule that passes is asked once for resources', () => {
  test.each<[string, object, (it: any) => Verdict, number]>([
    ['that say the same', { Resources: shelves(() => ({ Safe: true })) }, isSafe, 1],
    ['that differ in what it does not read', { Resources: shelves((number) => ({ Safe: true, number })) }, isSafe, 1],
    [
      'whose companions say the same',
      {
        Resources: shelves(
          () => ({ A: 1 }),
          (number) => noteOf(number),
        ),
      },
      isNoted,
      1,
    ],
    [
      'whose blocks differ in comments',
      {
        resource: {
          test_shelf: each((number) => ({ [`s${number}`]: { safe: true, '//': { path: `Shop/S${number}` } } })),
        },
      },
      (it) => it.reading.fact('').holds((all: any) => all.safe === true),
      1,
    ],
    [
      'but for each that says otherwise',
      { Resources: shelves((Size) => ({ Safe: true, Size })) },
      (it) => it.reading.fact('Size').atLeast(0),
      numbers.length,
    ],
    [
      'and for each that it looks far from',
      { Resources: shelves(() => ({ Safe: true })) },
      (it) => (it.reading.id.length > 0 ? isSafe(it) : it.reading.fact('Safe').fail()),
      numbers.length,
    ],
  ])('%s', (_, content, check, expected) => {
    expect(asked(content, check)).toEqual([expected, numbers.length]);
  });

  test('and for each whose companion says otherwise', () => {
    const Resources = shelves(
      () => ({ A: 1 }),
      (number) => noteOf(number, number === 3 ? 'bad' : 'good'),
    );
    expect(asked({ Resources }, isNoted)).toEqual([2, numbers.length - 1]);
  });

  test('and for each where it fails', () => {
    expect(asked({ Resources: shelves(() => ({ Safe: false })) }, isSafe)).toEqual([numbers.length, 0]);
  });
});
