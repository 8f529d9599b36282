import type { Value } from '../../../engine/value';
import { record } from '../values';
import { bad } from './apply';

/** The rows of CSV text as maps by the names in its first line. */
export function decodeCsv(text: string): Value {
  const rows = rowsOf(text.replaceAll('\r\n', '\n'));
  const [names, ...rest] = rows ?? [];
  if (!names || new Set(names).size < names.length || rest.some((row) => row.length !== names.length))
    return bad('text that is no CSV');
  return rest.map((row) => {
    const out = record();
    for (const [at, name] of names.entries()) out[name] = row[at];
    return out;
  });
}

const FIELD = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/y;

/** Undefined where a quote stands where none may. */
function rowsOf(text: string): string[][] | undefined {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length || row.length > 0; ) {
    FIELD.lastIndex = at;
    const [whole, quoted, plain, end] = FIELD.exec(text) ?? [];
    if (whole === undefined) return undefined;
    at += whole.length;
    if (row.length === 0 && whole === '\n') continue;
    row.push(quoted?.replaceAll('""', '"') ?? (plain as string));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
