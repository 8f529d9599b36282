/** Lines of a generated table, each of which begins with a name. */
export type Table = (name: string) => string | undefined;

/** A table that was packed as Brotli in base64, and is unpacked when it is first asked: what a line says of its name. */
export function table(packed: string): Table {
  let text: string | undefined;
  return (name) => {
    text ??= `\n${(require('node:zlib') as typeof import('node:zlib')).brotliDecompressSync(Buffer.from(packed, 'base64'))}\n`;
    return lineOf(text, name);
  };
}

/** What the line of a name says, in a text of lines with a line break before and after each. */
export function lineOf(text: string, name: string): string | undefined {
  const key = `\n${name} `;
  const from = text.indexOf(key);
  return from < 0 ? undefined : text.slice(from + key.length, text.indexOf('\n', from + key.length));
}
