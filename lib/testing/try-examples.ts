import { checkTemplates } from '../engine/check';
import { defineConfig } from '../engine/config';
import { BulwarkError } from '../engine/error';
import { onceFor } from '../engine/looks';
import { bookOf, type Example, type Examples, type Rule } from '../engine/rule';
import type { Declared, Dialect } from '../engine/template';
import type { State } from '../engine/verdict';
import { type Input, readInputs } from '../read/inputs';
import { type Content, mend } from './mend';
import { filesOf, mendPipeline } from './mend-pipeline';

/** What a rule said of one of its examples, and what the example claims. */
export interface Outcome {
  readonly name: string;
  readonly expected: State;
  /** Every distinct state of the judged resources; one that equals `expected` where all is well. */
  readonly states: readonly State[];
}

const EXPECTED = { fails: 'fail', passes: 'pass', unknown: 'unknown', notApplicable: 'not-applicable' } as const;
const DIALECTS: readonly Dialect[] = ['cloudformation', 'terraform', 'github', 'gitlab'];

/**
 * Tries a rule on its examples, in each dialect, and its fix on each failing one. For rules of your own:
 *
 *     test.each(tryExamples(rule, examples))('$name', ({ states, expected }) => expect(states).toEqual([expected]));
 *
 * Throws a `BulwarkError` where an example could not be judged.
 */
export function tryExamples(rule: Rule, examples: Examples): Outcome[] {
  return (Object.keys(EXPECTED) as (keyof typeof EXPECTED)[]).flatMap((kind) =>
    (examples[kind] ?? []).flatMap((example) =>
      DIALECTS.filter((dialect) => example[dialect]).flatMap((dialect) => {
        const resource = example.resource?.[dialect];
        const asWritten: Outcome = {
          name: `${kind} in ${dialect}: ${example.name}`,
          expected: EXPECTED[kind],
          states: statesIn(rule, inputsOf(dialect, example), resource),
        };
        const mended = kind === 'fails' ? mendedOf(rule, dialect, example) : undefined;
        if (!mended) return [asWritten];
        return [
          asWritten,
          {
            name: `its ${dialect} fix mends: ${example.name}`,
            expected: 'pass',
            states: statesIn(rule, mended, resource),
          },
        ];
      }),
    ),
  );
}

/** An example as what is judged together. */
export const inputsOf = (dialect: Dialect, example: Example): Input[] =>
  dialect === 'github' || dialect === 'gitlab'
    ? filesOf(dialect, example)
    : [{ name: 'example', content: contentOf(dialect, example) }];

/** An example with its fix, or the rule's, where there is one. */
function mendedOf(rule: Rule, dialect: Dialect, example: Example): Input[] | undefined {
  if (dialect === 'github' || dialect === 'gitlab') return mendPipeline(rule, filesOf(dialect, example), example);
  const content = mend(rule, dialect, contentOf(dialect, example), example);
  return content && [{ name: 'example', content }];
}

/** An example as a whole template or configuration. */
export function contentOf(dialect: Declared, example: Example): Content {
  const given = example[dialect] as Content;
  if (dialect === 'cloudformation') return 'Resources' in given ? given : { Resources: given };
  return ['resource', 'data', 'provider'].some((block) => block in given) ? given : { resource: given };
}

export const statesOf = (rule: Rule, content: Content, resource: string | undefined): State[] =>
  statesIn(rule, [{ name: 'example', content }], resource);

const NO_OTHERS = bookOf({});

const alone = onceFor((rule: Rule) =>
  defineConfig({ name: 'one rule', plugins: { the: { rules: { rule } } }, rules: { 'the/rule': 'on' } }),
);

function statesIn(rule: Rule, inputs: readonly Input[], resource: string | undefined): State[] {
  const { findings, checked, failures } = checkTemplates(readInputs(inputs), alone(rule), NO_OTHERS);
  if (failures[0]) throw new BulwarkError(failures[0].message);
  const states: State[] = findings
    .filter((finding) => finding.rule === 'the/rule' && (!resource || finding.resource === resource))
    .map(({ state }) => state);
  if (states.length === 0) states.push(checked.verdicts > 0 ? 'pass' : 'not-applicable');
  return [...new Set(states)];
}
