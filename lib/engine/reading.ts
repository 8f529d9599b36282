import { Fact, step } from './fact';
import type { Dialect, Resource, Template } from './template';
import { child } from './template';
import { type Json, Unknown, type Value } from './value';
import type { Place } from './verdict';
import type { World } from './world';

/** Whether a piece of data surely holds no expression of either dialect. */
const isPlain = (node: Json): node is string | number | boolean =>
  typeof node === 'string' ? !node.includes('{') : typeof node === 'number' || typeof node === 'boolean';

/**
 * What came out the same whatever the world, by the node it was read from. One object for one node lets readers keep
 * what they made of it. Templates keep theirs apart: modules that are called twice share their nodes, not their values.
 */
const settled = new WeakMap<Template, WeakMap<object, Value>>();

function settledIn(template: Template): WeakMap<object, Value> {
  const known = settled.get(template) ?? new WeakMap<object, Value>();
  settled.set(template, known);
  return known;
}

const split = new Map<string, readonly string[]>();

/** Paths recur for every resource of a kind. */
function keysOf(path: string): readonly string[] {
  const known = split.get(path);
  if (known) return known;
  const keys = path.split('.');
  split.set(path, keys);
  return keys;
}

/** A resource as it is read in one world: what resource readers work with. */
export class Reading {
  constructor(
    readonly resource: Resource,
    readonly world: World,
    /** Where facts are reported when this reading stands in for a companion that does not exist. */
    private readonly owner?: { readonly resource: Resource; readonly as: string },
  ) {}

  get id(): string {
    return this.resource.id;
  }

  get type(): string {
    return this.resource.type;
  }

  get dialect(): Dialect {
    return this.resource.template.dialect;
  }

  /** The property at a dotted path, fully evaluated. An empty path reads all properties. */
  fact<T = unknown>(path: string): Fact<T> {
    if (this.owner) return new Fact<T>(this.place(path), undefined);
    return new Fact<T>(this.place(path), this.read(this.resource.body, path));
  }

  /** What stands beside the properties: `DeletionPolicy` (CloudFormation), `lifecycle.prevent_destroy` (Terraform). */
  attribute<T = unknown>(path: string): Fact<T> {
    return new Fact<T>(
      { resource: this.resource, path },
      this.owner ? undefined : this.read(this.resource.attributes, path),
    );
  }

  /**
   * The existing resources of a type whose property `key` refers to this one.
   * With `name`, a property of this one, an equal literal name counts as a reference too.
   */
  companions(type: string, key: string, name?: string): Reading[] {
    if (this.owner) return [];
    const literal = name === undefined ? undefined : this.fact(name).text;
    return this.resource.template.assembly
      .companionsOf(this.resource, type, key, literal)
      .filter((companion) => companion.template.exists(companion, this.world))
      .map((companion) => new Reading(companion, this.world));
  }

  /** The first such companion, or a reading whose every fact is absent, to be reported on this resource. */
  companion(type: string, key: string, name?: string): Reading {
    return (
      this.companions(type, key, name)[0] ??
      new Reading(this.resource, this.world, { resource: this.resource, as: type })
    );
  }

  /** All resources of a type in the assembly that exist in this world. */
  all(type: string): Reading[] {
    return this.resource.template.assembly
      .ofType(type)
      .filter((resource) => resource.template.exists(resource, this.world))
      .map((resource) => new Reading(resource, this.world));
  }

  /** The resource that a property refers to. */
  follow(fact: Fact): Reading | undefined {
    return fact.target && new Reading(fact.target, this.world);
  }

  private place(path: string): Place {
    if (this.owner)
      return {
        resource: this.owner.resource,
        path: this.dialect === 'terraform' ? `(no ${this.owner.as})` : 'Properties',
      };
    if (this.dialect === 'terraform') return { resource: this.resource, path };
    return { resource: this.resource, path: path ? `Properties.${path}` : 'Properties' };
  }

  private read(root: Json, path: string): Value {
    const { template } = this.resource;
    let value = template.evaluate(root, this.world);
    if (path)
      for (const key of keysOf(path)) {
        if (value instanceof Unknown || value === null || typeof value !== 'object') value = step(value as Value, key);
        else if (Array.isArray(value) && !/^\d+$/.test(key))
          value =
            value.length === 1
              ? template.evaluate(child(template.evaluate(value[0] as Json, this.world) as Json, key), this.world)
              : undefined;
        else value = template.evaluate(child(value as Json, key), this.world);
      }
    if (value === null || typeof value !== 'object' || value instanceof Unknown) return this.settle(value);
    const before = settledIn(template);
    const known = before.get(value);
    if (known !== undefined) return known;
    const { asked } = this.world;
    const whole = this.settle(value);
    if (this.world.asked === asked && whole !== undefined) before.set(value, whole);
    return whole;
  }

  /** Evaluates all that is inside an evaluated value. What holds no expression is returned as it is, uncopied. */
  private settle(value: Json | Value): Value {
    if (value === null) return undefined;
    if (typeof value !== 'object' || value instanceof Unknown) return value;
    const { template } = this.resource;
    if (Array.isArray(value)) {
      let copy: Value[] | undefined;
      for (let index = 0; index < value.length; index++) {
        const before = value[index] as Json;
        const after = isPlain(before) ? before : this.settle(template.evaluate(before, this.world));
        if (!copy && after !== before) copy = value.slice(0, index) as Value[];
        if (copy && after !== undefined) copy.push(after);
      }
      return copy ?? (value as Value[]);
    }
    let copy: { [key: string]: Value } | undefined;
    for (const key of Object.keys(value)) {
      const before = (value as { [key: string]: Json })[key] as Json;
      const after = isPlain(before) ? before : this.settle(template.evaluate(before, this.world));
      if (!copy && after !== before) copy = Object.assign(Object.create(null), value) as { [key: string]: Value };
      if (copy) {
        if (after === undefined) delete copy[key];
        else copy[key] = after;
      }
    }
    return copy ?? (value as { [key: string]: Value });
  }
}
