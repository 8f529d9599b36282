import { BulwarkError } from '../engine/error';
import { child, isMap } from '../engine/template';
import type { Json } from '../engine/value';
import { readSource, type Source } from '../read/source';

/** The items of a list; those of nothing and of what is no list are none. */
export const itemsOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** A scalar as text; what is none is empty. */
export const textOf = (value: Json | undefined): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).trim() : '';

/** A text without the quotation marks around it. */
export const unquoted = (text: string): string => text.trim().replace(/^(["'])(.*)\1$/, '$2');

/** Reads a file of JSON or YAML that must hold a map. Throws a `BulwarkError` where it is broken or holds something else. */
export function sourceIn(file: string, text: string): Source {
  const source = readSource(file, text);
  if (!isMap(source.data)) throw new BulwarkError('a map of settings is expected here', { file });
  return source;
}

/** The items of a list that a file may have under a key. Throws a `BulwarkError` where something else stands there. */
export function listAt(file: string, source: Source, key: string): readonly Json[] {
  const value = child(source.data, key) ?? [];
  if (!Array.isArray(value)) throw new BulwarkError(`\`${key}\` must be a list`, { file, ...source.positionOf([key]) });
  return value;
}
