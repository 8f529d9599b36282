import { matcher } from '../engine/levels';
import type { Narrowed, RuleBook } from '../engine/rule';
import type { Dialect } from '../engine/template';
import type { Tool } from './suppression';

/**
 * Answers which rules are the same check as an id of a tool, as it is written there, and what part of the rule that is,
 * where it is not all; with `*` in it, the rules that are the same as any that fits.
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
  return ({ name, knownBy = name, spellings = (written) => [written], dialectOf }, id) => {
    const known = byTool.get(knownBy) ?? new Map<string, string[]>();
    const dialect = dialectOf?.(id);
    const found = new Map<string, (Narrowed | undefined)[]>();
    for (const it of (id === '*' ? [id] : spellings(id)).flatMap((written) => fitting(written, known)))
      for (const rule of known.get(it) ?? []) {
        const narrowed = rules[rule]?.sameAsOnly?.[knownBy]?.[it];
        found.set(rule, [...(found.get(rule) ?? []), ...partsOf(narrowed, dialect)]);
      }
    return found;
  };
}

/** The ids that one as it is written stands for. */
const fitting = (written: string, known: ReadonlyMap<string, unknown>): string[] =>
  written.includes('*') ? [...known.keys()].filter(matcher([written])) : [written];

/** The part of a rule that an id stands for, as its dialect narrows that further; none where the two exclude each other. */
function partsOf(narrowed: Narrowed | undefined, dialect: Dialect | undefined): (Narrowed | undefined)[] {
  if (dialect === undefined) return [narrowed];
  return (narrowed?.dialect ?? dialect) === dialect ? [{ ...narrowed, dialect }] : [];
}
