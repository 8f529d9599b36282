import type { RuleBook } from '../engine/rule';
import { TOOLS } from './tools';

/** Answers which rules are the same check as an id of a tool, as it is written there; for `*` all that are the same as any. */
export function sameRules({ about }: Pick<RuleBook, 'about'>): (tool: string, id: string) => readonly string[] {
  const byTool = new Map<string, Map<string, string[]>>();
  for (const [rule, { sameAs = {} }] of Object.entries(about))
    for (const [tool, ids] of Object.entries(sameAs)) {
      const known = byTool.get(tool) ?? new Map<string, string[]>();
      byTool.set(tool, known);
      for (const id of ids) known.set(id, [...(known.get(id) ?? []), rule]);
    }
  return (tool, id) => {
    const { knownBy = tool, spellings = (written: string) => [written] } =
      TOOLS.find(({ name }) => name === tool) ?? {};
    const known = byTool.get(knownBy) ?? new Map<string, string[]>();
    const ids = id === '*' ? [...known.keys()] : spellings(id);
    return [...new Set(ids.flatMap((it) => known.get(it) ?? []))].sort();
  };
}
