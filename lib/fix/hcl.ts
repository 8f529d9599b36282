import { own } from '../engine/own';
import { isMap } from '../engine/template';
import type { Json } from '../engine/value';
import { HclPositions, type Item } from '../read/terraform/hcl-positions';
import { SHAPES } from '../reporters/cdktf-shapes.generated';
import { type Change, type Edit, Unchangeable } from './change';
import { indentAt, lineBreakOf } from './layout';

/** By which `terraform fmt` indents. */
const UNIT = '  ';

/** The edits of HCL text that make changes of its data. */
export const editsOfHcl = (text: string, changes: readonly Change[]): Edit[] => new HclText(text).editsFor(changes);

/** A value of an attribute that is written out on one line, as text of one piece or otherwise. */
const LITERAL =
  /^[ \t]*("(?:[^"\\$%\n]|\\.|[$%](?!\{))*"|true|false|null|-?\d+(?:\.\d+)?)[ \t]*(?:$|\r|#|\/\/|\/\*[^\n]*\*\/[ \t\r]*$)/;

/** A text and where its blocks and attributes stand. */
class HclText {
  private readonly positions: HclPositions;
  private readonly newline: string;

  constructor(private readonly text: string) {
    this.positions = new HclPositions(text);
    this.newline = lineBreakOf(text);
  }

  editsFor(changes: readonly Change[]): Edit[] {
    const edits: Edit[] = [];
    const added = new Map<Item, Entry[]>();
    const gone = new Set(
      changes.flatMap(({ path, value }) => (value === undefined ? (this.positions.itemAt(path) ?? []) : [])),
    );
    for (const { path, value } of changes) {
      const [section, type = ''] = path;
      const there = path.length > 3 ? this.positions.itemAt(path) : undefined;
      if (section === 'resource' && path.length < 4) edits.push(...this.resources(path, value));
      else if (value === undefined) edits.push(this.removed(there));
      else if (there) edits.push(this.replaced(there, value));
      else {
        const key = path.at(-1) as string;
        // Another element of a list is another block of its kind.
        const above = path.slice(0, /^\d+$/.test(key) ? -2 : -1);
        const holder = this.positions.itemAt(above);
        const name = path[above.length] as string;
        if (!holder?.body || (name !== key && !isMap(value)))
          throw new Unchangeable(`${name} would get another element, which is no block`);
        const below = above.slice(4).filter((step) => !/^\d+$/.test(step));
        added.set(holder, [...(added.get(holder) ?? []), { key: name, value, type, path: [...below, name].join('.') }]);
      }
    }
    return [...edits, ...[...added].flatMap(([holder, entries]) => this.added(holder, entries, gone))];
  }

  /** Resources that are added: below the one that has their name, or at the end of the file. */
  private resources([, type = '', name]: readonly string[], value: Json | undefined): Edit[] {
    const named = name === undefined ? Object.entries(isMap(value) ? value : {}) : [[name, value] as const];
    return named.map(([own, bodies]) => {
      const [body] = Array.isArray(bodies) ? bodies : [];
      if (!isMap(body)) throw new Unchangeable('it would take more than a block');
      const beside = this.positions.resourceNamed(own)?.braces?.[1];
      const end = beside === undefined ? this.text.trimEnd().length : this.endOfLine(beside);
      const lines = [`resource "${type}" "${own}" {`, ...this.body(body, UNIT, type, ''), '}'];
      return { start: end, end, text: this.newline + lines.map((line) => this.newline + line).join('') };
    });
  }

  private replaced({ value: range }: Item, value: Json): Edit {
    const literal = range && LITERAL.exec(this.text.slice(...range));
    if (!range || !literal) throw new Unchangeable('what stands there is no plain value');
    if (value !== null && typeof value === 'object') throw new Unchangeable('a plain value stands there');
    const start = range[0] + (literal[0].length - literal[0].trimStart().length);
    return { start, end: start + (literal[1] as string).length, text: scalar(value) };
  }

  private removed(there: Item | undefined): Edit {
    const end = there?.value?.[1] ?? there?.braces?.[1];
    if (!there || end === undefined) throw new Unchangeable('what would be taken away is not written there');
    const start = this.text.lastIndexOf('\n', there.offset - 1) + 1;
    const rest = this.text.indexOf('\n', end);
    const after = rest < 0 ? this.text.length : rest + 1;
    if (this.text.slice(start, there.offset).trim() || this.text.slice(end, after).trim())
      throw new Unchangeable('other things stand on its line');
    return { start, end: after, text: '' };
  }

  private added(holder: Item, entries: readonly Entry[], gone: ReadonlySet<Item>): Edit[] {
    const [open, close] = holder.braces as readonly [number, number];
    const items = holder.body?.all ?? [];
    const outer = indentAt(this.text, holder.offset);
    const [first] = items;
    const isSpread = this.text.slice(open, close).includes('\n');
    const indent = first && isSpread ? indentAt(this.text, first.offset) : outer + UNIT;
    const all = entries.map(({ key, value, type, path }) => this.entry(key, value, indent, type, path));
    if (!isSpread) {
      const inner = this.text.slice(open + 1, close - 1).trim();
      const lines = [...(inner ? [[indent + inner]] : []), ...all];
      return [{ start: open + 1, end: close - 1, text: this.below(parted(lines)) + this.newline + outer }];
    }
    const arguments_ = all.filter(isOneLine).flat();
    const blocks = all.filter((entry) => !isOneLine(entry));
    const edits: Edit[] = [];
    const last = items.filter((item) => item.value && !gone.has(item)).at(-1);
    if (arguments_.length > 0) {
      const end = last?.value ? this.endOfLine(last.value[1] - 1) : open + 1;
      const gap = !last && first ? this.newline : '';
      edits.push({
        start: end,
        end,
        text: this.below(last ? this.alignedBelow(last, arguments_) : aligned(arguments_)) + gap,
      });
    }
    if (blocks.length > 0) {
      const at = this.text.lastIndexOf('\n', close - 1) + 1;
      if (this.text.slice(at, close - 1).trim()) throw new Unchangeable('its closing brace does not stand alone');
      const gap = first || arguments_.length > 0 ? this.newline : '';
      edits.push({
        start: at,
        end: at,
        text:
          gap +
          parted(blocks)
            .map((line) => line + this.newline)
            .join(''),
      });
    }
    return edits;
  }

  private below = (lines: readonly string[]): string => lines.map((line) => this.newline + line).join('');

  /** The end of a line, before what breaks it. */
  private endOfLine(offset: number): number {
    const end = this.text.indexOf('\n', offset);
    if (end < 0) return this.text.length;
    return this.text[end - 1] === '\r' ? end - 1 : end;
  }

  /** Arguments below another one as `terraform fmt` wants them: with their signs in its column, or parted by an empty line. */
  private alignedBelow(above: Item, lines: readonly string[]): string[] {
    const start = this.text.lastIndexOf('\n', above.offset) + 1;
    const column = this.text.indexOf('=', above.offset) - start - 1;
    const value = this.text.slice(...(above.value as readonly [number, number]));
    const fits = value.trim().includes('\n') ? [] : lines.filter((line) => line.indexOf(' = ') <= column);
    const others = aligned(lines.filter((line) => !fits.includes(line)));
    return [...aligned(fits, column), ...(others.length > 0 ? ['', ...others] : [])];
  }

  private body(body: { [key: string]: Json }, indent: string, type: string, below: string): string[] {
    return parted(Object.entries(body).map(([key, value]) => this.entry(key, value, indent, type, below + key)));
  }

  /** An argument or blocks, as lines. */
  private entry(key: string, value: Json, indent: string, type: string, path: string): string[] {
    const isArgument = own(SHAPES, type)?.maps?.includes(path) ?? false;
    const block = (body: { [key: string]: Json }): string[] => {
      const lines = this.body(body, indent + UNIT, type, `${path}.`);
      return lines.length === 0 ? [`${indent}${key} {}`] : [`${indent}${key} {`, ...lines, `${indent}}`];
    };
    if (!isArgument && isMap(value)) return block(value);
    if (!isArgument && Array.isArray(value) && value.length > 0 && value.every(isMap)) return value.flatMap(block);
    return `${indent}${key} = ${expression(value)}`.split('\n');
  }
}

/** What is added to a block: what it is called, and its path in the resource. */
interface Entry {
  readonly key: string;
  readonly value: Json;
  readonly type: string;
  readonly path: string;
}

const isOneLine = (entry: readonly string[]): boolean => entry.length === 1 && / = /.test(entry[0] as string);

/** Arguments with their signs in one column. */
function aligned(
  lines: readonly string[],
  column = Math.max(0, ...lines.map((line) => line.indexOf(' = '))),
): string[] {
  return lines.map((line) => {
    const sign = line.indexOf(' = ');
    return line.slice(0, sign) + ' '.repeat(column - sign) + line.slice(sign);
  });
}

/** Entries of a block, those of one line together, the others parted by empty lines. */
function parted(entries: readonly (readonly string[])[]): string[] {
  const groups: string[][] = [];
  let running: string[] = [];
  for (const entry of entries)
    if (isOneLine(entry)) {
      if (running.length === 0) groups.push(running);
      running.push(...entry);
    } else {
      groups.push([...entry]);
      running = [];
    }
  return groups.flatMap((group, at) => [
    ...(at > 0 ? [''] : []),
    ...(group.every((line) => isOneLine([line])) ? aligned(group) : group),
  ]);
}

/** Pairs of an object, each run of those of one line aligned. */
function runs(pairs: readonly string[]): string[] {
  const done: string[] = [];
  for (let at = 0; at < pairs.length; ) {
    let end = at;
    while (end < pairs.length && !pairs[end]?.includes('\n')) end++;
    done.push(...aligned(pairs.slice(at, end)), ...pairs.slice(end, end + 1));
    at = end + 1;
  }
  return done;
}

/** A value as HCL: on lines of its own below an indentation, or on one line. */
export function expression(value: Json, indent?: string): string {
  const inner = indent === undefined ? undefined : indent + UNIT;
  const braced = (open: string, items: readonly string[], close: string): string => {
    if (items.length === 0) return open + close;
    if (inner !== undefined) {
      const comma = open === '[' ? ',' : '';
      return `${open}\n${items.map((item) => inner + item + comma).join('\n')}\n${indent}${close}`;
    }
    return open === '[' ? `[${items.join(', ')}]` : `{ ${items.join(', ')} }`;
  };
  if (Array.isArray(value))
    return braced(
      '[',
      value.map((item) => expression(item, inner)),
      ']',
    );
  if (!isMap(value)) return scalar(value);
  const pairs = Object.entries(value).map(([key, item]) => {
    const name = /^[A-Za-z_][\w-]*$/.test(key) ? key : JSON.stringify(key);
    return `${name} = ${expression(item, inner)}`;
  });
  if (inner !== undefined) return braced('{', runs(pairs), '}');
  return braced('{', pairs, '}');
}

/** A scalar as HCL. A text that is one reference or call is written as that. */
function scalar(value: Json): string {
  if (typeof value !== 'string') return String(value);
  return /^\$\{([^{}"]+|jsonencode\(.*\))\}$/s.exec(value)?.[1] ?? JSON.stringify(value);
}
