import { checkTemplates } from '../../lib/engine/check';
import { defineConfig } from '../../lib/engine/config';
import { judge } from '../../lib/engine/judge';
import type { Example, Rule } from '../../lib/engine/rule';
import type { Template } from '../../lib/engine/template';
import { UNJUDGED } from '../../lib/engine/without-rule';
import { presets } from '../../lib/presets';
import { ruleBook, rules } from '../../lib/rules';
import { examples } from '../../lib/rules/examples';

export type Section = Record<string, unknown>;
export type Blocks = Record<string, Record<string, Section>>;

/** Every rule, and nothing that only deployment can tell passes unseen. */
export const everything = defineConfig(presets.all, { name: 'all that is not known', unknown: 'error' });

const RULES = new Map<string, [string, Rule][]>();
for (const [id, rule] of Object.entries(rules))
  for (const type of Object.values(rule.resource.types).flat())
    RULES.set(type, [...(RULES.get(type) ?? []), [id, rule]]);

/** What each rule says of each resource when it is judged alone, as if nothing were known of any other. */
export const oneByOne = (templates: readonly Template[]): string[] =>
  templates.flatMap((template) =>
    [...template.resources.values()].flatMap((resource) =>
      (RULES.get(resource.type) ?? []).flatMap(([id, rule]) => {
        const { verdict, world = '' } = judge(id, rule, resource, everything.settings);
        return verdict.state === 'fail' || verdict.state === 'unknown'
          ? [`${resource.id} ${id} ${verdict.state} ${verdict.at.path} ${world}`]
          : [];
      }),
    ),
  );

/** The same of templates that are judged together. What no rule could judge is no verdict of one. */
export const together = (templates: readonly Template[]): string[] =>
  checkTemplates(templates, everything, ruleBook).findings.flatMap(({ resource, rule, state, at, world = '' }) =>
    rule === UNJUDGED ? [] : [`${resource} ${rule} ${state} ${at} ${world}`],
  );

/** The situations of rules in one dialect that are no whole template of their own. */
export const situationsOf = (ids: readonly string[], dialect: 'cloudformation' | 'terraform'): Section[] =>
  ids
    .flatMap((id): readonly Example[] => {
      const { fails, passes, unknown = [], notApplicable = [] } = examples[id] as (typeof examples)[string];
      return [...fails, ...passes, ...unknown, ...notApplicable];
    })
    .flatMap((example) => example[dialect] ?? [])
    .filter((one) => !('Resources' in (one as Section)) && !('resource' in (one as Section))) as Section[];

/** Many situations in one, their resources renamed so that each is there. */
export function merged(situations: readonly Section[], dialect: 'cloudformation' | 'terraform'): Section {
  const rename = dialect === 'cloudformation' ? renamedIds : renamedBlocks;
  const all: Section = {};
  for (const [number, situation] of situations.entries())
    for (const [id, body] of Object.entries(JSON.parse(rename(JSON.stringify(situation), `n${number}`)) as Section))
      all[id] = typeof all[id] === 'object' ? { ...all[id], ...(body as object) } : body;
  return all;
}

const renamedIds = (text: string, suffix: string): string =>
  Object.keys(JSON.parse(text) as Section).reduce(
    (renamed, id) =>
      renamed
        .replaceAll(new RegExp(`"${id}"`, 'g'), `"${id}${suffix}"`)
        .replaceAll(new RegExp(`\\$\\{${id}([.}])`, 'g'), `\${${id}${suffix}$1`),
    text,
  );

const renamedBlocks = (text: string, suffix: string): string =>
  Object.entries(JSON.parse(text) as Blocks)
    .flatMap(([type, named]) => Object.keys(named).map((name) => [type, name] as const))
    .reduce(
      (renamed, [type, name]) =>
        renamed
          .replaceAll(new RegExp(`\\b${type}\\.${name}\\b`, 'g'), `${type}.${name}${suffix}`)
          .replaceAll(new RegExp(`("${type}":\\{(?:.*,)?)"${name}":`, 'g'), `$1"${name}${suffix}":`),
      text,
    );
