import type { Assembly } from '../../engine/assembly';
import { BulwarkError } from '../../engine/error';
import { child, isMap, type Piped, type Position, type Resource, type Template } from '../../engine/template';
import type { Truth } from '../../engine/truth';
import type { Json, Value } from '../../engine/value';
import type { World } from '../../engine/world';
import type { Source } from '../source';

/** Where a piece of a file stands. */
export type Path = readonly string[];

/** A file that says what a pipeline does: its workflow, jobs and steps are resources. */
export abstract class PipelineTemplate implements Template {
  readonly resources = new Map<string, Resource>();
  readonly notices: string[] = [];
  readonly unjudged = new Map<string, string>();
  /** Where resources are written, and where a key of theirs is that stands elsewhere. */
  private readonly places = new Map<string, { readonly at: Path; readonly elsewhere: ReadonlyMap<string, Path> }>();

  constructor(
    readonly dialect: Piped,
    readonly name: string,
    readonly source: Source,
    readonly assembly: Assembly,
  ) {
    for (const key of new Set(source.duplicates))
      this.notices.push(`a map has the key '${key}' twice; the last of them was judged`);
  }

  abstract evaluate(node: Json | undefined, world: World): Json | Value;

  abstract isExpression(map: Json): boolean;

  protected declare(
    id: string,
    type: string,
    at: Path,
    body: Json,
    attributes: Json = {},
    elsewhere: ReadonlyMap<string, Path> = new Map(),
  ): void {
    this.resources.set(id, { template: this, id, type, body, attributes, path: `${this.name}/${id}` });
    this.places.set(id, { at, elsewhere });
  }

  /** Throws the one error of a file that cannot be a pipeline: what is wrong, where, and what belongs there. */
  protected refuse(what: string, at: Path): never {
    throw new BulwarkError(what, { file: this.name, ...this.source.positionOf(at) });
  }

  /** What stands at a path, which has to be a map. */
  protected mapAt(data: Json | undefined, at: Path, what: string): { readonly [key: string]: Json } {
    if (isMap(data)) return data;
    return this.refuse(`${what} must be a map, not ${describe(data)}`, at);
  }

  parameterIn(): undefined {
    return undefined;
  }

  exists(): boolean {
    return true;
  }

  referencesIn(): readonly [] {
    return [];
  }

  areTogether(one: Resource, other: Resource): Truth {
    return one.template === other.template ? true : undefined;
  }

  positionOf(resource: Resource, path: string): Position | undefined {
    const { at = [], elsewhere } = this.places.get(resource.id) ?? {};
    const keys = path === '' ? [] : keysOf(resource.body, path);
    const [first] = keys;
    const moved = first === undefined ? undefined : elsewhere?.get(first);
    const written = moved ? [...moved, ...keys.slice(1)] : [...at, ...keys];
    const found = this.source.positionOf(written);
    const line = LINE.exec(keys.at(-1) ?? '')?.[1];
    return found && line !== undefined ? this.lineOf(found, Number(line)) : found;
  }

  /** A line of a text that is written as a block, below the key that it belongs to. */
  private lineOf(key: Position, line: number): Position {
    this.lines ??= (this.source.text ?? '').split('\n');
    const isBlock = /\|[-+\d]*[ \t]*(#.*)?\r?$/.test(this.lines[key.line - 1] ?? '');
    const text = this.lines[key.line - 1 + line];
    if (!isBlock || text === undefined) return key;
    return { ...key, line: key.line + line, column: text.length - text.trimStart().length + 1 };
  }

  private lines: readonly string[] | undefined;
}

/** What follows the path of a text to name a line of it: `run.line 3`. */
const LINE = /^line (\d+)$/;

/** A dotted path as keys of a body, some of which may have dots themselves. */
function keysOf(body: Json, path: string): string[] {
  const words = path.split('.');
  const keys: string[] = [];
  let node: Json | undefined = body;
  while (words.length > 0) {
    let length = 1;
    while (length < words.length && child(node, words.slice(0, length).join('.')) === undefined) length++;
    if (child(node, words.slice(0, length).join('.')) === undefined) length = 1;
    const key = words.splice(0, length).join('.');
    keys.push(key);
    node = child(node, key);
  }
  return keys;
}

export const describe = (value: Json | undefined): string =>
  value === undefined || value === null
    ? 'nothing'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'a map'
        : JSON.stringify(value).slice(0, 60);
