import { type AssemblyView, type Json, type Resource, type Template, Unknown, type Value } from './model';
import { child } from './template';
import { hasHole, Reference } from './value';
import { World } from './world';

/** Templates that are deployed together, and the index of what refers to what. */
export class Assembly implements AssemblyView {
  readonly templates: Template[] = [];
  private readonly types = new Map<string, Resource[]>();
  private readonly companions = new Map<string, CompanionIndex>();
  private readonly settled = new Map<Resource, Map<string, Value>>();
  private readonly understood = new Map<object, WeakMap<object, unknown>>();

  add(template: Template): void {
    this.templates.push(template);
    this.companions.clear();
    this.settled.clear();
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

  ofType(type: string): readonly Resource[] {
    return this.types.get(type) ?? [];
  }

  /** What was worked out of a resource's properties, by name; kept for all who read it. */
  settledOf(resource: Resource): Map<string, Value> {
    const known = this.settled.get(resource);
    if (known) return known;
    const made = new Map<string, Value>();
    this.settled.set(resource, made);
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
    return this.indexOf(type, key).byName.size > 0;
  }

  private indexOf(type: string, key: string): CompanionIndex {
    const id = `${type}|${key}`;
    const known = this.companions.get(id);
    if (known) return known;
    const made = indexCompanions(this.ofType(type), key);
    this.companions.set(id, made);
    return made;
  }

  /** Resources of a type whose property `key` refers to `owner`, or gives its literal name. */
  companionsOf(owner: Resource, type: string, key: string, name?: string): readonly Resource[] {
    if (!this.types.has(type)) return [];
    const index = this.indexOf(type, key);
    const byReference = index.byTarget.get(owner);
    const byName =
      name === undefined
        ? undefined
        : index.byName
            .get(name)
            ?.filter(({ template }) =>
              hasHole(name) ? template === owner.template : template.dialect === owner.template.dialect,
            );
    if (!byName) return byReference ?? [];
    return byReference ? [...new Set([...byReference, ...byName])] : byName;
  }
}

interface CompanionIndex {
  readonly byTarget: Map<Resource, Resource[]>;
  readonly byName: Map<string, Resource[]>;
}

function indexCompanions(resources: readonly Resource[], key: string): CompanionIndex {
  const index: CompanionIndex = { byTarget: new Map(), byName: new Map() };
  const put = <K>(map: Map<K, Resource[]>, at: K, resource: Resource) => {
    const list = map.get(at);
    if (!list) map.set(at, [resource]);
    else if (list.at(-1) !== resource) list.push(resource);
  };
  const keys = key.split('.');
  for (const resource of resources) {
    for (const node of nodesAt(resource.body, keys, 0)) {
      const references = resource.template.referencesIn(node);
      for (const { target } of references) put(index.byTarget, target, resource);
      if (references.length === 0) for (const name of namesIn(node, resource)) put(index.byName, name, resource);
    }
  }
  return index;
}

/** What stands at a path. A block may stand alone or in a list; of a list, what stands in each. */
function nodesAt(node: Json | undefined, keys: readonly string[], from: number): readonly Json[] {
  if (node === undefined) return NO_NODES;
  const key = keys[from];
  if (key === undefined) return [node];
  const step = child(node, key);
  if (step === undefined && Array.isArray(node)) return node.flatMap((item) => nodesAt(item, keys, from));
  return nodesAt(step, keys, from + 1);
}

const NO_NODES: readonly Json[] = [];

/** The names a property gives; one that deployment decides is known by its parameter. A template that is broken there says so when the resource itself is judged. */
function namesIn(node: Json | undefined, { template }: Resource): string[] {
  if (node === undefined) return [];
  try {
    const names = [template.evaluate(node, new World())].flat() as Value[];
    return names
      .map((name) => (name instanceof Unknown && !(name instanceof Reference) ? name.hole : name))
      .filter((name): name is string => typeof name === 'string' && name !== '${?}');
  } catch {
    return [];
  }
}
