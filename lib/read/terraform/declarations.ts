import { BulwarkError } from '../../engine/error';
import { child } from '../../engine/template';
import type { Json } from '../../engine/value';
import type { Source } from '../source';

export type Body = { [key: string]: Json };

/** The argument that makes several instances of a block or a module. */
export type Repeats = 'count' | 'for_each';

/** Something that is declared, and where it stands. */
interface Named {
  readonly name: string;
  readonly body: Body;
  readonly origin: readonly string[];
}

/** A resource or data block as it is written. */
export interface DeclaredBlock {
  readonly id: string;
  readonly type: string;
  readonly body: Body;
  readonly origin: readonly string[];
  readonly repeats: Repeats | undefined;
}

/** What a configuration declares, section by section. Throws a `BulwarkError` where it is no map of names. */
export class Declarations {
  readonly variables: Map<string, Json>;
  readonly outputs: Map<string, Json>;
  readonly locals = new Map<string, Json>();
  readonly blocks = new Map<string, DeclaredBlock>();
  readonly calls: Map<string, Body>;
  /** Blocks that are declared more than once. */
  readonly notices: string[] = [];
  private readonly repeated = new Map<string, number>();

  constructor(
    private readonly file: string,
    private readonly source: Source,
  ) {
    const { data } = source;
    this.variables = this.bodies('variable');
    this.outputs = this.bodies('output');
    for (const { map } of this.maps(child(data, 'locals'), ['locals']))
      for (const key of keysOf(map)) this.locals.set(key, map[key] as Json);
    for (const section of ['resource', 'data'] as const)
      for (const { map: types, path } of this.maps(child(data, section), [section]))
        for (const type of keysOf(types))
          for (const { map: names, path: at } of this.maps(types[type], [...path, type]))
            for (const name of keysOf(names))
              this.declare(`${section === 'data' ? 'data.' : ''}${type}`, name, names[name] as Json, [...at, name]);
    this.calls = this.bodies('module');
  }

  providers(): Named[] {
    return this.named('provider');
  }

  /** Where the state is kept, as far as the configuration says it. */
  backends(): Named[] {
    return this.maps(child(this.source.data, 'terraform'), ['terraform']).flatMap(({ map, path }) =>
      this.namedIn(map.backend, [...path, 'backend']),
    );
  }

  private bodies(section: string): Map<string, Body> {
    return new Map(this.named(section).map(({ name, body }) => [name, body]));
  }

  private named(section: string): Named[] {
    return this.namedIn(child(this.source.data, section), [section]);
  }

  private namedIn(node: Json | undefined, at: string[]): Named[] {
    return this.maps(node, at).flatMap(({ map, path }) =>
      keysOf(map).flatMap((name) =>
        this.maps(map[name], [...path, name]).map(({ map: body, path: origin }) => ({ name, body, origin })),
      ),
    );
  }

  private declare(type: string, name: string, node: Json, path: string[]): void {
    const address = `${type}.${name}`;
    const found = this.maps(node, path);
    if (found.length === 0) this.refuse(`'${address}' must be a map of arguments, not ${JSON.stringify(node)}`, path);
    for (const { map: body, path: origin } of found) {
      const id = this.blocks.has(address) ? this.anotherOf(address) : address;
      this.blocks.set(id, { id, type: aliasOf(type), body, origin, repeats: repeatsOf(body) });
    }
  }

  private anotherOf(address: string): string {
    this.notices.push(`'${address}' is declared more than once, which Terraform refuses; each was judged`);
    let number = this.repeated.get(address) ?? 2;
    while (this.blocks.has(`${address}#${number}`)) number++;
    this.repeated.set(address, number + 1);
    return `${address}#${number}`;
  }

  /** A map, or the maps of a list: Terraform takes both wherever blocks stand. */
  private maps(node: Json | undefined, path: string[]): { map: Body; path: string[] }[] {
    if (node === undefined || node === null) return [];
    if (Array.isArray(node)) return node.flatMap((item, index) => this.maps(item, [...path, String(index)]));
    if (typeof node !== 'object')
      this.refuse(`\`${path.join('.')}\` must be a map of names, not ${JSON.stringify(node)}`, path);
    return [{ map: node, path }];
  }

  private refuse(what: string, path: readonly string[]): never {
    throw new BulwarkError(what, { file: this.file, ...this.source.positionOf(path) });
  }
}

/** `aws_alb…` are other names for `aws_lb…`. */
export const aliasOf = (type: string): string => type.replace(/^(data\.)?aws_alb(?=_|$)/, '$1aws_lb');

/** The keys of a map, without `//`, which is a comment. */
export const keysOf = (map: Body): string[] => Object.keys(map).filter((key) => key !== '//');

export const repeatsOf = (body: Body): Repeats | undefined =>
  isGiven(body, 'count') ? 'count' : isGiven(body, 'for_each') ? 'for_each' : undefined;

const isGiven = (body: Body, key: string): boolean => Object.hasOwn(body, key) && body[key] !== null;
