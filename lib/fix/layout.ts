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

/** The edit that adds an item to a collection in braces, as its neighbours stand. */
export function addedTo({ start, end, items }: Braced, text: string, write: Write, isSpread: boolean) {
  const [first] = items;
  const last = items.at(-1);
  const newline = lineBreakOf(text);
  if (!first || !last) {
    if (!isSpread) {
      const padding = text[start] === '{' && text.includes('{ ') ? ' ' : '';
      return { start: start + 1, end: end - 1, text: `${padding}${write(undefined)}${padding}` };
    }
    const indent = indentAt(text, start);
    const inner = indent + unitOf(text);
    return { start: start + 1, end: end - 1, text: `${newline}${inner}${write(inner)}${newline}${indent}` };
  }
  if (text.slice(start, first.start).includes('\n')) {
    const indent = indentAt(text, first.start);
    return { start: last.end, end: last.end, text: `,${newline}${indent}${write(indent)}` };
  }
  const second = items[1];
  const space = second ? /\s*$/.exec(text.slice(first.end, second.start))?.[0].replace(/\s+/, ' ') : undefined;
  return { start: last.end, end: last.end, text: `,${space ?? (/":\S/.test(text) ? '' : ' ')}${write(undefined)}` };
}
