import type { Policy } from './policy';

/** What may hold any sign without meaning it: comments, messages, texts and patterns. */
const OPAQUE = /#.*|<<[\s\S]*?(?:>>|$)|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/(?:[^/\\\n]|\\.)+\//g;

/** The policies of a Guard file: each rule that takes no parameters, and the clauses outside of rules, which the engine names after the file. */
export function policiesInGuard(text: string, file: string): Policy[] {
  const messages: string[] = [];
  const bare = text.replace(OPAQUE, (piece) => {
    if (piece.startsWith('#')) return '';
    return piece.startsWith('<<') ? ` §${messages.push(piece.slice(2, -2)) - 1}§ ` : '""';
  });
  const policies = new Map<string, Policy>();
  let outside = '';
  let depth = 0;
  let open: string | undefined;
  let body = '';
  for (const sign of bare) {
    if ('{[('.includes(sign)) depth++;
    // What a rule takes stands in parentheses behind its name.
    if (depth === 0 || (depth === 1 && '{('.includes(sign))) outside += sign;
    else body += sign;
    if (depth === 1 && sign === '{') {
      open = /(?:^|\s)rule\s+(\w+)(?:\s+when\b[\s\S]*)?\s*\{$/.exec(outside)?.[1];
      if (/(?:^|\s)rule\s+\w/.test(outside)) outside = '';
      body = '';
    }
    if ('}])'.includes(sign)) depth = Math.max(0, depth - 1);
    if (depth === 0 && sign === '}' && open) {
      const said = /§(\d+)§/.exec(body)?.[1];
      const problem = said === undefined ? undefined : inOneLine(messages[Number(said)] as string);
      const known = policies.get(open);
      if (!known?.problem) policies.set(open, { id: open, ...(problem ? { problem } : {}) });
      open = undefined;
    }
  }
  // What is never closed the engine refuses, with its place.
  if (open && !policies.has(open)) policies.set(open, { id: open });
  if (/[^\s}\])]/.test(outside.replace(/^[ \t]*let\b.*$/gm, '')))
    policies.set(`${file}/default`, { id: `${file}/default` });
  return [...policies.values()];
}

const inOneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');
