import { child } from '../engine/template';
import type { Json } from '../engine/value';

/**
 * Unrolls `Fn::ForEach` where its collection is known: a literal list, or a parameter whose default is one.
 * What cannot be unrolled is left out and said. `places` is told where what a loop makes is written.
 */
export function expandLoops(data: Json, notices: string[], places: WeakMap<object, readonly string[]>): Json {
  const transforms = [child(data, 'Transform')].flat();
  if (!transforms.includes('AWS::LanguageExtensions')) return data;
  return expand(data, data, []);

  /** `written` is the node before names were put into it. */
  function expand(node: Json, written: Json, path: readonly string[]): Json {
    if (node === null || typeof node !== 'object') return node;
    if (Array.isArray(node))
      return node.map((item, at) => expand(item, (written as Json[])[at] as Json, [...path, String(at)]));
    const out: { [key: string]: Json } = Object.create(null);
    const names = Object.keys(written as object);
    for (const [at, [key, value]] of Object.entries(node).entries()) {
      const name = names[at] as string;
      const below = child(written, name) as Json;
      if (!key.startsWith('Fn::ForEach::')) {
        out[key] = expand(value, below, [...path, name]);
        if (node !== written && out[key] !== null && typeof out[key] === 'object')
          places.set(out[key] as object, [...path, name]);
        continue;
      }
      const items = Array.isArray(value) && value.length === 3 ? collection(value[1] as Json) : undefined;
      if (!items || typeof (value as Json[])[0] !== 'string') {
        notices.push(`${key} loops over what only deployment can tell; what it makes was not judged`);
        continue;
      }
      const [identifier, , fragment] = value as [string, Json, Json];
      for (const item of items)
        Object.assign(
          out,
          expand(substitute(fragment, identifier, item), child(below, '2') as Json, [...path, name, '2']),
        );
    }
    return out;
  }

  function collection(node: Json): string[] | undefined {
    if (Array.isArray(node)) {
      const items = node.flatMap((item) => (typeof item === 'object' ? collection(item) : [String(item)]));
      return items.every((item) => item !== undefined) ? (items as string[]) : undefined;
    }
    const parameter = child(child(data, 'Parameters'), String(child(node, 'Ref') ?? ''));
    const assumed = child(parameter, 'Default');
    return typeof assumed === 'string' ? assumed.split(',').map((item) => item.trim()) : undefined;
  }
}

function substitute(node: Json, identifier: string, item: string): Json {
  if (typeof node === 'string')
    return node.replaceAll(`\${${identifier}}`, item).replaceAll(`&{${identifier}}`, item.replace(/[^A-Za-z0-9]/g, ''));
  if (node === null || typeof node !== 'object') return node;
  if (Array.isArray(node)) return node.map((inner) => substitute(inner, identifier, item));
  if (child(node, 'Ref') === identifier && Object.keys(node).length === 1) return item;
  const out: { [key: string]: Json } = Object.create(null);
  for (const [key, value] of Object.entries(node))
    out[substitute(key, identifier, item) as string] = substitute(value, identifier, item);
  return out;
}
