import { hasHole, type Json, Reference, Unknown, type Value } from './value';
import { World } from './world';

export type Dialect = 'cloudformation' | 'terraform';

/** A place in a file: 1-based line and column. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One resource as its template declares it. */
export interface Resource {
  readonly template: Template;
  /** Logical id (CloudFormation) or address such as `aws_s3_bucket.uploads` (Terraform). */
  readonly id: string;
  /** `AWS::S3::Bucket` or `aws_s3_bucket`; `data.aws_…` for a data source, `provider.aws` for a provider. */
  readonly type: string;
  /** Its properties, unevaluated. */
  readonly body: Json;
  /** What stands beside the properties, unevaluated: DeletionPolicy, Metadata, lifecycle. */
  readonly attributes: Json;
  /** Construct path where one is known, otherwise the id. */
  readonly path: string;
}

/** A piece of a template that points at another resource. */
export interface Link {
  readonly from: Resource;
  /** Where the reference stands below the properties: `Role`, `Environment.Variables.TABLE`. */
  readonly at: string;
  readonly to: Resource;
  readonly attribute: string;
}

/**
 * One file of infrastructure code, read but not yet evaluated. Templates of one assembly know each other,
 * so references are followed across stacks and nested stacks.
 */
export interface Template {
  /** The name its reader gave it: usually the file's path. */
  readonly name: string;
  readonly dialect: Dialect;
  readonly resources: ReadonlyMap<string, Resource>;
  /** What could not be read into resources, in words: an opaque module, a macro. */
  readonly notices: readonly string[];
  /** All templates that are judged together with this one, itself included. */
  readonly assembly: Assembly;
  /** Evaluates the outermost expression of a node: data is returned as it is, an expression as its value. */
  evaluate(node: Json | undefined, world: World): Json | Value;
  /** Whether a map is evaluated as a whole (an intrinsic, a block with `dynamic`), so that no key of it stands for itself. */
  isExpression(map: Json): boolean;
  /** All that decides how properties evaluate besides themselves: equal for templates that are alike in this. */
  readonly setting?: string;
  /**
   * Properties as text, with numbers in place of the names of resources that are only referred to: equal, in templates
   * of one setting, for properties that no rule can tell apart without looking at those. Left out where names decide values.
   */
  anonymous?(properties: string, of: Resource): string;
  /** Whether the resource exists in a world. */
  exists(resource: Resource, world: World): boolean;
  /** Every resource a node can refer to, in whatever world. */
  referencesIn(
    node: Json | undefined,
  ): readonly { readonly target: Resource; readonly attribute: string; readonly at: string }[];
  /** The user's own line that made the resource, where the toolkit recorded it. */
  madeAt?(resource: Resource): Position | undefined;
  /** Where a property stands in the file; the nearest enclosing node when the property is absent. */
  positionOf(resource: Resource, path: string): Position | undefined;
}

/** Templates that are deployed together, and the index of what refers to what. */
export class Assembly {
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

/** An own property of a node, never an inherited one, so that keys such as `__proto__` are only data. */
export function child(node: Json | undefined, key: string): Json | undefined {
  if (node === null || typeof node !== 'object') return undefined;
  if (Array.isArray(node)) return /^\d+$/.test(key) ? node[Number(key)] : undefined;
  return Object.hasOwn(node, key) ? node[key] : undefined;
}
