import { Unknown, type Value } from '../../../engine/value';
import { record, sortedKeys } from '../values';

/** Jsonencode's text: sorted keys and Go's escapes. Holes stay inside it. */
export function encode(value: Value): string {
  if (value instanceof Unknown) return JSON.stringify(value.hole);
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string')
    return JSON.stringify(value).replace(
      /[<>&\u2028\u2029]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map(encode).join(',')}]`;
  return `{${sortedKeys(value).map((key) => `${encode(key)}:${encode(value[key])}`)}}`;
}

/** Parsed data as a value. */
export function decoded(data: unknown): Value {
  if (Array.isArray(data)) return data.map(decoded);
  if (data === null || typeof data !== 'object') return data as Value;
  const out = record();
  for (const [key, value] of Object.entries(data)) out[key] = decoded(value);
  return out;
}
