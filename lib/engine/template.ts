import type { Json } from './model';

export type { AssemblyView, Declared, Dialect, Link, Piped, Position, Resource, Template, Twin } from './model';

/** An own property of a node, never an inherited one, so that keys such as `__proto__` are only data. */
export function child(node: Json | undefined, key: string): Json | undefined {
  if (node === null || typeof node !== 'object') return undefined;
  if (Array.isArray(node)) return /^\d+$/.test(key) ? node[Number(key)] : undefined;
  return Object.hasOwn(node, key) ? node[key] : undefined;
}

/** What a node says at a key as text; undefined where it says nothing there, or a list or map. */
export function textAt(node: Json | undefined, key: string): string | undefined {
  const value = child(node, key);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

export const isMap = (node: Json | undefined): node is { [key: string]: Json } =>
  node !== null && typeof node === 'object' && !Array.isArray(node);
