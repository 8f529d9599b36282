import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { BulwarkError } from '../engine/error';
import { isMap } from '../engine/template';
import type { Json } from '../engine/value';
import { readText } from '../read/assembly';
import { readSource } from '../read/source';
import { readHcl } from '../read/terraform/hcl';
import { isHcl } from '../read/terraform/module';
import { areSame, type Change, type Edit, edited, Unchangeable } from './change';
import { difference } from './difference';
import { editsOfHcl } from './hcl';
import { editsOfJson } from './json';
import { editsOfYaml } from './yaml';

/** Editors of Windows write it before the text. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A file that fixes may change. */
export class FixableFile {
  /** An absolute path. */
  readonly path: string;
  readonly data: Json;
  readonly isHcl: boolean;
  private readonly text: string;
  private readonly mark: string;
  private readonly edits: (text: string, changes: readonly Change[]) => Edit[];

  /** Throws a `BulwarkError` where it cannot be read, and `Unchangeable` where it is in another encoding than UTF-8. */
  constructor(readonly name: string) {
    this.path = resolve(name);
    const written = readText(this.path);
    if (!readFileSync(this.path).equals(Buffer.from(written))) throw new Unchangeable('its file is not in UTF-8');
    this.mark = written.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
    this.text = written.slice(this.mark.length);
    this.isHcl = isHcl(name);
    this.data = this.read(this.text);
    this.edits = this.isHcl ? editsOfHcl : isJson(this.text) ? editsOfJson : editsOfYaml;
  }

  /** What is there now. */
  get before(): string {
    return this.mark + this.text;
  }

  /** Throws `Unchangeable` where changes cannot be made in the text. */
  mustTake(changes: readonly Change[]): void {
    if (/\r(?!\n)/.test(this.text)) throw new Unchangeable('its lines end as no editor ends them today');
    this.edits(this.text, changes);
  }

  /** The text that says what is given and all else as it does. Throws `Unchangeable` where that cannot be written. */
  saying(data: Json): string {
    const text = edited(this.text, this.edits(this.text, difference(this.data, data)));
    const meant = (json: Json | undefined) => (this.isHcl && json !== undefined ? withoutLists(json) : json);
    if (!areSame(meant(this.readAgain(text)), meant(data)))
      throw new Unchangeable('the file would not read as it should');
    return this.mark + text;
  }

  private readAgain(text: string): Json | undefined {
    try {
      return this.read(text);
    } catch (error) {
      if (error instanceof BulwarkError) return undefined;
      throw error;
    }
  }

  private read = (text: string): Json => (this.isHcl ? readHcl : readSource)(this.name, text).data;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Data of HCL, in which a block is the same as a list of one, and lines of an expression end in either way. */
function withoutLists(data: Json): Json {
  if (Array.isArray(data)) return data.length === 1 && isMap(data[0]) ? withoutLists(data[0]) : data.map(withoutLists);
  if (typeof data === 'string') return data.replaceAll('\r\n', '\n');
  return isMap(data)
    ? Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withoutLists(value)]))
    : data;
}
