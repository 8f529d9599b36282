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

/** What an unknown thrown thing says of itself. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
