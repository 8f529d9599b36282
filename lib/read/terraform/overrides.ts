import { BulwarkError } from '../../engine/error';
import { child } from '../../engine/template';
import type { Json } from '../../engine/value';
import { groupedBy } from '../grouped';
import type { Source } from '../source';

type Body = { [key: string]: Json };

/** A block, the names that lead to it, and where it stands. */
interface Block {
  readonly names: readonly string[];
  readonly body: Body;
  readonly path: readonly string[];
}

/** How many names stand between a section and its blocks. */
const NAMES = { resource: 2, data: 2, module: 1, variable: 1, output: 1, provider: 1, locals: 0, terraform: 0 };

/** A configuration with override files laid over it in their order, as Terraform does. What they give stands where they say it. */
export function overridden(base: Source, files: readonly Source[]): Source {
  if (files.length === 0) return base;
  const laid = new Overrides(base);
  for (const file of files) laid.lay(file);
  return { data: base.data, positionOf: (path) => laid.positionOf(path) };
}

class Overrides {
  private readonly moved = new Map<string, { readonly by: Source; readonly path: readonly string[] }>();
  private readonly data: Body;

  constructor(private readonly base: Source) {
    this.data = base.data as Body;
  }

  lay(by: Source): void {
    for (const [section, names] of Object.entries(NAMES)) {
      const bases = groupedBy(this.blocks(section, names), (block) => block.names.join('.'));
      for (const block of blocksIn(child(by.data, section), names, [section])) {
        const among = bases.get(block.names.join('.')) ?? [];
        if (section === 'locals') this.setLocals(among, block, by);
        else if (section === 'terraform') this.setTerraform(among[0], block, by);
        else {
          const found = among.find(({ body }) => child(body, 'alias') === child(block.body, 'alias'));
          if (found) this.merge(section, found, block, by);
          // What is not written of a provider is an empty configuration of it.
          else if (section === 'provider' && child(block.body, 'alias') === undefined)
            this.add(section, { [block.names[0] as string]: [block.body] }, block.path, by);
          else refuse(`${section} '${block.names.join('.')}'`, block.path, by);
        }
      }
    }
  }

  positionOf(path: readonly string[]): ReturnType<Source['positionOf']> {
    for (let length = path.length; length > 1; length--) {
      const moved = this.moved.get(path.slice(0, length).join('\n'));
      if (moved) return moved.by.positionOf([...moved.path, ...path.slice(length)]);
    }
    return this.base.positionOf(path);
  }

  private blocks(section: string, names: number): Block[] {
    return blocksIn(child(this.data, section), names, [section]);
  }

  /** Lays a block over another one, argument by argument. */
  private merge(section: string, base: Block, block: Block, by: Source): void {
    const isResource = section === 'resource' || section === 'data';
    for (const key of Object.keys(block.body)) {
      if (key === 'dynamic') this.setDynamic(base, block, by);
      else if (key === 'lifecycle' && isResource) this.within('lifecycle', base, block, by);
      else {
        // Blocks of a type give way to all that the override has of it, however they are made.
        withoutDynamic(base.body, key);
        this.set(base, key, block, by);
      }
    }
  }

  private setDynamic(base: Block, block: Block, by: Source): void {
    for (const { body: made, path } of blocksIn(block.body.dynamic, 0, [...block.path, 'dynamic']))
      for (const label of Object.keys(made)) {
        withoutDynamic(base.body, label);
        if (!Object.hasOwn(block.body, label)) delete base.body[label];
        const given = dynamicIn(base.body);
        base.body.dynamic = { ...given, [label]: made[label] as Json };
        this.note([...base.path, 'dynamic', label], [...path, label], by);
      }
  }

  private set(base: Block, key: string, block: Block, by: Source): void {
    base.body[key] = block.body[key] as Json;
    this.note([...base.path, key], [...block.path, key], by);
  }

  /** Lays a nested block over its counterpart, argument by argument. */
  private within(name: string, base: Block, block: Block, by: Source): void {
    const [below] = blocksIn(base.body[name], 0, [...base.path, name]);
    if (!below) this.set(base, name, block, by);
    else
      for (const over of blocksIn(block.body[name], 0, [...block.path, name]))
        for (const key of Object.keys(over.body)) this.set(below, key, over, by);
  }

  private setLocals(bases: readonly Block[], block: Block, by: Source): void {
    for (const name of Object.keys(block.body)) {
      const home = bases.find(({ body }) => Object.hasOwn(body, name));
      if (home) this.set(home, name, block, by);
      else refuse(`local '${name}'`, [...block.path, name], by);
    }
  }

  private setTerraform(base: Block | undefined, block: Block, by: Source): void {
    if (!base) {
      this.add('terraform', block.body, block.path, by);
      return;
    }
    for (const key of Object.keys(block.body)) {
      if (key === 'backend' || key === 'cloud') {
        delete base.body.backend;
        delete base.body.cloud;
      }
      if (key === 'required_providers') this.within(key, base, block, by);
      else this.set(base, key, block, by);
    }
  }

  private add(section: string, body: Body, from: readonly string[], by: Source): void {
    const before = [this.data[section] ?? []].flat();
    this.data[section] = [...before, body];
    this.note([section, String(before.length)], from.slice(0, 1), by);
  }

  private note(path: readonly string[], from: readonly string[], by: Source): void {
    this.moved.set(path.join('\n'), { by, path: from });
  }
}

function refuse(what: string, path: readonly string[], by: Source): never {
  throw new BulwarkError(`this overrides ${what}, which the module does not declare`, by.positionOf(path) ?? {});
}

/** The `dynamic` blocks of a block by the type that they make; JSON may have them in a list. */
const dynamicIn = (body: Body): Body =>
  Object.assign({}, ...blocksIn(body.dynamic, 0, []).map(({ body: made }) => made)) as Body;

function withoutDynamic(body: Body, type: string): void {
  for (const { body: made } of blocksIn(body.dynamic, 0, [])) delete made[type];
}

/** The maps below so many names. Wherever a map may stand, a list of them may. */
export function blocksIn(
  node: Json | undefined,
  names: number,
  path: readonly string[],
  found: readonly string[] = [],
): Block[] {
  if (Array.isArray(node)) return node.flatMap((item, at) => blocksIn(item, names, [...path, String(at)], found));
  if (node === null || typeof node !== 'object') return [];
  return names === 0
    ? [{ names: found, body: node, path }]
    : Object.keys(node).flatMap((key) => blocksIn(node[key], names - 1, [...path, key], [...found, key]));
}
