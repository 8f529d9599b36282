import type { Document, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { isMap } from '../engine/template';
import type { Json } from '../engine/value';
import { parseYaml } from '../read/source';
import { type Change, type Edit, Unchangeable } from './change';
import { addedTo, lineBreakOf, unitOf, type Write } from './layout';

/** The edits of YAML text that make changes of its data. */
export const editsOfYaml = (text: string, changes: readonly Change[]): Edit[] => new YamlText(text).editsFor(changes);

const yaml = () => require('yaml') as typeof import('yaml');

/** A text and where its nodes stand. */
class YamlText {
  private readonly document: Document.Parsed;
  private readonly newline: string;
  private readonly unit: string;
  private readonly isShort: boolean;
  /** How far the items of a list stand to the right of its key. */
  private readonly listIndent: string;

  constructor(private readonly text: string) {
    this.document = parseYaml('1.1', '', text).document;
    this.newline = lineBreakOf(text);
    const unit = unitOf(text.replace(/\n[ \t]*(#[^\n]*|-[^\n]*)?(?=\n)/g, '\n'));
    this.unit = /^ +$/.test(unit) ? unit : '  ';
    this.isShort = /[ [{]!(Ref|Sub|GetAtt|If|Join)\b/.test(text);
    const list = /\n([ ]*)[\w'"]+:[ ]*\r?\n([ ]*)- /.exec(text);
    this.listIndent = list && list[1]?.length === list[2]?.length ? '' : this.unit;
  }

  editsFor(changes: readonly Change[]): Edit[] {
    const inFlow = new Map<YAMLMap | YAMLSeq, Write[]>();
    const edits = changes.flatMap(({ path, value }) => {
      if (value === undefined) return this.removed(path);
      return this.editFor(path, value, inFlow) ?? [];
    });
    return [...edits, ...[...inFlow].map(([holder, writes]) => this.addedInFlow(holder, writes))];
  }

  /** The edit of a change; what is added to a collection in braces is noted, to be added with all else that is. */
  private editFor(path: readonly string[], value: Json, inFlow: Map<YAMLMap | YAMLSeq, Write[]>): Edit | undefined {
    const key = path.at(-1) as string;
    const holder = this.holderOf(path);
    const { isCollection, isMap: isYamlMap, isScalar } = yaml();
    if (isYamlMap(holder)) {
      const pair = pairAt(holder, key);
      if (!pair) return this.added(holder, key, value, inFlow);
      const there = pair.value as Node | null;
      if (there && isScalar(there) && there.range && there.range[1] > there.range[0])
        return this.replaced(there, value);
      if (there && isCollection(there)) throw new Unchangeable('a collection stands there');
      return this.afterKey(holder, pair, value);
    }
    if (isCollection(holder)) return this.addedItem(holder as YAMLSeq, value, inFlow);
    throw new Unchangeable('what it belongs to is no map');
  }

  private holderOf(path: readonly string[]): Node {
    let holder = this.mustBeOwn(this.document.contents);
    for (const step of path.slice(0, -1)) holder = this.mustBeOwn(this.childOf(holder, step));
    return holder;
  }

  /** Takes a key away with all that it says, where that stands on lines of its own. */
  private removed(path: readonly string[]): Edit {
    const holder = this.holderOf(path);
    const pair = yaml().isMap(holder) ? pairAt(holder, path.at(-1) as string) : undefined;
    if (!pair || !yaml().isMap(holder) || holder.flow || holder.items.length < 2)
      throw new Unchangeable('what would be taken away does not stand alone');
    const offset = (pair.key as Scalar).range?.[0] ?? 0;
    const start = this.text.lastIndexOf('\n', offset - 1) + 1;
    const value = pair.value as Node | null;
    const end = value?.range && value.range[1] > value.range[0] ? (lastOf(value).range?.[1] ?? 0) : offset;
    const after = this.text[end - 1] === '\n' ? end : this.text.indexOf('\n', end) + 1 || this.text.length;
    if (this.text.slice(start, offset).trim()) throw new Unchangeable('other things stand on its line');
    return { start, end: after, text: '' };
  }

  /** A node that is written where it stands, and nowhere else. */
  private mustBeOwn(node: Node | null | undefined): Node {
    const { isAlias, isNode } = yaml();
    if (!node || !isNode(node)) throw new Unchangeable('what it belongs to is not written there');
    if (isAlias(node)) throw new Unchangeable('an alias stands there, so that a change would reach elsewhere too');
    if ((node as Scalar).anchor)
      throw new Unchangeable('an anchor stands there, so that a change would reach elsewhere too');
    if (node.tag?.startsWith('!')) throw new Unchangeable(`${node.tag} decides it`);
    return node;
  }

  private childOf(node: Node, key: string): Node | null | undefined {
    const { isMap: isYamlMap, isSeq } = yaml();
    if (isYamlMap(node)) return pairAt(node, key)?.value as Node | null | undefined;
    return isSeq(node) ? (node.items[Number(key)] as Node | undefined) : undefined;
  }

  private replaced(there: Scalar, value: Json): Edit {
    this.mustBeOwn(there);
    if (there.type?.startsWith('BLOCK')) throw new Unchangeable('a text of several lines stands there');
    const [start, end] = there.range as [number, number, number];
    return { start, end, text: this.inFlow(value) };
  }

  /** A value for a key that has none. */
  private afterKey(holder: YAMLMap, pair: Pair, value: Json): Edit {
    const key = pair.key as Scalar;
    if (holder.flow || (pair.value as Scalar | null)?.anchor)
      throw new Unchangeable('a key without a value stands there');
    const colon = this.text.indexOf(':', key.range?.[1]) + 1;
    const indent = ' '.repeat(this.columnOf(key));
    const end = this.endOfLine(colon);
    const rest = this.text.slice(colon, end);
    if (rest.trim() !== '' && !/^\s+#/.test(rest)) throw new Unchangeable('what stands there cannot be told apart');
    if (value === null || typeof value !== 'object')
      return { start: colon, end: colon, text: ` ${this.inFlow(value)}` };
    const lines = this.block(value, Array.isArray(value) ? indent + this.listIndent : indent + this.unit);
    return { start: end, end, text: this.newline + lines.join(this.newline) };
  }

  private added(holder: YAMLMap, key: string, value: Json, inFlow: Map<YAMLMap | YAMLSeq, Write[]>): Edit | undefined {
    if (holder.flow) return this.later(holder, inFlow, () => `${this.scalar(key)}: ${this.inFlow(value)}`);
    const [first] = holder.items;
    if (!first) throw new Unchangeable('the map is empty');
    const indent = ' '.repeat(this.columnOf(first.key as Scalar));
    return this.afterAll(holder, this.entry(key, value, indent));
  }

  private addedItem(holder: YAMLSeq, value: Json, inFlow: Map<YAMLMap | YAMLSeq, Write[]>): Edit | undefined {
    if (holder.flow) return this.later(holder, inFlow, () => this.inFlow(value));
    const start = holder.range?.[0] ?? 0;
    return this.afterAll(holder, this.item(value, ' '.repeat(this.columnAt(start))));
  }

  private later(holder: YAMLMap | YAMLSeq, inFlow: Map<YAMLMap | YAMLSeq, Write[]>, write: Write): undefined {
    inFlow.set(holder, [...(inFlow.get(holder) ?? []), write]);
  }

  private addedInFlow(holder: YAMLMap | YAMLSeq, writes: readonly Write[]): Edit {
    const [start = 0, end = 0] = holder.range ?? [];
    const items = (holder.items as (Node | Pair)[]).map((item) => {
      const { isPair } = yaml();
      const first = (isPair(item) ? item.key : item) as Node;
      const last = ((isPair(item) ? item.value : item) as Node | null) ?? first;
      return { start: first.range?.[0] ?? 0, end: last.range?.[1] ?? first.range?.[1] ?? 0 };
    });
    return addedTo({ start, end, items }, this.text, writes, false);
  }

  /** Lines after all that a block collection has, comments on its last line included. */
  private afterAll(holder: Node, lines: readonly string[]): Edit {
    const last = lastOf(holder);
    const end = last.range?.[1] ?? 0;
    if (this.text[end - 1] === '\n')
      return { start: end, end, text: lines.map((line) => line + this.newline).join('') };
    const at = this.endOfLine(end);
    return { start: at, end: at, text: lines.map((line) => this.newline + line).join('') };
  }

  /** The end of a line, before what breaks it. */
  private endOfLine(offset: number): number {
    const end = this.text.indexOf('\n', offset);
    if (end < 0) return this.text.length;
    return this.text[end - 1] === '\r' && end - 1 >= offset ? end - 1 : end;
  }

  private columnOf = (node: Scalar): number => this.columnAt(node.range?.[0] ?? 0);

  private columnAt(offset: number): number {
    const before = this.text.slice(this.text.lastIndexOf('\n', offset - 1) + 1, offset);
    if (/\t/.test(before) || !/^[ -]*$/.test(before)) throw new Unchangeable('its indentation cannot be told');
    return before.length;
  }

  /** A key and its value as lines of a block. */
  private entry(key: string, value: Json, indent: string): string[] {
    const name = `${indent}${this.scalar(key)}:`;
    const short = this.short(value);
    if (short !== undefined) return [`${name} ${short}`];
    if (value === null || typeof value !== 'object' || Object.keys(value).length === 0)
      return [`${name} ${this.inFlow(value)}`];
    return [name, ...this.block(value, Array.isArray(value) ? indent + this.listIndent : indent + this.unit)];
  }

  private block(value: Json, indent: string): string[] {
    if (Array.isArray(value)) return value.flatMap((item) => this.item(item, indent));
    if (isMap(value)) return Object.entries(value).flatMap(([key, item]) => this.entry(key, item, indent));
    return [indent + this.inFlow(value)];
  }

  private item(value: Json, indent: string): string[] {
    if (this.short(value) !== undefined || !isMap(value) || Object.keys(value).length === 0)
      return [`${indent}- ${this.inFlow(value)}`];
    const [first = '', ...rest] = this.block(value, `${indent}  `);
    return [`${indent}- ${first.trimStart()}`, ...rest];
  }

  /** An intrinsic function by its short form, where the file has such. */
  private short(value: Json): string | undefined {
    if (!this.isShort || !isMap(value)) return undefined;
    const [[name, of] = ['', null], ...others] = Object.entries(value);
    if (others.length > 0) return undefined;
    if (name === 'Ref' && typeof of === 'string') return `!Ref ${this.scalar(of)}`;
    if (name === 'Fn::Sub' && typeof of === 'string') return `!Sub ${this.scalar(of)}`;
    if (name === 'Fn::GetAtt' && Array.isArray(of)) return `!GetAtt ${of.join('.')}`;
    return undefined;
  }

  private inFlow(value: Json): string {
    const short = this.short(value);
    if (short !== undefined) return short;
    if (Array.isArray(value)) return `[${value.map((item) => this.inFlow(item)).join(', ')}]`;
    if (!isMap(value)) return this.scalar(value);
    const pairs = Object.entries(value).map(([key, item]) => `${this.scalar(key)}: ${this.inFlow(item)}`);
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }

  /** A scalar that reads as the same in every version of YAML. */
  private scalar(value: Json): string {
    if (typeof value !== 'string') return String(value);
    if (/^[A-Za-z_/][\w./:+*-]*$/.test(value) && !/:$/.test(value) && !WORDS.test(value)) return value;
    return /^[\x20-\x7e]*$/.test(value) ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
  }
}

/** Texts that some reader of YAML takes for something else. */
const WORDS = /^(y|n|yes|no|on|off|true|false|null)$/i;

/** The pair of a key that counts: the last. */
const pairAt = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.filter(({ key: own }) => yaml().isScalar(own) && (own.source ?? String(own.value)) === key).at(-1);

/** The node that ends last in a block collection. */
function lastOf(node: Node): Node {
  const { isCollection, isPair, isMap: isYamlMap } = yaml();
  if (!isCollection(node) || node.flow) return node;
  const last = node.items.at(-1);
  if (isYamlMap(node) && isPair(last)) {
    const value = last.value as Node | null;
    return value?.range && value.range[1] > value.range[0] ? lastOf(value) : (last.key as Node);
  }
  return last ? lastOf(last as Node) : node;
}
