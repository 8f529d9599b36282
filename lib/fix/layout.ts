import type { Edit } from './change';

/** The indentation of the line that an offset is in. */
export function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** What ends the lines of a text. */
export const lineBreakOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** The white space by which a text indents, from its first indented line. */
export const unitOf = (text: string): string => /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';

/** A collection in braces or brackets, with where its items begin and end. */
export interface Braced {
  readonly start: number;
  readonly end: number;
  readonly items: readonly { readonly start: number; readonly end: number }[];
}

/** How a value is written in braces: on lines of their own below an indentation, or on one line. */
export type Write = (indent: string | undefined) => string;

/** The edit that adds items to a collection in braces, as their neighbours stand. */
export function addedTo(
  { start, end, items }: Braced,
  text: string,
  writes: readonly Write[],
  isSpread: boolean,
): Edit {
  const [first] = items;
  const last = items.at(-1);
  const newline = lineBreakOf(text);
  if (!first || !last) {
    if (!isSpread) {
      const padding = text[start] === '{' && text.includes('{ ') ? ' ' : '';
      const inner = writes.map((write) => write(undefined)).join(isCompact(text) ? ',' : ', ');
      return { start: start + 1, end: end - 1, text: `${padding}${inner}${padding}` };
    }
    const indent = indentAt(text, start);
    const inner = newline + indent + unitOf(text);
    const lines = writes.map((write) => inner + write(indent + unitOf(text)));
    return { start: start + 1, end: end - 1, text: `${lines.join(',')}${newline}${indent}` };
  }
  const at = { start: last.end, end: last.end };
  if (text.slice(start, first.start).includes('\n')) {
    const indent = indentAt(text, first.start);
    return { ...at, text: writes.map((write) => `,${newline}${indent}${write(indent)}`).join('') };
  }
  const second = items[1];
  const between = second ? text.slice(first.end, second.start) : undefined;
  const space = between?.slice(between.trimEnd().length).replace(/\s+/, ' ');
  return {
    ...at,
    text: writes.map((write) => `,${space ?? (isCompact(text) ? '' : ' ')}${write(undefined)}`).join(''),
  };
}

/** Whether JSON is written without white space. */
export const isCompact = (text: string): boolean => /":\S/.test(text);
