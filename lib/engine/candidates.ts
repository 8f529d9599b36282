import type { Config, Level, Levels } from './config';
import { BulwarkError } from './error';
import { nearest } from './nearest';
import type { Rule } from './rule';
import type { Template } from './template';

/** A rule that is on somewhere. */
export interface Candidate {
  readonly id: string;
  readonly rule: Rule;
  /** The strongest level it has anywhere. */
  readonly level: Level;
  /** The number of its kind among the kinds that a type of resource is read as. */
  readonly kind: number;
  readonly tally: { passed: number; failed: number; open: number };
}

/** What the resources of one type are judged by. */
export interface TypeRules {
  readonly kinds: Rule['resource'][];
  readonly candidates: Candidate[];
}

/** The rules that are on, and which of them judge the types of resource that templates have. */
export interface Candidates {
  readonly rules: Readonly<Record<string, Rule>>;
  readonly byType: ReadonlyMap<string, TypeRules>;
  readonly tally: Readonly<Record<string, Candidate['tally']>>;
}

/** Finds the rules to judge templates by. Throws a `BulwarkError` when the configuration names rules that do not exist. */
export function candidatesFor(
  templates: readonly Template[],
  config: Config,
  levels: Levels,
  builtIn: Readonly<Record<string, Rule>>,
): Candidates {
  const byType = new Map<string, TypeRules>();
  for (const { resources } of templates)
    for (const { type } of resources.values()) if (!byType.has(type)) byType.set(type, { kinds: [], candidates: [] });
  const rules: Record<string, Rule> = {};
  const tallies: Record<string, Candidate['tally']> = {};
  for (const [id, rule] of Object.entries({ ...builtIn, ...config.plugins })) {
    const level = levels.anywhere(id);
    if (level === 'off') continue;
    rules[id] = rule;
    const tally = { passed: 0, failed: 0, open: 0 };
    tallies[id] = tally;
    for (const type of new Set([...rule.resource.types.cloudformation, ...rule.resource.types.terraform])) {
      const ofType = byType.get(type);
      if (!ofType) continue;
      let kind = ofType.kinds.indexOf(rule.resource);
      if (kind < 0) kind = ofType.kinds.push(rule.resource) - 1;
      ofType.candidates.push({ id, rule, level, kind, tally });
    }
  }
  refuseUnknownRules(config, builtIn);
  return { rules, byType, tally: tallies };
}

function refuseUnknownRules(config: Config, builtIn: Readonly<Record<string, Rule>>): void {
  const ids = [...Object.keys(builtIn), ...Object.keys(config.plugins)];
  const known = (id: string) =>
    Object.hasOwn(builtIn, id) ||
    id in config.plugins ||
    (id.endsWith('/*') && ids.some((rule) => rule.startsWith(id.slice(0, -1))));
  const refuse = (id: string, layer: string) => {
    const near = nearest(id, ids);
    throw new BulwarkError(
      `configuration layer '${layer}' names the rule '${id}', which does not exist${near ? `; did you mean '${near}'?` : ''}`,
    );
  };
  for (const layer of config.layers) {
    for (const id of Object.keys(layer.rules ?? {})) if (!known(id)) refuse(id, layer.name);
    for (const { rule } of layer.waivers ?? []) if (!known(rule)) refuse(rule, layer.name);
  }
}
