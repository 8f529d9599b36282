import { Lines } from '../read/lines';
import { unquoted } from './data';

/**
 * The texts of a list that a setting holds, each with its line: in JSON, TOML or HCL (`key = ["a", "b"]`), in YAML (an item
 * a line), or as one text with commas. For settings that may be written in all of these.
 */
export function listedUnder(text: string, key: string): { value: string; line: number }[] {
  const lines = new Lines(text);
  const found: { value: string; line: number }[] = [];
  const add = (value: string, offset: number): void => {
    for (const part of value.matchAll(/[^,]+/g)) {
      const bare = unquoted(part[0]);
      if (bare) found.push({ value: bare, line: lines.placeOf(offset + part.index + part[0].search(/\S/)).line });
    }
  };
  for (const setting of text.matchAll(new RegExp(`^[ \\t{,]*["']?${key}["']?[ \\t]*[:=][ \\t]*`, 'gm'))) {
    const start = setting.index + setting[0].length;
    const rest = text.slice(start);
    const [list] = /^\[[^\]]*\]?/.exec(rest) ?? [];
    const [items] = /^(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n|[ \t]*-[ \t]+[^\n]*(?:\r?\n|$))+/.exec(rest) ?? [];
    if (list !== undefined)
      for (const item of list.matchAll(/"[^"\n]*"|'[^'\n]*'|[^\s,[\]#"']+|#[^\n]*/g)) {
        if (!item[0].startsWith('#')) add(unquoted(item[0]), start + item.index + (/^["']/.test(item[0]) ? 1 : 0));
      }
    else if (items !== undefined)
      for (const item of items.matchAll(/^[ \t]*-[ \t]+("[^"\n]*"|'[^'\n]*'|[^\s#]+)/gm))
        add(unquoted(item[1] as string), start + item.index + item[0].indexOf(item[1] as string));
    else {
      const [value = ''] = /^("[^"\n]*"|'[^'\n]*'|[^\n#]*)/.exec(rest) ?? [];
      add(unquoted(withoutEnd(value)), start);
    }
  }
  return found;
}

/** A value without what closes or parts lists around it. */
function withoutEnd(value: string): string {
  let end = value.length;
  while (end > 0 && /[,}\s]/.test(value[end - 1] as string)) end--;
  return value.slice(0, end);
}
