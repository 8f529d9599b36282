import type { Position } from '../engine/template';
import type { Json } from '../engine/value';
import { JsonOffsets } from './json-offsets';
import { repeatedKeys } from './repeated-key';

type Body = { [key: string]: Json };

/** What tells the later ones of equal keys apart; no key of Terraform has it. */
const MARK = '\u0000';

/** JSON of Terraform in which a key stands twice. */
export interface Repeated {
  readonly data: Json;
  place(path: readonly string[]): Omit<Position, 'file'>;
}

/**
 * Reads JSON as HCL does, where each of several equal keys is a block of its own: as the list of them, which Terraform
 * allows wherever a block may stand. Nothing where an argument is given twice, which Terraform refuses.
 * https://github.com/hashicorp/hcl/blob/main/json/spec.md
 */
export function readRepeated(text: string): Repeated | undefined {
  let marked = '';
  let from = 0;
  for (const [index, { end }] of [...repeatedKeys(text)].entries()) {
    marked += `${text.slice(from, end)}\\u0000${index}`;
    from = end;
  }
  marked += text.slice(from);
  const apart = JSON.parse(marked) as Json;
  const data = joined(apart);
  if (data === undefined) return undefined;
  let offsets: JsonOffsets | undefined;
  return {
    data,
    place(path) {
      offsets ??= new JsonOffsets(marked);
      return offsets.lineAndColumn(markedPath(apart, path));
    },
  };
}

const nameOf = (key: string): string => key.split(MARK)[0] as string;

/** Data with equal keys joined; nothing where one of them is no block. */
function joined(node: Json): Json | undefined {
  if (node === null || typeof node !== 'object') return node;
  if (Array.isArray(node)) {
    const items = node.map(joined);
    return items.includes(undefined) ? undefined : (items as Json[]);
  }
  const all: Body = Object.create(null);
  for (const [key, value] of Object.entries(node)) {
    const name = nameOf(key);
    const next = joined(value);
    if (next === undefined) return undefined;
    const known = all[name];
    if (known !== undefined && (!isBlock(known) || !isBlock(next))) return undefined;
    all[name] = known === undefined ? next : [...[known].flat(), ...[next].flat()];
  }
  return all;
}

const isBlock = (node: Json): boolean =>
  node !== null && typeof node === 'object' && (!Array.isArray(node) || node.every((it) => isBlock(it)));

/** Where a path of joined data leads in data whose keys are kept apart. */
function markedPath(apart: Json, path: readonly string[]): string[] {
  const marked: string[] = [];
  let node: Json | undefined = apart;
  for (let at = 0; at < path.length; at++) {
    const key = path[at] as string;
    if (node === null || typeof node !== 'object') break;
    const keys: string[] = Array.isArray(node) ? [key] : Object.keys(node).filter((name) => nameOf(name) === key);
    const ways: string[][] = keys.flatMap((name): string[][] => {
      const value = (node as Body)[name];
      return keys.length > 1 && Array.isArray(value) ? value.map((_, index) => [name, String(index)]) : [[name]];
    });
    const way: string[] | undefined = keys.length > 1 ? ways[Number(path[++at] ?? 0)] : ways[0];
    if (!way) break;
    marked.push(...way);
    for (const step of way) node = (node as Body | undefined)?.[step];
  }
  return marked;
}
