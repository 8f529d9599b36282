import { evaluateAll } from './evaluate-all';
import { Fact, step } from './fact';
import { noteFar, noteNear, unnoted } from './looks';
import { Malformed } from './malformed';
import { misplacedIn, shapeOf } from './shapes';
import { child, type Dialect, type Resource, type Template } from './template';
import type { Truth } from './truth';
import { type Json, Partly, Unknown, type Value } from './value';
import type { Place } from './verdict';
import { supposition, type World } from './world';

const split = new Map<string, readonly string[]>();

/** What a look at companions is noted as, among the properties that were read. */
const lookupOf = (type: string, key: string, name = ''): string => `>${type} ${key} ${name}`;

/** Paths recur for every resource of a kind. */
function keysOf(path: string): readonly string[] {
  const known = split.get(path);
  if (known) return known;
  const keys = path.split('.');
  split.set(path, keys);
  return keys;
}

/** A resource as it is read in one world: what resource readers work with. */
export class Reading implements Place {
  private readonly evaluated: Map<string, Value>;
  private facts: Map<object, unknown> | undefined;
  private beside: Reading | undefined;

  /** The one reading of a resource in a world. */
  static of(subject: Resource, world: World): Reading {
    world.made ??= new Map();
    const known = world.made.get(subject) as Reading | undefined;
    if (known) return known;
    const made = new Reading(subject, world);
    world.made.set(subject, made);
    return made;
  }

  readonly dialect: Dialect;

  constructor(
    private readonly subject: Resource,
    readonly world: World,
    /** The type of the companion that this stands in for: it does not exist, so every fact is absent. */
    private readonly owner?: string,
    private readonly isCompanion = false,
  ) {
    const { assembly, dialect } = subject.template;
    this.evaluated = assembly.evaluatedOf(subject);
    this.dialect = dialect;
  }

  get resource(): Resource {
    noteFar();
    return this.subject;
  }

  /** The one reading of it as a kind of resource, begun with what an earlier one knows. */
  as<T>(Kind: new (it: Reading, earlier?: T) => T, earlier?: T): T {
    this.facts ??= new Map();
    const known = this.facts.get(Kind) as T | undefined;
    if (known) return known;
    const made = new Kind(this, earlier);
    this.facts.set(Kind, made);
    return made;
  }

  /** The same resource as a companion, so that whatever it looks at is far. */
  private get asCompanion(): Reading {
    this.beside ??= new Reading(this.subject, this.world, undefined, true);
    return this.beside;
  }

  get id(): string {
    return this.resource.id;
  }

  get type(): string {
    return this.subject.type;
  }

  /** Whether nothing that is said of the resource can be seen here. */
  get isUnseen(): boolean {
    const all = this.subject.template.evaluate(this.subject.body, this.world);
    return all instanceof Unknown && !(all instanceof Partly);
  }

  get template(): Template {
    return this.subject.template;
  }

  /** The place of all properties. */
  get path(): string {
    if (this.dialect === 'cloudformation') return 'Properties';
    return this.owner === undefined ? '' : `(no ${this.owner})`;
  }

  /** Of two ways to say something, the one of the resource's dialect. */
  either<T>(cloudformation: T, terraform: T): T {
    return this.dialect === 'cloudformation' ? cloudformation : terraform;
  }

  /** The property at a dotted path, by its name in each dialect, fully evaluated. An empty path reads all properties. */
  fact<T = unknown>(cloudformation: string, terraform = cloudformation): Fact<T> {
    const path = this.dialect === 'cloudformation' ? cloudformation : terraform;
    if (this.owner !== undefined) return new Fact<T>(this, undefined);
    return path === '' ? new Fact<T>(this, this.read('')) : new Fact<T>(this, this.read(path), path);
  }

  /** The place of a fact that the dialect has no words for. */
  unwritten(name: string): Place {
    return new Beside(this.subject, name);
  }

  /** What stands beside the properties: `DeletionPolicy` (CloudFormation), `lifecycle.prevent_destroy` (Terraform). */
  attribute<T = unknown>(path: string): Fact<T> {
    if (this.isCompanion) noteFar();
    else this.evaluated.set(`@${keysOf(path)[0]}`, undefined);
    return new Fact<T>(
      new Beside(this.subject, path),
      this.owner === undefined ? this.readOpen(this.subject.attributes, path) : undefined,
    );
  }

  /**
   * The existing resources of a type whose property `key` refers to this one.
   * With `name`, a property of this one, an equal literal name counts as a reference too.
   */
  companions(type: string, key: string, name?: string): Reading[] {
    const { assembly } = this.subject.template;
    if (this.owner !== undefined || !assembly.has(type)) return [];
    if (this.isCompanion) noteFar();
    else {
      noteNear();
      this.evaluated.set(lookupOf(type, key, name), undefined);
    }
    const literal = name !== undefined && assembly.areNamed(type, key) ? this.fact(name).text : undefined;
    const found: Reading[] = [];
    for (const companion of assembly.companionsOf(this.subject, type, key, literal, this.world))
      if (companion.template.exists(companion, this.world)) found.push(Reading.of(companion, this.world).asCompanion);
    return found;
  }

  /** The first such companion, or a reading whose every fact is absent, to be reported on this resource. */
  companion(type: string, key: string, name?: string): Reading {
    return this.companions(type, key, name)[0] ?? new Reading(this.subject, this.world, type);
  }

  /** All resources of a type, by its name in each dialect, in the assembly that exist in this world. */
  all(cloudformation: string, terraform = cloudformation): Reading[] {
    const type = this.either(cloudformation, terraform);
    const { assembly } = this.subject.template;
    if (!assembly.has(type)) return [];
    noteFar();
    const { world } = this;
    const all = assembly.ofType(type);
    world.made ??= new Map();
    const known = world.made.get(all) as Reading[] | undefined;
    if (known) return known;
    const { asked } = world;
    const found = all
      .filter((resource) => resource.template.exists(resource, world))
      .map((resource) => Reading.of(resource, world));
    if (world.asked === asked) world.made.set(all, found);
    return found;
  }

  /** The resources of a type, as `all` has them, that are settings of this resource's account, or of its region there. */
  settings(within: 'account' | 'region', cloudformation: string, terraform = cloudformation): Reading[] {
    const { subject, world } = this;
    return this.all(cloudformation, terraform).filter((setting) =>
      this.isServedBy(setting, subject.template.areTogether(setting.subject, subject, within, world)),
    );
  }

  /** Whether another resource is for this one, as far as that is known; what is not is supposed either way. */
  isServedBy(other: Reading, isKnown: Truth): boolean {
    return isKnown ?? this.world.suppose(...supposition(other.subject, this.subject));
  }

  /** The resource that a property refers to. */
  follow(fact: Fact): Reading | undefined {
    return fact.target && Reading.of(fact.target, this.world);
  }

  /** A property by its path. What holds in every world is evaluated once for all who read it. */
  private read(path: string): Value {
    const keys = keysOf(path);
    const key = keys[0] as string;
    let whole = this.evaluated.get(key);
    if (whole === undefined && !this.evaluated.has(key)) {
      whole = unnoted(() => this.evaluatedAt(key));
      this.evaluated.set(key, whole);
    }
    if (whole === OPEN) return unnoted(() => this.wellFormed(this.readOpen(this.subject.body, path), path));
    let value: Value = whole;
    for (let at = 1; at < keys.length && value !== undefined; at++) value = step(value, keys[at] as string);
    return value;
  }

  private evaluatedAt(key: string): Value {
    const { template, body } = this.subject;
    const { probe } = template.assembly;
    const all = template.evaluate(body, probe);
    const part = key === '' ? all : all === body ? child(body, key) : step(all as Value, key);
    const whole = part instanceof Unknown ? part : evaluateAll(part, template, probe);
    return probe.asked > 0 ? OPEN : this.wellFormed(whole, key);
  }

  /** A value at a path, unless a part of it is of a type that no deployment takes there. */
  private wellFormed(value: Value, path: string): Value {
    if (value === undefined || value instanceof Unknown) return value;
    const keys = path === '' ? [] : keysOf(path);
    const shape = shapeOf(this.subject.type, keys);
    const found = shape && misplacedIn(value, shape, this.dialect);
    if (!found) return value;
    throw new Malformed(new Fact(this, found.value, [...keys, ...found.path].join('.')), found.value, found.wanted);
  }

  /** What hangs on a decision is read step by step, so that nothing else is decided along with it. */
  private readOpen(root: Json, path: string): Value {
    const { template } = this.subject;
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
    return evaluateAll(value, template, this.world);
  }
}

/** A place beside the properties. */
class Beside implements Place {
  constructor(
    private readonly subject: Resource,
    readonly path: string,
  ) {}

  get resource(): Resource {
    noteFar();
    return this.subject;
  }
}

/** Stands for a property that differs between worlds. */
const OPEN = new Unknown('a decision of the deployment');
