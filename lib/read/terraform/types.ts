import { Unknown, type Value } from '../../engine/value';
import { type Expression, parseExpression } from './expression';
import { isMap, record, setOf, toText } from './values';

/** A variable's type, parsed. `string` and `${string}` are the same. */
export function parseType(text: string): Expression {
  const bare = /^\$\{([\s\S]*)\}$/.exec(text.trim());
  return parseExpression(bare ? (bare[1] as string) : text);
}

/** A value as its declared type has it: `"7"` as a number, an object with its optional attributes filled in. */
export function convert(value: Value, type: Expression | undefined): Value {
  if (type === undefined || value === null || value === undefined || value instanceof Unknown) return value;
  if (type.kind === 'path' && type.steps.length === 0) return primitive(value, type.root);
  if (type.kind !== 'call') return value;
  const [of] = type.args;
  switch (type.name) {
    case 'list':
      return Array.isArray(value) ? value.map((item) => convert(item, of)) : value;
    case 'set':
      return Array.isArray(value)
        ? (setOf(value.map((item) => convert(item, of))) ?? new Unknown('a set of several types'))
        : value;
    case 'map':
      return mapped(value, () => of);
    case 'tuple':
      return Array.isArray(value) && of?.kind === 'list' ? value.map((item, at) => convert(item, of.items[at])) : value;
    case 'object':
      return of?.kind === 'object' && isMap(value) ? attributes(value, of) : value;
    case 'optional':
      return convert(value, of);
    default:
      return value;
  }
}

function mapped(value: Value, typeOf: (key: string) => Expression | undefined): Value {
  if (!isMap(value)) return value;
  const out = record();
  for (const key of Object.keys(value)) out[key] = convert(value[key], typeOf(key));
  return out;
}

function attributes(value: { [key: string]: Value }, type: Expression & { kind: 'object' }): Value {
  const out = record();
  for (const [keyNode, of] of type.entries) {
    if (keyNode.kind !== 'literal') return value;
    const key = String(keyNode.value);
    const given = Object.hasOwn(value, key) ? value[key] : undefined;
    const optional = of.kind === 'call' && of.name === 'optional' ? of : undefined;
    if (given !== undefined && (given !== null || !optional)) out[key] = convert(given, of);
    else if (optional) out[key] = defaultOf(optional.args[1], optional.args[0]);
    else out[key] = new Unknown(`the attribute ${key}`);
  }
  return out;
}

/** The default of an optional attribute, where it is plain data. */
function defaultOf(node: Expression | undefined, type: Expression | undefined): Value {
  if (node === undefined) return null;
  const value = plain(node);
  return value === undefined ? new Unknown('the default of an optional attribute') : convert(value, type);
}

function plain(node: Expression): Value {
  if (node.kind === 'literal') return node.value;
  if (node.kind === 'list') {
    const items = node.items.map(plain);
    return items.includes(undefined) ? undefined : items;
  }
  if (node.kind !== 'object') return undefined;
  const out = record();
  for (const [key, value] of node.entries) {
    const item = plain(value);
    if (key.kind !== 'literal' || item === undefined) return undefined;
    out[String(key.value)] = item;
  }
  return out;
}

function primitive(value: Value, name: string): Value {
  if (name === 'string') return typeof value === 'number' || typeof value === 'boolean' ? toText(value) : value;
  if (name === 'number') return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  if (name === 'bool') return value === 'true' ? true : value === 'false' ? false : value;
  return value;
}
