import { join } from 'node:path';
import type { Rule } from '../lib/engine/rule';
import { root } from './layout';

/** What a rule says to people. It is read when something is found. */
const TEXTS = ['title', 'problem', 'why', 'fix'] as const;
type Texts = Pick<Rule, (typeof TEXTS)[number]>;

/** What the rules of these ids say, by the names of the rules. */
export function textsOfRules(ids: readonly string[]): Record<string, Texts> {
  return Object.fromEntries(
    ids.map((id) => {
      const { default: rule } = require(join(root, 'lib/rules', `${id}.ts`)) as { default: Rule };
      const { title, problem, why, fix } = rule;
      return [id, { title, problem, why, fix }];
    }),
  );
}

/** One property of a rule as the formatter writes it: from its name to the next at the same depth. */
const PROPERTY = /^ {2}(\w+)[:(][\s\S]*?(?=^ {2}\w+[:(]|^\}\);)/gm;

/**
 * The source of a rule that asks `load(id)` for its texts in place of holding them; as it was, where they do not all
 * stand in one literal.
 */
export function withoutTexts(source: string, id: string, load: string): string {
  const start = source.indexOf('export default defineRule({\n');
  const end = source.indexOf('\n});', start);
  if (start < 0 || end < 0) return source;
  const head = source.slice(0, start + 'export default defineRule({\n'.length);
  const body = source.slice(head.length, end + '\n});'.length);
  const found = new Set([...body.matchAll(PROPERTY)].map(([, name]) => name));
  if (!TEXTS.every((name) => found.has(name))) return source;
  const kept = body.replace(PROPERTY, (property, name) =>
    (TEXTS as readonly string[]).includes(name) ? '' : property,
  );
  const getters = TEXTS.map((name) => `get ${name}() { return ${load}('${id}').${name}; },\n`);
  return head + getters.join('') + kept + source.slice(end + '\n});'.length);
}
