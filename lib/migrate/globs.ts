/** A glob that matches one text and no other. */
export const literally = (text: string): string => text.replace(/[\\*?[\]{}()!+@|"]/g, '\\$&');

/** Globs of a file that is named from a folder which may not be the one at hand. */
export function endingIn(name: string): string[] {
  const short = literally(name.replace(/^(\.*\/+)+/, ''));
  return [short, `**/${short}`];
}
