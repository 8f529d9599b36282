import type { Template } from './template';
import { type Json, Unknown, type Value } from './value';
import type { World } from './world';

/** Evaluates a node and all that is inside it. What holds no expression is returned as it is, uncopied. */
export function evaluateAll(node: Json | Value, template: Template, world: World): Value {
  const value = template.evaluate(node as Json, world);
  if (value === null) return undefined;
  if (typeof value !== 'object' || value instanceof Unknown) return value;
  if (Array.isArray(value)) {
    let copy: Value[] | undefined;
    for (let index = 0; index < value.length; index++) {
      const before = value[index] as Json;
      const after = isPlain(before) ? before : evaluateAll(before, template, world);
      if (!copy && after !== before) copy = value.slice(0, index) as Value[];
      if (copy && after !== undefined) copy.push(after);
    }
    return copy ?? (value as Value[]);
  }
  let copy: { [key: string]: Value } | undefined;
  for (const key of Object.keys(value)) {
    const before = (value as { [key: string]: Json })[key] as Json;
    const after = isPlain(before) ? before : evaluateAll(before, template, world);
    if (!copy && after !== before) copy = Object.assign(Object.create(null), value) as { [key: string]: Value };
    if (copy) {
      if (after === undefined) delete copy[key];
      else copy[key] = after;
    }
  }
  return copy ?? (value as { [key: string]: Value });
}

/** Whether a piece of data surely holds no expression of either dialect. */
const isPlain = (node: Json): node is string | number | boolean =>
  typeof node === 'string' ? !node.includes('{') : typeof node === 'number' || typeof node === 'boolean';
