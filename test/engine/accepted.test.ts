import { check, defineConfig, defineResource, defineRule, fact, type Verdict } from '../../lib';
import { loaded } from '../../lib/engine/config';
import { UNJUDGED } from '../../lib/engine/without-rule';
import { now } from './things';

const shelf = defineResource({
  cloudformation: 'Test::Shelf',
  terraform: 'test_shelf',
  facts: {
    items: fact<{ Safe?: boolean }[]>('Items', 'items'),
    note: fact<{ Safe?: boolean }>(
      (it) => it.companion('Test::Note', 'Shelf').fact('Text'),
      (it) => it.companion('test_note', 'shelf').fact('text'),
    ),
  },
});

const rule = (check: (it: any) => Verdict) =>
  defineRule({
    title: 'Shelves are safe',
    problem: 'This shelf is not safe.',
    why: 'Unsafe shelves fall.',
    fix: { how: 'Make it safe.' },
    severity: 'high',
    preset: 'optional',
    controls: {},
    resource: shelf,
    check,
  });
const config = defineConfig({
  name: 'own',
  plugins: {
    own: {
      rules: {
        items: rule((it) => it.items.every((item: any) => item.get('Safe').isTrue())),
        worded: rule((it) =>
          it.items.every((item: any) => (item.known === 'good' ? item.pass() : item.fail(`holds ${item.known}`))),
        ),
        inner: rule((it) =>
          it.items.every((item: any) =>
            item.get('Ports').every((port: any) => (port.known === 22 ? port.fail(`at ${port.path}`) : port.pass())),
          ),
        ),
        placed: rule((it) =>
          it.items.every((item: any) => (item.known === 'bad' ? item.fail(`at ${item.path}`) : item.pass())),
        ),
        note: rule((it) => it.note.isNot('bad')),
      },
    },
  },
  rules: { 'own/items': 'on' },
});
const only = (name: string) => defineConfig(config, { name: 'x', rules: { 'own/*': 'off', [`own/${name}`]: 'on' } });

const shelves = (Items: unknown, rest: object = {}) => [
  { name: 'shop.json', content: { Resources: { Shelf: { Type: 'Test::Shelf', Properties: { Items } }, ...rest } } },
];
const note = (Text: string) => ({ Note: { Type: 'Test::Note', Properties: { Shelf: { Ref: 'Shelf' }, Text } } });

/** Whether what was found of the one is found again in the other, and was accepted with it. */
function isAccepted(
  before: Parameters<typeof check>[0],
  after: Parameters<typeof check>[0],
  using = config,
): boolean | undefined {
  const found = check(before, using, { now }).findings;
  expect(found).toHaveLength(1);
  const accepted = found.flatMap(({ fingerprint, marks = [fingerprint] }) => marks);
  const [again] = check(after, loaded(using, { accepted }), { now }).findings;
  expect(again?.blocking).toBe(!again?.accepted);
  return again?.accepted ?? false;
}

describe('what is accepted of a list', () => {
  const [good, bad, worse] = [{ Safe: true }, { Safe: false, Size: 1 }, { Safe: false, Size: 2 }];

  test.each<[string, unknown[], boolean]>([
    ['the same element in another place', [good, bad], true],
    ['the same element with its keys in another order', [{ Size: 1, Safe: false }], true],
    ['the same element twice', [bad, bad], true],
    ['another element in its place', [worse], false],
    ['another element beside it', [bad, worse], false],
  ])('%s', (_, after, expected) => {
    expect(isAccepted(shelves([bad]), shelves(after))).toBe(expected);
  });

  test('is each of several, and fewer of them', () => {
    expect(isAccepted(shelves([bad, worse]), shelves([worse]))).toBe(true);
    expect(isAccepted(shelves([bad, worse]), shelves([worse, bad, good]))).toBe(true);
  });

  test('is no other resource’s', () => {
    const two = (name: string) => [
      { name: 'shop.json', content: { Resources: { [name]: { Type: 'Test::Shelf', Properties: { Items: [bad] } } } } },
    ];
    expect(isAccepted(two('Shelf'), two('Other'))).toBe(false);
  });

  test('is told by what it says where elements are no maps', () => {
    expect(isAccepted(shelves(['bad']), shelves(['good', 'bad']), only('worded'))).toBe(true);
    expect(isAccepted(shelves(['bad']), shelves(['worse']), only('worded'))).toBe(false);
  });

  test('is a scalar wherever it stands, unless it is part of a map: then it is the map', () => {
    expect(isAccepted(shelves(['bad']), shelves(['good', 'bad']), only('placed'))).toBe(true);
    const [one, moved, other] = [{ Ports: [22] }, { Ports: [80, 22] }, { Ports: [22], For: 'all' }];
    expect(isAccepted(shelves([one]), shelves([good, one]), only('inner'))).toBe(true);
    for (const after of [moved, other]) expect(isAccepted(shelves([one]), shelves([after]), only('inner'))).toBe(false);
  });

  test('is told by what was found where the elements are made at deployment', () => {
    const split = (text: string) => shelves({ 'Fn::Split': [',', text] });
    expect(isAccepted(split('bad'), split('good,bad'), only('worded'))).toBe(true);
    expect(isAccepted(split('bad'), split('worse'), only('worded'))).toBe(false);
  });

  test('is the same in Terraform', () => {
    const main = (...items: object[]) => [
      { name: 'main.tf.json', content: { resource: { test_shelf: { one: { items } } } } },
    ];
    const isSafe = (Safe: boolean, size: number) => ({ Safe, size });
    expect(isAccepted(main(isSafe(false, 1)), main(isSafe(true, 3), isSafe(false, 1)))).toBe(true);
    expect(isAccepted(main(isSafe(false, 1)), main(isSafe(false, 2)))).toBe(false);
  });
});

describe('what is accepted of a companion', () => {
  test('is what it says', () => {
    expect(isAccepted(shelves([], note('bad')), shelves(['x'], note('bad')), only('note'))).toBe(true);
  });

  test('is no more accepted once it says something else', () => {
    const more = { Note: { Type: 'Test::Note', Properties: { Shelf: { Ref: 'Shelf' }, Text: 'bad', Size: 2 } } };
    expect(isAccepted(shelves([], note('bad')), shelves([], more), only('note'))).toBe(false);
  });
});

test('what is wrong in a companion is told there, of the resource that it belongs to', () => {
  const [found] = check(shelves([], note('bad')), only('note'), { now }).findings;
  expect(found).toMatchObject({ resource: 'Shelf', at: 'Properties.Text', atResource: 'Note' });
  const [own] = check(shelves([{ Safe: false }]), config, { now }).findings;
  expect(own).toMatchObject({ resource: 'Shelf', at: 'Properties.Items.0.Safe', atResource: undefined });
});

test('a finding speaks in the words of its rule, and of all that was found, each once', () => {
  const [found] = check(shelves(['bad', 'worse', 'bad']), only('worded'), { now }).findings;
  expect(found).toMatchObject({
    problem: 'This shelf is not safe.',
    why: 'Unsafe shelves fall.',
    fix: 'Make it safe.',
    detail: 'holds bad; holds worse',
  });
  expect(check(shelves([{ Safe: false }]), config, { now }).findings[0]?.detail).toBeUndefined();
});

describe('what could not be judged', () => {
  const macro = [
    {
      name: 'shop.json',
      content: {
        Resources: { Shelf: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'https://x' } } },
      },
    },
  ];
  const terms = { because: 'judged where it is made', owner: 'shop', until: '2026-12-31' };
  const waived = { name: 'w', waivers: [{ ...terms, rule: UNJUDGED, within: ['**'], from: 'config' as const }] };

  test('warns by a day, and blocks where it is an error', () => {
    expect(check(macro, config, { now }).findings).toMatchObject([
      { rule: UNJUDGED, resource: 'Shelf', at: 'Type', level: 'warn', blocking: false, due: '2026-07-15' },
    ]);
    const strict = defineConfig(config, { name: 'x', rules: { [UNJUDGED]: 'error' } });
    expect(check(macro, strict, { now })).toMatchObject({ blocked: true, findings: [{ blocking: true }] });
    expect(check(macro, strict, { now }).findings[0]?.due).toBeUndefined();
    expect(check(macro, defineConfig(config, { name: 'x', rules: { [UNJUDGED]: 'off' } }), { now }).findings).toEqual(
      [],
    );
  });

  test.each(['warn', 'error'] as const)('is tolerated where it is waived, or accepted: %s', (level) => {
    const costing = defineConfig(config, { name: 'x', rules: { [UNJUDGED]: level } });
    const tolerated = [
      defineConfig(costing, waived),
      loaded(costing, { accepted: check(macro, costing, { now }).findings.map(({ fingerprint }) => fingerprint) }),
    ];
    for (const config of tolerated) {
      const { findings, blocked } = check(macro, config, { now });
      expect(findings.filter(({ rule }) => rule === UNJUDGED)).toMatchObject([{ level, blocking: false }]);
      expect(findings[0]?.due).toBeUndefined();
      expect(blocked).toBe(false);
    }
  });
});
