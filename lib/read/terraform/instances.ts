import type { Json, Value } from '../../engine/value';
import { type Expression, isExpression, visit } from './expression';
import { isMap, isOpenWithin, record } from './values';

/** What stands for `each.key`, `each.value`, `count.index` or `ingress.value`: expressions, by name and attribute. */
export type Bindings = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Reads one string as an expression; the template keeps what it has parsed. */
export type Parse = (text: string) => Expression;

/** A copy of a block with what is bound written out. Strings that need no deployment any more become what they are. */
export function writeOut(node: Json, bindings: Bindings, parse: Parse, evaluateText: (text: string) => Json): Json {
  if (typeof node === 'string') {
    const text = rewritten(node, bindings, parse);
    return text === node ? node : evaluateText(text);
  }
  if (node === null || typeof node !== 'object') return node;
  if (Array.isArray(node)) return node.map((item) => writeOut(item, bindings, parse, evaluateText));
  const out = record() as { [key: string]: Json };
  for (const key of Object.keys(node)) out[key] = writeOut(node[key] as Json, bindings, parse, evaluateText);
  return out;
}

function rewritten(text: string, bindings: Bindings, parse: Parse): string {
  if (!isExpression(text)) return text;
  const edits: { start: number; end: number; by: string }[] = [];
  const shadowed = new Set<string | undefined>();
  visit(parse(text), (node) => {
    if (node.kind === 'for') shadowed.add(node.key).add(node.value);
    if (node.kind !== 'path' || !Object.hasOwn(bindings, node.root) || shadowed.has(node.root)) return;
    const [first] = node.steps;
    const attribute = first && 'key' in first ? first.key : '';
    const bound = bindings[node.root] as Readonly<Record<string, string>>;
    const written = Object.hasOwn(bound, attribute) ? /^\w+\s*\.\s*\w+/.exec(node.text)?.[0] : undefined;
    if (written) edits.push({ start: node.start, end: node.start + written.length, by: bound[attribute] as string });
  });
  let out = text;
  for (const { start, end, by } of edits.sort((a, b) => b.start - a.start))
    out = out.slice(0, start) + by + out.slice(end);
  return out;
}

/** A value as an expression that gives it, or undefined where part of it is open. */
export function literalText(value: Value): string | undefined {
  return isOpenWithin(value) ? undefined : written(value);
}

function written(value: Value): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (isMap(value))
    return `{${Object.keys(value)
      .map((key) => `${quoted(key)} = ${written(value[key])}`)
      .join(', ')}}`;
  return String(value ?? null);
}

/** Text as a template that gives exactly this text. */
export const escaped = (text: string): string => (isExpression(text) ? text.replace(/([$%])\{/g, '$1$1{') : text);

export const quoted = (text: string): string => JSON.stringify(escaped(text));

/** A node of a configuration as one expression, so that a piece of it can be named: `{"a" = var.x}["a"]`. */
export function expressionOf(node: Json, parse: Parse): string | undefined {
  if (typeof node === 'string') {
    if (!isExpression(node)) return quoted(node);
    const parsed = parse(node);
    if (parsed.kind === 'literal') return quoted(String(parsed.value));
    if (parsed.kind !== 'template') return parsed.kind === 'path' ? parsed.text : `(${parsed.text})`;
    const parts = parsed.parts.map((part) =>
      typeof part === 'string'
        ? quoted(part).slice(1, -1)
        : part.kind === 'invalid' || part.text.startsWith('%{')
          ? undefined
          : `\${${part.text}}`,
    );
    return parts.includes(undefined) ? undefined : `"${parts.join('')}"`;
  }
  if (node === null || typeof node !== 'object') return String(node);
  if (Array.isArray(node)) {
    const items = node.map((item) => expressionOf(item, parse));
    return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
  }
  const entries = Object.keys(node).map((key) => {
    const value = expressionOf(node[key] as Json, parse);
    return value === undefined ? undefined : `${quoted(key)} = ${value}`;
  });
  return entries.includes(undefined) ? undefined : `{${entries.join(', ')}}`;
}
