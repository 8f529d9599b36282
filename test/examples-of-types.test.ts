import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../lib';
import { BulwarkError } from '../lib/engine/error';
import { examples } from '../lib/rules/examples';
import { statesOf } from '../lib/testing/try-examples';
import { derivedFor, hasExample, type Outcome } from './types/derive';
import { NEVER } from './types/never';
import { Beside, PLAIN } from './types/plain';
import { unknownToL1, unknownToProvider } from './types/schemas';

/** Each outcome of a rule on each type that it judges, which none of the rule's own examples shows. */
const notShown = Object.entries(rules).flatMap(([id, rule]) =>
  (['cloudformation', 'terraform'] as const).flatMap((dialect) => {
    const own = examples[id]!;
    if (own.only && own.only.dialect !== dialect) return [];
    return rule.resource.types[dialect].flatMap((type) =>
      (['fails', 'passes'] as const)
        .filter((outcome) => !hasExample(rule, dialect, type, own[outcome]))
        .map((outcome) => ({ id, rule, dialect, type, outcome })),
    );
  }),
);

const STATES = { fails: 'fail', passes: 'pass' } as const;

/** What the rule says of a resource; `undefined` where its type takes no value of such a type. */
function statesIn(...asked: Parameters<typeof statesOf>): readonly string[] | undefined {
  try {
    return statesOf(...asked);
  } catch (error) {
    if (error instanceof BulwarkError) return undefined;
    throw error;
  }
}

/**
 * What the rule says of its examples for other types, said of this one, or of a plain body of the type that it is right
 * about: `undefined` where there is none.
 */
function judged({ id, rule, dialect, type, outcome }: (typeof notShown)[number]): readonly string[] | undefined {
  const others = new Set<string>();
  for (const { body, content, resource } of derivedFor(rule, dialect, type, outcome as Outcome, examples[id]!)) {
    const unknown = dialect === 'cloudformation' ? unknownToL1(type, body) : unknownToProvider(type, body);
    if (unknown?.length !== 0) continue;
    const states = statesIn(rule, content, resource);
    if (!states) continue;
    if (states.join() === STATES[outcome]) return states;
    others.add(states.join());
  }
  if (others.size > 0) return [...others];
  for (const plain of PLAIN[type] ?? []) {
    const { body, resources } = plain instanceof Beside ? plain : { body: plain, resources: {} };
    const unknown = dialect === 'cloudformation' ? unknownToL1(type, body) : unknownToProvider(type, body);
    expect(unknown).toEqual([]);
    const content: Record<string, any> =
      dialect === 'cloudformation'
        ? { Resources: { It: { Type: type, Properties: body }, ...resources } }
        : { resource: { ...resources, [type]: { ...resources[type], it: body } } };
    const states = statesOf(rule, content, dialect === 'cloudformation' ? 'It' : `${type}.it`);
    if (states.join() === STATES[outcome]) return states;
  }
  return undefined;
}

const isNever = (id: string, place: string): boolean =>
  NEVER.some(([rule, places]) => rule.test(id) && places.test(place));

const verdicts = notShown.map((place) => {
  const name = `${place.outcome} ${place.type}`;
  return { ...place, name, states: judged(place), never: isNever(place.id, name) };
});

test('a type that another takes the examples of is judged as that one', () => {
  const otherwise = verdicts
    .filter(({ states, outcome, never }) => states && states.join() !== STATES[outcome] && !never)
    .map(({ id, name, states }) => `${id}: ${name}, and is ${states}`);
  expect(otherwise).toEqual([]);
});

test('what is never is so', () => {
  const unused = NEVER.filter(
    ([rule, places]) =>
      !verdicts.some(
        ({ id, name, states, outcome }) => rule.test(id) && places.test(name) && states?.join() !== STATES[outcome],
      ),
  );
  expect(unused).toEqual([]);
});

/**
 * The rest has no example and none that can be made of others. The list only becomes shorter: a rule that lists another
 * type needs examples of it. `UPDATE_WITHOUT=1` writes it anew, to be formatted.
 */
test('every type that a rule lists has a passing and a failing example, but for these', () => {
  const file = join(__dirname, 'types/without.json');
  const without: Record<string, string[]> = {};
  for (const { id, name, states, never } of verdicts)
    if (!states && !never) without[id] = [...(without[id] ?? []), name];
  if (process.env.UPDATE_WITHOUT) writeFileSync(file, `${JSON.stringify(without, null, 2)}\n`);
  expect(without).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});

test('most are shown by an example of their own or by one that is made', () => {
  const shown = verdicts.filter(({ states, outcome }) => states?.join() === STATES[outcome]);
  expect(shown.length).toBeGreaterThan(2000);
});
