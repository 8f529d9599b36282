import { Reference, Unknown, type Value } from '../../../engine/value';
import type { Folders } from '../files';
import { Failed, isAscii, isOpenWithin, toText } from '../values';

/** What a function may ask for besides its arguments. */
export interface Around {
  /** A reference as the literal its resource has, where there is one. */
  readonly literal: (value: Value) => Value;
  /** The folders whose files may be read, where there are any. */
  readonly folders: Folders | undefined;
  /** What a template gives with these variables and nothing else. Undefined where it uses anything else. */
  readonly template: (text: string, variables: { readonly [name: string]: Value }) => Value | undefined;
}

/** Applies a function to evaluated arguments. Undefined means that deployment decides. */
export type Apply = (args: Value[], around: Around) => Value | undefined;

export type Functions = Readonly<Record<string, Apply>>;

/** What Terraform refuses. */
export const bad = (what: string): Failed => new Failed(what);

/** For functions that need all of their arguments down to the last piece. */
export const strict =
  (apply: (...args: Value[]) => Value | undefined): Apply =>
  (args, { literal }) => {
    const known = args.map(literal);
    return known.some(isOpenWithin) ? undefined : apply(...known);
  };

/** For functions of texts; numbers and truth values are texts, too. */
export const onTexts = (apply: (...texts: string[]) => Value | undefined): Apply =>
  strict((...args) => {
    const texts = args.map(toText);
    return texts.includes(undefined) ? bad('text is needed') : apply(...(texts as string[]));
  });

/** A function of one text of plain ASCII; other scripts follow rules of their own. */
export const onAscii = (apply: (text: string) => Value | undefined): Apply =>
  onTexts((text = '') => (isAscii(text) ? apply(text) : undefined));

export const onNumbers = (apply: (...numbers: number[]) => Value | undefined): Apply =>
  strict((...args) => {
    const numbers = args.map(asNumber);
    return numbers.includes(undefined) ? bad('a number is needed') : apply(...(numbers as number[]));
  });

export const asNumber = (value: Value): number | undefined =>
  typeof value === 'number'
    ? value
    : typeof value === 'string' && /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(value)
      ? Number(value)
      : undefined;

/** The lists among arguments; undefined as soon as one is open. */
export function lists(args: readonly Value[]): Value[][] | Failed | undefined {
  if (args.some((arg) => arg instanceof Unknown)) return undefined;
  return args.every(Array.isArray) ? (args as Value[][]) : bad('a list is needed');
}

/** A list's items as texts; undefined where one is none. */
export function strings(list: readonly Value[]): string[] | undefined {
  const texts = list.map(toText);
  return texts.includes(undefined) ? undefined : (texts as string[]);
}

/** Whether what is open is sure to be text, and not empty. */
export const isNameOrId = (value: Value): boolean =>
  value instanceof Reference && /(^|_)(id|arn|name|bucket)$/.test(value.attribute);
