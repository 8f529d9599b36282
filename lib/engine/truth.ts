/** True, false, or undefined where only deployment can tell. */
export type Truth = boolean | undefined;

/** A part of a question; one that costs something is asked only while it can still decide. */
export type Part = Truth | (() => Truth);

/** True when every part is. */
export function both(...parts: readonly Part[]): Truth {
  let truth: Truth = true;
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    const one = typeof part === 'function' ? part() : part;
    if (one === false) return false;
    if (one === undefined) truth = undefined;
  }
  return truth;
}

/** True when one part is. */
export function either(...parts: readonly Part[]): Truth {
  let truth: Truth = false;
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    const one = typeof part === 'function' ? part() : part;
    if (one === true) return true;
    if (one === undefined) truth = undefined;
  }
  return truth;
}

/** True when it is true of each of a list. */
export function everyOf<T>(list: readonly T[], test: (one: T) => Truth): Truth {
  let truth: Truth = true;
  for (const one of list) {
    const found = test(one);
    if (found === false) return false;
    if (found === undefined) truth = undefined;
  }
  return truth;
}

/** True when it is true of one of a list. */
export function someOf<T>(list: readonly T[], test: (one: T) => Truth): Truth {
  let truth: Truth = false;
  for (const one of list) {
    const found = test(one);
    if (found === true) return true;
    if (found === undefined) truth = undefined;
  }
  return truth;
}

/** The opposite; what only deployment can tell stays so. */
export const negate = (part: Truth): Truth => (part === undefined ? undefined : !part);
