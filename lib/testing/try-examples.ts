import { checkTemplates } from '../engine/check';
import { defineConfig } from '../engine/config';
import { bookOf, type Example, type Examples, type Rule } from '../engine/rule';
import type { Dialect } from '../engine/template';
import type { State } from '../engine/verdict';
import { readInputs } from '../read/inputs';

/** What a rule said of one of its examples, and what the example claims. */
export interface Outcome {
  readonly name: string;
  readonly expected: State;
  /** Every distinct state of the judged resources; one that equals `expected` where all is well. */
  readonly states: readonly State[];
}

const EXPECTED = { fails: 'fail', passes: 'pass', unknown: 'unknown', notApplicable: 'not-applicable' } as const;
const DIALECTS: readonly Dialect[] = ['cloudformation', 'terraform'];

/**
 * Tries a rule on its examples, in each dialect, and its fix on each failing one. For rules of your own:
 *
 *     test.each(tryExamples(rule, examples))('$name', ({ states, expected }) => expect(states).toEqual([expected]));
 */
export function tryExamples(rule: Rule, examples: Examples): Outcome[] {
  return (Object.keys(EXPECTED) as (keyof typeof EXPECTED)[]).flatMap((kind) =>
    (examples[kind] ?? []).flatMap((example) =>
      DIALECTS.filter((dialect) => example[dialect]).flatMap((dialect) => {
        const content = contentOf(dialect, example);
        const resource = example.resource?.[dialect];
        const asWritten: Outcome = {
          name: `${kind} in ${dialect}: ${example.name}`,
          expected: EXPECTED[kind],
          states: statesOf(rule, content, resource),
        };
        const mended = kind === 'fails' ? mend(rule, dialect, content, example) : undefined;
        if (!mended) return [asWritten];
        return [
          asWritten,
          {
            name: `its ${dialect} fix mends: ${example.name}`,
            expected: 'pass',
            states: statesOf(rule, mended, resource),
          },
        ];
      }),
    ),
  );
}

type Content = Record<string, Record<string, any>>;

/** An example as a whole template or configuration. */
function contentOf(dialect: Dialect, example: Example): Content {
  const given = example[dialect] as Content;
  if (dialect === 'cloudformation') return 'Resources' in given ? given : { Resources: given };
  return ['resource', 'data', 'provider'].some((block) => block in given) ? given : { resource: given };
}

function statesOf(rule: Rule, content: Content, resource: string | undefined): State[] {
  const config = defineConfig({ name: 'one rule', plugins: { the: { rules: { rule } } }, rules: { 'the/rule': 'on' } });
  const { findings, checked } = checkTemplates(readInputs([{ name: 'example', content }]), config, bookOf({}));
  const states: State[] = findings
    .filter((finding) => !resource || finding.resource === resource)
    .map(({ state }) => state);
  if (states.length === 0) states.push(checked.verdicts > 0 ? 'pass' : 'not-applicable');
  return [...new Set(states)];
}

/** The example with its fix, or the rule's, laid over every resource of the rule's kind. */
function mend(rule: Rule, dialect: Dialect, content: Content, example: Example): Content | undefined {
  const resource = example.resource?.[dialect];
  const fix = example.fix ?? rule.fix;
  const patch = dialect === 'cloudformation' ? fix.properties : fix.arguments;
  if (!patch) return undefined;
  const mended = structuredClone(content);
  const types = rule.resource.types[dialect];
  if (dialect === 'cloudformation') {
    for (const [id, declared] of Object.entries(mended.Resources ?? {}))
      if (types.includes(declared.Type) && (!resource || resource === id))
        declared.Properties = laidOver(declared.Properties, patch);
  } else
    for (const type of types) {
      const named = mended.resource?.[type] ?? {};
      for (const name of Object.keys(named))
        if (!resource || resource === `${type}.${name}`) named[name] = laidOver(named[name], patch);
    }
  return mended;
}

/** A value after a fix is laid over it, as `Rule.fix` says. */
function laidOver(own: unknown, fix: unknown): unknown {
  if (!isMap(fix)) return fix;
  if (Array.isArray(own) && own.length === 1 && isMap(own[0])) return [laidOver(own[0], fix)];
  const merged = isMap(own) ? { ...own } : {};
  for (const [key, value] of Object.entries(fix)) merged[key] = laidOver(merged[key], value);
  return merged;
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isIntrinsic(value);

const isIntrinsic = (value: object): boolean =>
  Object.keys(value).some((key) => key === 'Ref' || key.startsWith('Fn::'));
