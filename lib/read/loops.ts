import { BulwarkError } from '../engine/error';
import { evaluateAll } from '../engine/evaluate-all';
import { child, type Template } from '../engine/template';
import { leaveOpen } from '../engine/unjudged';
import type { Json } from '../engine/value';
import { explore } from '../engine/world';

/** How often loops of one template are unrolled, which is more than what comes of it could hold in the largest template. */
const MOST_MADE = 50_000;

/** What a template of loops is read into: where what a loop makes is written, and what could not be unrolled. */
interface Unrolled extends Template {
  readonly notices: string[];
  readonly unjudged: Map<string, string>;
  readonly places: WeakMap<object, readonly string[]>;
}

/**
 * Unrolls `Fn::ForEach` where its collection is known: what it comes to in any world, all of it. What cannot be unrolled
 * is left out and said.
 */
export function expandLoops(data: Json, template: Unrolled): Json {
  let made = 0;
  const transforms = [child(data, 'Transform')].flat();
  if (!transforms.includes('AWS::LanguageExtensions')) return data;
  return expand(data, data, []);

  /** A node with its loops unrolled; `written` is what it is before names of loops are filled in, and stands at `at`. */
  function expand(node: Json, written: Json, at: readonly string[]): Json {
    if (node === null || typeof node !== 'object') return node;
    if (Array.isArray(node))
      return node.map((item, index) => expand(item, child(written, String(index)) ?? item, [...at, String(index)]));
    const out: { [key: string]: Json } = Object.create(null);
    unroll(node, written, at, out);
    return out;
  }

  function unroll(node: Json, written: Json, at: readonly string[], into: { [key: string]: Json }): void {
    const names = Object.keys(written as object);
    for (const [index, [key, value]] of Object.entries(node as { [key: string]: Json }).entries()) {
      const name = names[index] ?? key;
      const here = [...at, name];
      if (!key.startsWith('Fn::ForEach::')) {
        const made = expand(value, child(written, name) ?? value, here);
        if (node !== written && made !== null && typeof made === 'object') template.places.set(made, here);
        into[key] = made;
        continue;
      }
      const [identifier, over, fragment] = Array.isArray(value) && value.length === 3 ? value : [];
      const items = over === undefined ? undefined : collection(over);
      if (!items || typeof identifier !== 'string' || fragment === null || typeof fragment !== 'object') {
        leaveOpen(template, `${key} loops over what only deployment can tell; what it makes was not judged`);
        continue;
      }
      const original = child(child(written, name), '2') ?? fragment;
      made += items.length;
      if (made > MOST_MADE)
        throw new BulwarkError(
          `${key} and the loops around it are unrolled more than ${MOST_MADE} times; CloudFormation takes no template of that size`,
          { file: template.name },
        );
      for (const item of items) unroll(substitute(fragment, identifier, item), original, [...here, '2'], into);
    }
  }

  /** Texts of a collection, in every world. */
  function collection(node: Json): string[] | undefined {
    const { results } = explore((world) => {
      const items = evaluateAll(node, template, world);
      const texts = Array.isArray(items) ? items.flat() : [items];
      return texts.every((text) => ['string', 'number', 'boolean'].includes(typeof text))
        ? texts.map(String)
        : undefined;
    });
    const all = results.map(({ result }) => result);
    return all.every((texts) => texts !== undefined) ? [...new Set(all.flat() as string[])] : undefined;
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
