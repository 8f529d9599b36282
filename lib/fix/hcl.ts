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
    return changes.flatMap(({ path, value }) =>
      path[0] === 'resource' && path.length < 4 ? this.resources(path, value) : [this.within(path, value)],
    );
  }

  /** Resources that are added: after the last block of the file. */
  private resources([, type = '', name]: readonly string[], value: Json | undefined): Edit[] {
    const named = name === undefined ? Object.entries(isMap(value) ? value : {}) : [[name, value] as const];
    const end = this.text.trimEnd().length;
    return named.map(([own, bodies]) => {
      const [body] = Array.isArray(bodies) ? bodies : [];
      if (!isMap(body)) throw new Unchangeable('it would take more than a block');
      const lines = [`resource "${type}" "${own}" {`, ...this.body(body, UNIT, type, ''), '}'];
      return { start: end, end, text: this.newline + lines.map((line) => this.newline + line).join('') };
    });
  }

  private within(path: readonly string[], value: Json | undefined): Edit {
    const [, type = ''] = path;
    const key = path.at(-1) as string;
    if (/^\d+$/.test(key)) throw new Unchangeable(`${path.at(-2)} would get another element`);
    const there = this.positions.itemAt(path);
    if (value === undefined) return this.removed(there);
    if (there) return this.replaced(there, value);
    const holder = this.positions.itemAt(path.slice(0, -1));
    if (!holder?.body || !holder.braces) throw new Unchangeable('what it belongs to is no block');
    const below = path.slice(4, -1).filter((step) => !/^\d+$/.test(step));
    return this.added(holder, key, value, type, below.map((step) => `${step}.`).join(''));
  }

  private replaced({ value: range }: Item, value: Json): Edit {
    const literal = range && LITERAL.exec(this.text.slice(...range));
    if (!range || !literal) throw new Unchangeable('what stands there is no plain value');
    const start = range[0] + (literal[0].length - literal[0].trimStart().length);
    return { start, end: start + (literal[1] as string).length, text: this.scalar(value) };
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

  private added(holder: Item, key: string, value: Json, type: string, below: string): Edit {
    const [open, close] = holder.braces as readonly [number, number];
    const items = holder.body?.all ?? [];
    const outer = indentAt(this.text, holder.offset);
    const [first] = items;
    const isSpread = this.text.slice(open, close).includes('\n');
    const indent = first && isSpread ? indentAt(this.text, first.offset) : outer + UNIT;
    const lines = this.entry(key, value, indent, type, below);
    if (!isSpread) {
      const inner = this.text.slice(open + 1, close - 1).trim();
      const whole = [...(inner ? [indent + inner] : []), ...lines].map((line) => this.newline + line).join('');
      return { start: open + 1, end: close - 1, text: whole + this.newline + outer };
    }
    const isBlock = (lines[0] as string).endsWith('{') && !/=/.test(lines[0] as string);
    const attributes = items.filter((item) => item.value);
    const last = isBlock ? undefined : attributes.at(-1);
    if (last?.value) {
      const end = this.text[last.value[1] - 1] === '\r' ? last.value[1] - 1 : last.value[1];
      return {
        start: end,
        end,
        text: this.aligned(lines, last)
          .map((line) => this.newline + line)
          .join(''),
      };
    }
    if (!isBlock) return { start: open + 1, end: open + 1, text: lines.map((line) => this.newline + line).join('') };
    // Below what there is, parted by an empty line as blocks are.
    const at = this.text.lastIndexOf('\n', close - 1) + 1;
    if (this.text.slice(at, close - 1).trim()) throw new Unchangeable('its closing brace does not stand alone');
    const gap = first ? this.newline : '';
    return { start: at, end: at, text: gap + lines.map((line) => line + this.newline).join('') };
  }

  /** An attribute with its sign below that of the one above, where there is room, as `terraform fmt` wants it. */
  private aligned(lines: readonly string[], above: Item): string[] {
    const start = this.text.lastIndexOf('\n', above.offset) + 1;
    const column = this.text.indexOf('=', above.offset) - start;
    const [first = '', ...rest] = lines;
    const sign = first.indexOf(' = ') + 1;
    const isOneLine = !this.text.slice(...(above.value as readonly [number, number])).includes('\n');
    if (!isOneLine || rest.length > 0 || column <= sign) return [...lines];
    return [first.slice(0, sign) + ' '.repeat(column - sign) + first.slice(sign)];
  }

  private body(body: { [key: string]: Json }, indent: string, type: string, below: string): string[] {
    const lines = Object.entries(body).map(([key, value]) => this.entry(key, value, indent, type, below));
    const plain = lines.filter((entry) => entry.length === 1);
    const width = Math.max(0, ...plain.map(([line = '']) => line.indexOf(' = ')));
    const isRunning = (at: number) => lines[at]?.length === 1;
    return lines.flatMap((entry, at) => {
      const parted = at > 0 && !isRunning(at) ? [''] : at > 0 && !isRunning(at - 1) ? [''] : [];
      const [line = ''] = entry;
      const sign = line.indexOf(' = ');
      return [
        ...parted,
        ...(entry.length === 1 ? [line.slice(0, sign) + ' '.repeat(width - sign) + line.slice(sign)] : entry),
      ];
    });
  }

  /** An attribute or blocks, as lines. */
  private entry(key: string, value: Json, indent: string, type: string, below: string): string[] {
    const path = below + key;
    const isAttribute = SHAPES[type]?.maps?.includes(path) ?? false;
    const block = (body: { [key: string]: Json }): string[] => {
      const lines = this.body(body, indent + UNIT, type, `${path}.`);
      return lines.length === 0 ? [`${indent}${key} {}`] : [`${indent}${key} {`, ...lines, `${indent}}`];
    };
    if (!isAttribute && isMap(value)) return block(value);
    if (!isAttribute && Array.isArray(value) && value.length > 0 && value.every(isMap)) return value.flatMap(block);
    return [`${indent}${key} = ${this.expression(value)}`];
  }

  private expression(value: Json): string {
    if (Array.isArray(value)) return `[${value.map((item) => this.expression(item)).join(', ')}]`;
    if (!isMap(value)) return this.scalar(value);
    const pairs = Object.entries(value).map(([key, item]) => {
      const name = /^[A-Za-z_][\w-]*$/.test(key) ? key : JSON.stringify(key);
      return `${name} = ${this.expression(item)}`;
    });
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }

  /** A text that is one reference is written as that. */
  private scalar(value: Json): string {
    if (value !== null && typeof value === 'object') throw new Unchangeable('a plain value stands there');
    if (typeof value !== 'string') return String(value);
    const reference = /^\$\{([^{}"]+)\}$/.exec(value)?.[1];
    return reference ?? JSON.stringify(value);
  }
}
