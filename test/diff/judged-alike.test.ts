import fc from 'fast-check';
import { judgedAlike } from '../../lib/diff/judged-alike';
import { pair } from '../../lib/diff/pair';
import { unlike } from '../../lib/diff/unlike';
import { checkTemplates } from '../../lib/engine/check';
import { Found } from '../../lib/engine/finding';
import type { Template } from '../../lib/engine/template';
import { readInputs } from '../../lib/read/inputs';
import { ruleBook, rules } from '../../lib/rules';
import { type Blocks, everything, merged, type Section, situationsOf } from '../engine/verdicts';

/** A resource as it is written in either dialect: where it stands, its type and its properties. */
interface Written {
  readonly type: string;
  readonly name: string;
  readonly body: Section;
}

const DIALECTS = {
  cloudformation: {
    name: 'template.json',
    read: (all: Section): Written[] =>
      Object.entries(all).map(([name, one]) => ({ type: (one as { Type: string }).Type, name, body: one as Section })),
    write: (all: readonly Written[]): object => ({
      Resources: Object.fromEntries(all.map(({ name, body }) => [name, body])),
    }),
    /** What is changed of a resource: its properties. */
    changed: (body: Section, change: (properties: Section) => Section): Section => ({
      ...body,
      Properties: change((body.Properties ?? {}) as Section),
    }),
  },
  terraform: {
    name: 'cdk.tf.json',
    read: (all: Section): Written[] =>
      Object.entries(all as Blocks).flatMap(([type, named]) =>
        Object.entries(named).map(([name, body]) => ({ type, name, body })),
      ),
    write: (all: readonly Written[]): object => {
      const resource: Blocks = {};
      for (const { type, name, body } of all) resource[type] = { ...resource[type], [name]: body };
      return { resource };
    },
    changed: (body: Section, change: (properties: Section) => Section): Section => change(body),
  },
} as const;

type Dialect = keyof typeof DIALECTS;

/** One change of some resources, chosen by numbers: one is gone, comes last, or says what another of its type does, or less. */
function changed(all: readonly Written[], dialect: Dialect, [kind, which, what]: readonly number[]): Written[] {
  const at = (which as number) % all.length;
  const one = all[at] as Written;
  const others = all.slice(0, at).concat(all.slice(at + 1));
  const to = (body: Section): Written[] => all.map((other) => (other === one ? { ...one, body } : other));
  if (kind === 0) return others;
  if (kind === 1) return [...others, one];
  if (kind === 2) return [...all, { ...one, name: `${one.name}Added` }];
  if (kind === 3) {
    const same = others.filter(({ type }) => type === one.type);
    return same.length === 0 ? others : to((same[(what as number) % same.length] as Written).body);
  }
  return to(
    DIALECTS[dialect].changed(one.body, (properties) => {
      const keys = Object.keys(properties);
      const { [keys[(what as number) % Math.max(keys.length, 1)] ?? '']: _, ...rest } = properties;
      return rest;
    }),
  );
}

const numbers = fc.tuple(fc.nat(4), fc.nat(10_000), fc.nat(100));

/** What every rule finds of the resources that are left out, on one side. */
function foundIn(templates: readonly Template[], isLeftOut: ReturnType<typeof judgedAlike>): string[] {
  return checkTemplates(templates, everything, ruleBook)
    .findings.filter((one) => one instanceof Found)
    .filter(({ subject }) => isLeftOut(subject))
    .map(({ rule, state, path, at, world = '' }) => `${path} ${rule} ${state} ${at} ${world}`)
    .sort();
}

let leftOut = 0;
let all = 0;

function expectAlike(dialect: Dialect, resources: readonly Written[], changes: readonly (readonly number[])[]): void {
  const { name, write } = DIALECTS[dialect];
  const other = changes.reduce((now, change) => changed(now, dialect, change), [...resources]);
  const read = (written: readonly Written[]) => readInputs([{ name, content: write(written) }]);
  for (const [one, next] of [
    [resources, other],
    [other, resources],
  ] as const) {
    const [before, after] = [read(one), read(next)];
    const pairing = pair(before, after);
    const isLeftOut = judgedAlike(before, after, pairing, unlike(before, after, pairing), everything);
    const of = after.flatMap((template) => [...template.resources.values()]);
    leftOut += of.filter(isLeftOut).length;
    all += of.length;
    expect(foundIn(after, isLeftOut)).toEqual(foundIn(before, isLeftOut));
  }
}

const ids = Object.keys(rules).filter((id) => !/^(github|gitlab)\//.test(id));
const services = [...new Set(ids.map((id) => id.split('/')[0] as string))];

describe.each(['cloudformation', 'terraform'] as const)(
  'what is left out is judged alike on both sides: %s',
  (dialect) => {
    const from = (some: readonly string[]) => DIALECTS[dialect].read(merged(situationsOf(some, dialect), dialect));

    test.each(services)('one change beside %s', (service) => {
      const resources = from(ids.filter((id) => id.startsWith(`${service}/`)).slice(0, 12));
      if (resources.length === 0) return;
      for (const change of fc.sample(numbers, { numRuns: 1, seed: service.length * 31 + service.charCodeAt(0) }))
        expectAlike(dialect, resources, [change]);
    });

    test('changes among rules of all services', () => {
      const some = fc.tuple(
        fc.shuffledSubarray(ids, { minLength: 12, maxLength: 12 }),
        fc.array(numbers, { minLength: 1, maxLength: 3 }),
      );
      for (const [chosen, changes] of fc.sample(some, { numRuns: 30, seed: 7 }))
        expectAlike(dialect, from(chosen), changes);
    });
  },
);

test('most are left out', () => {
  expect(leftOut / all).toBeGreaterThan(0.5);
});
