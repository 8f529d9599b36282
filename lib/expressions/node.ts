import type { Json } from '../engine/value';
import { type Piece, parseExpression, parsePieces } from './expression';

/** The key of the node that stands for text with expressions in it. */
const KEY = '${{ }}';

const parsed = new WeakMap<object, readonly Piece[]>();

/**
 * A node that stands for text with expressions in it, in place of the text. `within` is the job that decides what they
 * come to. With `isCondition`, text without `${{` is an expression as a whole. Throws an `ExpressionError`.
 */
export function expressionNode(text: string, within = '', isCondition = false): Json {
  const pieces = isCondition && !text.includes('${{') ? [parseExpression(text)] : parsePieces(text);
  const node: Json = within === '' ? { [KEY]: text } : { [KEY]: text, in: within };
  parsed.set(node as object, pieces);
  return node;
}

/** The texts and expressions of such a node. */
export const piecesIn = (node: Json | undefined): readonly Piece[] | undefined =>
  typeof node === 'object' && node !== null ? parsed.get(node) : undefined;

/** The job that decides what such a node comes to. */
export const jobOf = (node: Json): string | undefined => (node as { in?: string }).in;

/** Text as it is written, with its expressions. */
export function textIn(node: Json | undefined): string | undefined {
  if (typeof node === 'string') return node;
  if (typeof node === 'number' || typeof node === 'boolean') return String(node);
  return piecesIn(node) ? (node as { [KEY]: string })[KEY] : undefined;
}
