/** True, false, or undefined where only deployment can tell. */
export type Truth = boolean | undefined;

/** True when every part is. */
export const both = (...parts: readonly Truth[]): Truth =>
  parts.includes(false) ? false : parts.includes(undefined) ? undefined : true;

/** True when one part is. */
export const either = (...parts: readonly Truth[]): Truth =>
  parts.includes(true) ? true : parts.includes(undefined) ? undefined : false;

export const negate = (part: Truth): Truth => (part === undefined ? undefined : !part);
