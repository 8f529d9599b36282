/** How a file begins that is written in another encoding than UTF-8: with its mark, or with the zeros of plain letters. */
const ENCODINGS: readonly (readonly [beginning: readonly (number | undefined)[], encoding: string])[] = [
  [[0xff, 0xfe, 0, 0], 'UTF-32'],
  [[0, 0, 0xfe, 0xff], 'UTF-32'],
  [[0, 0, 0, undefined], 'UTF-32'],
  [[undefined, 0, 0, 0], 'UTF-32'],
  [[0xff, 0xfe], 'UTF-16LE'],
  [[0xfe, 0xff], 'UTF-16BE'],
  [[undefined, 0, undefined, 0], 'UTF-16LE'],
  [[0, undefined, 0, undefined], 'UTF-16BE'],
];

/** The text of a file, as UTF-8 or UTF-16. Throws where it is in another encoding that one can tell. */
export function decoded(bytes: Buffer): string {
  const encoding = ENCODINGS.find(([beginning]) =>
    beginning.every((byte, index) => (byte === undefined ? (bytes[index] ?? 0) > 0 : bytes[index] === byte)),
  )?.[1];
  if (encoding === undefined) return bytes.toString('utf8');
  if (encoding === 'UTF-32') throw new Error('it is UTF-32; save it as UTF-8');
  return new TextDecoder(encoding).decode(bytes);
}
