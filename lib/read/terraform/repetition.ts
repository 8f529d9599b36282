import { type Json, Unknown, type Value } from '../../engine/value';
import { World } from '../../engine/world';
import type { Body, Repeats } from './declarations';
import { alikeOf, elementsOf, evaluate, evaluateAll } from './evaluate';
import { type Expression, eachExpression, parseTemplate, visit } from './expression';
import { type Bindings, escaped, expressionOf, literalText, quoted, writeOut } from './instances';
import type { Module } from './scope';
import { isMap, isOpen, toText } from './values';

/** One instance: its key, as it is and as an address has it, and what stands for it inside. */
export interface Instance {
  readonly key: string;
  readonly name: string;
  readonly bindings: Bindings;
}

/** More instances than this are judged as one block. */
export const MAX_INSTANCES = 10_000;

/** What `count` or `for_each` makes. Undefined where only deployment can tell, and where it is nothing or very much. */
export function instancesOf(module: Module, node: Json, repeats: Repeats): Instance[] | undefined {
  const world = new World();
  const given = evaluateAll(node, { module, world });
  if (world.asked > 0) return undefined;
  return repeats === 'count' ? counted(given) : eachOf(module, node, given);
}

/** Says that there are too many instances to judge each, where that is so. */
export function noticeOfMany(module: Module, id: string, node: Json): string[] {
  const count = countIn(module, node, new World()) ?? 0;
  return count > MAX_INSTANCES
    ? [`${id} has ${count} instances, and no more than ${MAX_INSTANCES} are told apart: they were judged as one`]
    : [];
}

/** How many instances there are in a world, where that is known. */
export function countIn(module: Module, node: Json, world: World): number | undefined {
  const given = evaluateAll(node, { module, world });
  if (Array.isArray(given)) return given.length;
  if (isMap(given)) return Object.keys(given).length;
  const number = asNumber(given);
  return typeof number === 'number' ? number : undefined;
}

/** The keys of the instances in a world, where they are known and few enough to tell apart. */
export function keysIn(module: Module, node: Json, repeats: Repeats, world: World): string[] | undefined {
  const given = evaluateAll(node, { module, world });
  const elements =
    repeats === 'for_each'
      ? elementsOf(given)?.map(([key, item]) => toText(Array.isArray(given) ? item : key) ?? '?')
      : indices(asNumber(given));
  return elements && elements.length <= MAX_INSTANCES ? elements : undefined;
}

const indices = (count: Value): string[] | undefined =>
  typeof count === 'number' && count <= MAX_INSTANCES
    ? Array.from({ length: count }, (_, index) => String(index))
    : undefined;

const asNumber = (value: Value): Value => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value);

function counted(given: Value): Instance[] | undefined {
  const count = asNumber(given);
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > MAX_INSTANCES) return undefined;
  return Array.from({ length: count }, (_, index) => {
    const key = String(index);
    return { key, name: key, bindings: { count: { index: key } } };
  });
}

function eachOf(module: Module, node: Json, given: Value): Instance[] | undefined {
  const elements = Array.isArray(given) ? given.map((item): [Value, Value] => [item, item]) : elementsOf(given);
  if (
    !elements ||
    elements.length === 0 ||
    elements.length > MAX_INSTANCES ||
    elements.some(([key]) => isOpen(key) || toText(key) === undefined)
  )
    return undefined;
  const source = sourceOf(module, node);
  return elements.map(([element, value]) => {
    const key = toText(element) as string;
    const name = quoted(key);
    const text = literalText(value) ?? (source && `${source}[${name}]`);
    return { key, name, bindings: { each: { key: name, ...(text ? { value: text } : {}) } } };
  });
}

/**
 * A body that stands for all instances of an open `for_each`: with what they go over in place of `each.value`, as far as
 * resources have a part in that.
 */
export function unexpanded(module: Module, body: Body): Body {
  const { for_each: over = null, ...rest } = body;
  const source = leadsElsewhere(module, over) ? sourceOf(module, over) : undefined;
  if (!source) return body;
  const scope = { module, world: new World() };
  const isSet = alikeOf(evaluateAll(over, scope), scope)?.isSet;
  const value = `${source}[null]`;
  const each = { value, ...(isSet ? { key: value } : {}) };
  return { for_each: over, ...(writtenOut(module, rest, { each }) as Body) };
}

/** Whether more than variables goes into an expression. */
function leadsElsewhere(module: Module, node: Json): boolean {
  let found = false;
  eachExpression(node, (text) =>
    visit(module.memory.parsed(text), (inner) => {
      found ||= inner.kind === 'path' && inner.root !== 'var';
    }),
  );
  return found;
}

/** The bodies of the `dynamic` blocks that a collection makes, with `<iterator>.key` and `.value` written out. */
export function blocksOver(
  module: Module,
  over: Json,
  iterator: string,
  content: Json,
  world: World,
): Json[] | Unknown {
  const collection = evaluateAll(over, { module, world });
  const elements = elementsOf(collection);
  if (!elements) return collection instanceof Unknown ? collection : new Unknown('something that is no collection');
  const source = sourceOf(module, over);
  return elements.map(([key, value], at) => {
    const keyText = literalText(key);
    const position = Array.isArray(collection) ? String(at) : keyText;
    const valueText = literalText(value) ?? (source && position && `${source}[${position}]`);
    return writtenOut(module, content, {
      [iterator]: { ...(keyText ? { key: keyText } : {}), ...(valueText ? { value: valueText } : {}) },
    });
  });
}

const sourceOf = (module: Module, node: Json): string | undefined =>
  expressionOf(node, (text) => module.memory.parsed(text));

/** A piece of a configuration with what is bound written out, as far as it is known in every world. */
export function writtenOut(module: Module, node: Json, bindings: Bindings): Json {
  return writeOut(
    node,
    bindings,
    (text) => module.memory.parsed(text),
    (text) => {
      const parsed = parseTemplate(text);
      if (namesDocument(module, parsed)) return text;
      const world = new World();
      const value = evaluate(parsed, { module, world });
      if (world.asked > 0 || isOpen(value) || (value !== null && typeof value === 'object')) return text;
      return typeof value === 'string' ? escaped(value) : (value as Json);
    },
  );
}

/** Whether an expression names a policy document, which what reads it is judged in the stead of. */
function namesDocument(module: Module, node: Expression, depth = 0): boolean {
  let found = false;
  visit(node, (inner) => {
    if (inner.kind !== 'path' || found) return;
    const [first] = inner.steps;
    const name = first && 'key' in first ? first.key : '';
    found = inner.root === 'data' && name === 'aws_iam_policy_document';
    if (inner.root === 'local' && depth < 5)
      eachExpression(module.locals.get(name), (text) => {
        found ||= namesDocument(module, module.memory.parsed(text), depth + 1);
      });
  });
  return found;
}
