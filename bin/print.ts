import { plain } from '../lib/reporters/plain';

/** Prints lines, each of which stays one, whatever a template has put into it. */
export const print = (...lines: readonly string[]): void => console.log(lines.map(plain).join('\n'));

/** Says on stderr, in one line, what is wrong. */
export const complain = (message: string): void => console.error(plain(`bulwark: ${message.trim()}`));
