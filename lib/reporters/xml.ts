/** Text as XML 1.0 may carry it; characters that it may not carry, even escaped, become U+FFFD. */
export const xml = (text: string): string =>
  text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '\ufffd').replace(ESCAPED, reference);

/** Text as the value of an attribute, in which a parser would make a space of each line break and tab. */
export const attribute = (text: string): string => xml(text).replace(/[\t\n]/g, reference);

/** Markup, and what a terminal or the log of a CI server would obey. */
const ESCAPED = /[&<>"'\r\p{Zl}\p{Zp}\p{Bidi_Control}]|:(?<=^[^\S\n]*:)(?=:)|#(?=#\w*\[)/gmu;

const reference = (character: string): string => NAMED[character] ?? `&#${character.charCodeAt(0)};`;

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
