/** Control characters, line breaks of Unicode, and what turns the direction of writing. */
const OBEYED = /(?!\t)\p{Cc}|[\p{Zl}\p{Zp}]|\p{Bidi_Control}/gu;

/** What CI servers take for a command: `::error::` at the start of a line; `##[error]` and `##vso[…]` anywhere. */
const COMMAND = /^\s*:(?=:[a-z][a-z-]*(?:[ :]|$))|#(?=#\w*\[)/gi;

/** Printable ASCII that begins no command: nearly all there is. */
const HARMLESS = /^(?! *:)[ -"$-~]*$/;

/** Text of others on one line, without what a terminal or the log of a CI server would obey. */
export function plain(text: string): string {
  if (HARMLESS.test(text)) return text;
  const [first = '', ...others] = text.split(/[\r\n]+/);
  const parts = others.length === 0 ? [first] : [first.trimEnd(), ...others.map((part) => part.trim())].filter(Boolean);
  return parts.join(' ').replace(OBEYED, '\ufffd').replace(COMMAND, '$&\u200b');
}

/** Data as JSON that says the same to a program, and nothing to a terminal or the log of a CI server. */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(/[^\P{Cc}\n]|[\p{Zl}\p{Zp}]|\p{Bidi_Control}|#(?=#\w*\[)/gu, escaped);

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
