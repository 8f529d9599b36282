/** Something is wrong with what the user gave us: says which file, where in it, and what to do. */
export class BulwarkError extends Error {
  override readonly name = 'BulwarkError';
  constructor(
    message: string,
    readonly where: { readonly file?: string; readonly line?: number; readonly column?: number } = {},
  ) {
    const place = [where.file, where.line, where.column].filter((part) => part !== undefined).join(':');
    super(place ? `${place}: ${message}` : message);
  }
}

/** What JavaScript says where something is nested too deep for it. */
export const STACK_OVERFLOW = 'Maximum call stack size exceeded';

/** What an unknown thrown thing says of itself. */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message === STACK_OVERFLOW ? 'something is nested too deep to be followed; write it flatter' : message;
}
