/** A key of an instance in an address: `[0]`, `["eu.west[1]"]`. It may hold any text. */
export const KEY = String.raw`\[(?:\d+|"(?:[^"\\]|\\.)*")\]`;

const KEYS = new RegExp(KEY, 'g');

/** An address without the keys of instances: where the configuration has it. */
export const unkeyed = (address: string): string => address.replace(KEYS, '');

/** An address as the names and keys on the way: `module.m["a"].aws_x.y` as `module.m.a.aws_x.y`. */
export const dotted = (address: string): string => address.replace(KEYS, (key) => `.${keyIn(key)}`);

/** The text of a key, in which quotes, backslashes and what looks like an expression are escaped. */
function keyIn(key: string): string {
  const inner = key.slice(1, -1);
  if (!inner.startsWith('"')) return inner;
  try {
    return (JSON.parse(inner) as string).replace(/([$%])\1\{/g, '$1{');
  } catch {
    return inner.slice(1, -1);
  }
}
