import type { Narrowed, RuleBook } from '../engine/rule';
import type { Tool } from './suppression';

/**
 * Answers which rules are the same check as an id of a tool, as it is written there, and what part of the rule that is,
 * where it is not all; for `*` the rules that are the same as any.
 */
export function sameRules({
  about,
  rules,
}: RuleBook): (tool: Tool, id: string) => ReadonlyMap<string, readonly (Narrowed | undefined)[]> {
  const byTool = new Map<string, Map<string, string[]>>();
  for (const [rule, { sameAs = {} }] of Object.entries(about))
    for (const [tool, ids] of Object.entries(sameAs)) {
      const known = byTool.get(tool) ?? new Map<string, string[]>();
      byTool.set(tool, known);
      for (const id of ids) known.set(id, [...(known.get(id) ?? []), rule]);
    }
  return ({ name, knownBy = name, spellings = (written) => [written] }, id) => {
    const known = byTool.get(knownBy) ?? new Map<string, string[]>();
    const found = new Map<string, (Narrowed | undefined)[]>();
    for (const it of id === '*' ? known.keys() : spellings(id))
      for (const rule of known.get(it) ?? [])
        found.set(rule, [...(found.get(rule) ?? []), rules[rule]?.sameAsOnly?.[knownBy]?.[it]]);
    return found;
  };
}
