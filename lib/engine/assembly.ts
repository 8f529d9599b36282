import { Bonds } from './bonds';
import { noteFar, unnoted } from './looks';
import type { AssemblyView, Resource, Template, Value } from './model';
import { supposition, World } from './world';

/** Templates that are deployed together, and the index of what refers to what. */
export class Assembly implements AssemblyView {
  readonly templates: Template[] = [];
  private readonly types = new Map<string, Resource[]>();
  private readonly companions = new Map<string, Bonds>();
  private readonly evaluated = new Map<Resource, Map<string, Value>>();
  private readonly understood = new Map<object, WeakMap<object, unknown>>();
  private unasked = new World();

  add(template: Template): void {
    this.templates.push(template);
    this.companions.clear();
    this.evaluated.clear();
    this.understood.clear();
    for (const resource of template.resources.values()) {
      const known = this.types.get(resource.type);
      if (known) known.push(resource);
      else this.types.set(resource.type, [resource]);
    }
  }

  /** Whether there is a resource of a type. */
  has(type: string): boolean {
    return this.types.has(type);
  }

  get probe(): World {
    if (this.unasked.asked > 0) this.unasked = new World();
    return this.unasked;
  }

  ofType(type: string): readonly Resource[] {
    return this.types.get(type) ?? [];
  }

  /** What was worked out of a resource's properties, by name; kept for all who read it. */
  evaluatedOf(resource: Resource): Map<string, Value> {
    const known = this.evaluated.get(resource);
    if (known) return known;
    const made = new Map<string, Value>();
    this.evaluated.set(resource, made);
    return made;
  }

  /** What a reader made of pieces of data that many ask it for. */
  understoodBy<T>(reader: object): WeakMap<object, T> {
    const known = this.understood.get(reader) ?? new WeakMap<object, unknown>();
    this.understood.set(reader, known);
    return known as WeakMap<object, T>;
  }

  /** Whether the property `key` gives a literal name in any resource of a type. */
  areNamed(type: string, key: string): boolean {
    return this.bondsOf(type, key).areNamed;
  }

  private bondsOf(type: string, key: string): Bonds {
    const id = `${type}|${key}`;
    const known = this.companions.get(id);
    if (known) return known;
    const made = unnoted(() => new Bonds(this.ofType(type), key));
    this.companions.set(id, made);
    return made;
  }

  /**
   * Resources of a type whose property `key` refers to `owner`, or gives its name, in the world or in any. Where text
   * only mentions the owner, beside what deployment decides, the world supposes one or the other.
   */
  companionsOf(owner: Resource, type: string, key: string, name?: string, world?: World): readonly Resource[] {
    if (!this.types.has(type)) return [];
    const bonds = this.bondsOf(type, key);
    const found: Resource[] = [];
    for (const { companion, is } of bonds.to(owner, name)) {
      if (is !== 'sure') noteFar();
      const bond = world ? (is ?? bonds.isIn(world, companion, owner, name)) : 'sure';
      if (bond === 'sure' || (bond === 'possible' && world?.suppose(...supposition(companion, owner))))
        found.push(companion);
    }
    return found;
  }
}
