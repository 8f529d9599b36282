import { type Bond, Bonds } from './bonds';
import { noteFar, noteWatched, unnoted } from './looks';
import type { AssemblyView, Resource, Template, Twin, Value } from './model';
import { supposition, World } from './world';

/** Templates that are deployed together, and the index of what refers to what. */
export class Assembly implements AssemblyView {
  private readonly all: Template[] = [];
  private readonly types = new Map<string, Resource[]>();
  private readonly companions = new Map<string, Bonds>();
  private readonly evaluated = new Map<Resource, Map<string, Value>>();
  private readonly understood = new Map<object, WeakMap<object, unknown>>();
  private unasked = new World();
  private twin: Twin | undefined;

  /** The templates, of which whoever asks may look at any resource. */
  get templates(): readonly Template[] {
    if (this.twin) noteWatched();
    return this.all;
  }

  add(template: Template): void {
    this.all.push(template);
    this.forget();
    for (const resource of template.resources.values()) {
      const known = this.types.get(resource.type);
      if (known) known.push(resource);
      else this.types.set(resource.type, [resource]);
    }
  }

  /** Until the end of some work, notes whoever is told something that the twin would not tell. */
  besides<T>(twin: Twin, work: () => T): T {
    this.twin = twin;
    this.forget();
    try {
      return work();
    } finally {
      this.twin = undefined;
      this.forget();
    }
  }

  private forget(): void {
    this.companions.clear();
    this.evaluated.clear();
    this.understood.clear();
  }

  /** Whether there is a resource of a type. */
  has(type: string): boolean {
    const has = this.types.has(type);
    if (this.twin && this.twin.assembly.has(type) !== has) noteWatched();
    return has;
  }

  get probe(): World {
    if (this.unasked.asked > 0) this.unasked = new World();
    return this.unasked;
  }

  ofType(type: string): readonly Resource[] {
    if (this.twin?.differsIn(type)) noteWatched();
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
    const { areNamed } = this.bondsOf(type, key);
    if (this.twin && this.twin.assembly.areNamed(type, key) !== areNamed) noteWatched();
    return areNamed;
  }

  private bondsOf(type: string, key: string): Bonds {
    const id = `${type}|${key}`;
    const known = this.companions.get(id);
    if (known) return known;
    const made = unnoted(() => new Bonds(this.types.get(type) ?? [], key));
    this.companions.set(id, made);
    return made;
  }

  /**
   * Resources of a type whose property `key` refers to `owner`, or gives its name, in the world or in any. Where text
   * only mentions the owner, beside what deployment decides, the world supposes one or the other.
   */
  companionsOf(owner: Resource, type: string, key: string, name?: string, world?: World): readonly Resource[] {
    if (!this.has(type)) return [];
    const bonds = this.bondsOf(type, key);
    const all = bonds.to(owner, name);
    if (this.twin?.differsIn(type) && this.isToldApart(this.twin, all, [owner, type, key, name])) noteWatched();
    const found: Resource[] = [];
    for (const { companion, is } of all) {
      if (is !== 'sure') noteFar();
      const bond = world ? (is ?? bonds.isIn(world, companion, owner, name)) : 'sure';
      if (bond === 'sure' || (bond === 'possible' && world?.suppose(...supposition(companion, owner))))
        found.push(companion);
    }
    return found;
  }

  /** Whether a companion that differs is among those here, or those that the twin tells of. */
  private isToldApart({ differs, partnerOf, assembly }: Twin, here: readonly Bond[], asked: Asked): boolean {
    if (here.some(({ companion }) => differs(companion))) return true;
    const [owner, ...rest] = asked;
    const other = partnerOf(owner);
    return !other || unnoted(() => assembly.companionsOf(other, ...rest)).some(differs);
  }
}

type Asked = readonly [owner: Resource, type: string, key: string, name: string | undefined];
