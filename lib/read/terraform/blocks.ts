import type { Resource, Template } from '../../engine/template';
import { type Json, Reference, type Value } from '../../engine/value';
import type { World } from '../../engine/world';
import { groupedBy } from '../grouped';
import { aliasOf, type Body, type DeclaredBlock } from './declarations';
import type { Planned } from './plan';
import { countIn, instancesOf, keysIn, noticeOfMany, unexpanded, writtenOut } from './repetition';
import { dotted } from './resource-address';
import type { Module } from './scope';
import { holeOf, isMap, record } from './values';

/** A resource or data block, and the resources it stands for. */
export interface Block extends DeclaredBlock {
  /** Its instances where they are known before deployment, otherwise the block itself. */
  value: Value;
  resources: readonly Resource[];
  /** Whether deployment decides how many there are. */
  isOpen: boolean;
}

const PLAIN = /^\$\{(aws_[a-z0-9_]+)\.([A-Za-z_][\w-]*)\.([a-z_]+)\}$/;

/** The resource and data blocks of a module, and the resources that are made of them. */
export class Blocks {
  /** What is judged otherwise than it is written, in words. */
  readonly notices: string[] = [];
  private readonly blocks = new Map<string, Block>();
  private readonly blockOf = new Map<Resource, Block>();
  private readonly origins = new Map<Resource, readonly string[]>();
  /** The arguments of a plan's resources that its configuration gives. */
  private readonly configured = new Map<Resource, ReadonlySet<string>>();

  constructor(
    private readonly module: Module & Template,
    declared: ReadonlyMap<string, DeclaredBlock>,
  ) {
    for (const [id, block] of declared) this.blocks.set(id, unmade(block));
  }

  /** Makes the resources of all blocks. */
  resources(): Resource[] {
    for (const block of this.blocks.values()) this.instantiate(block);
    return [...this.blocks.values()].flatMap(({ resources }) => resources);
  }

  get(id: string): Block | undefined {
    return this.blocks.get(id);
  }

  /** `${aws_x.y.z}` of a single resource: the most frequent of expressions, told without parsing it. */
  plain(text: string): { readonly block: Block; readonly attribute: string } | undefined {
    const [, type, name, attribute] = PLAIN.exec(text) ?? [];
    const block = type === undefined ? undefined : this.blocks.get(`${type}.${name}`);
    return block && !block.repeats ? { block, attribute: attribute as string } : undefined;
  }

  /** The block of a module's resource in a plan, and how many keys name it. */
  planned(keys: readonly string[]): { readonly block: Block; readonly length: number } | undefined {
    for (let length = 4; length <= keys.length; length++) {
      const block = this.blocks.get(keys.slice(0, length).join('.'));
      if (block) return { block, length };
    }
    return undefined;
  }

  /** The block that a resource is made of. */
  of(resource: Resource): Block | undefined {
    return this.blockOf.get(resource);
  }

  /** Where a resource stands in its source. */
  originOf(resource: Resource): readonly string[] {
    return this.origins.get(resource) ?? [];
  }

  /** Whether the configuration itself gives an attribute: a plan tells others beside. */
  isWritten(resource: Resource, attribute: string): boolean {
    return this.configured.get(resource)?.has(attribute.split('.')[0] as string) ?? true;
  }

  isSingle(resource: Resource): boolean {
    return !this.blockOf.get(resource)?.isOpen;
  }

  /** Whether a block makes the resource in a world. */
  exists(resource: Resource, world: World): boolean {
    const block = this.blockOf.get(resource);
    return !block?.isOpen || this.countOf(block, world) !== 0;
  }

  valueAt(id: string, world: World): Value {
    const block = this.blocks.get(id);
    if (!block) return undefined;
    const value = this.standsFor(block);
    if (!block.isOpen) return value;
    const { repeats } = block;
    const keys =
      repeats &&
      this.module.memory.guarded(block.id, block.origin, () =>
        keysIn(this.module, block.body[repeats] as Json, repeats, world),
      );
    if (!keys) return value;
    if (repeats === 'count') return keys.map(() => value);
    const map = record();
    for (const key of keys) map[key] = value;
    return map;
  }

  /** What a block stands for: one resource, or all of its instances that are known. */
  standsFor(block: Block): Value {
    this.instantiate(block);
    return block.value;
  }

  /** The instances of a block that a first step can lead to. */
  among(block: Block, key: string | undefined): readonly Resource[] {
    const all = block.resources;
    if (key === undefined || block.isOpen || !block.repeats) return all;
    const picked = Array.isArray(block.value)
      ? block.value[Number(key)]
      : isMap(block.value) && Object.hasOwn(block.value, key)
        ? block.value[key]
        : undefined;
    return picked instanceof Reference ? [picked.target] : all;
  }

  /** Makes a resource, and notes where it stands. */
  resource(id: string, type: string, body: Body, origin: readonly string[]): Resource {
    const full = this.module.prefix + id;
    const resource: Resource = {
      template: this.module,
      id: full,
      type,
      body,
      attributes: body,
      path: this.module.pathOf(id, body) ?? full,
    };
    this.origins.set(resource, origin);
    return resource;
  }

  /** Adds what a plan has: all instances and all modules' resources, known by their full addresses. */
  addPlanned(planned: readonly Planned[]): Resource[] {
    const made = planned.map(({ address, type, body, origin, block, key, configured }) => {
      const resource = this.resource(address, aliasOf(type), body, origin);
      this.configured.set(resource, configured);
      return { resource, block, key };
    });
    for (const [id, instances] of groupedBy(made, ({ block }) => block)) {
      const [{ resource, key }] = instances as [(typeof made)[number]];
      const repeats = typeof key === 'number' ? 'count' : typeof key === 'string' ? 'for_each' : undefined;
      const block = unmade({ id, type: resource.type, body: {}, origin: [], repeats });
      this.recordInstances(
        block,
        instances.map(({ resource }) => resource),
        instances.map(({ key }) => String(key)),
      );
      this.blocks.set(dotted(id), block);
    }
    return made.map(({ resource }) => resource);
  }

  /** Makes the resources of a block: its instances where `count` or `for_each` are known, otherwise one for all. */
  private instantiate(block: Block): void {
    if (block.value !== undefined) return;
    const { id, type, body, origin, repeats } = block;
    if (!repeats) {
      this.recordInstances(block, [this.resource(id, type, body, origin)]);
      return;
    }
    this.module.memory.guarded(id, origin, () => {
      const instances = instancesOf(this.module, body[repeats] as Json, repeats);
      if (!instances) {
        this.notices.push(...noticeOfMany(this.module, this.module.prefix + id, body[repeats] as Json));
        this.recordInstances(block, [this.resource(id, type, this.unexpanded(block), origin)]);
        block.isOpen = true;
        return;
      }
      const resources = instances.map(({ name, bindings }) =>
        this.resource(`${id}[${name}]`, type, writtenOut(this.module, body, bindings) as Body, origin),
      );
      this.recordInstances(
        block,
        resources,
        instances.map(({ key }) => key),
      );
    });
  }

  /** Notes the resources of a block, by the keys of its instances where they are known. */
  private recordInstances(block: Block, resources: readonly Resource[], keys?: readonly string[]): void {
    block.resources = resources;
    for (const resource of resources) this.blockOf.set(resource, block);
    const references = resources.map((resource) => new Reference(resource, '', holeOf(resource.id)));
    if (!keys || !block.repeats) block.value = references[0];
    else if (block.repeats === 'count') block.value = references;
    else {
      const map = record();
      for (const [at, key] of keys.entries()) map[key] = references[at];
      block.value = map;
    }
  }

  /** The body of a block that stands for all of its instances: with at most one of them, its index is known. */
  private unexpanded({ body, repeats }: Block): Body {
    if (repeats === 'for_each') return unexpanded(this.module, body);
    const { count } = body;
    if (repeats !== 'count' || typeof count !== 'string') return body;
    const parsed = this.module.memory.parsed(count);
    const isSwitch =
      parsed.kind === 'if' &&
      [parsed.then, parsed.otherwise].every(
        (branch) => branch.kind === 'literal' && (branch.value === 0 || branch.value === 1),
      );
    return isSwitch ? (writtenOut(this.module, body, { count: { index: '0' } }) as Body) : body;
  }

  private countOf(block: Block, world: World): number | undefined {
    return countIn(this.module, block.body[block.repeats as string] as Json, world);
  }
}

function unmade({ id, type, body, origin, repeats }: DeclaredBlock): Block {
  return { id, type, body, origin, repeats, value: undefined, resources: NO_RESOURCES, isOpen: false };
}

const NO_RESOURCES: readonly Resource[] = [];
