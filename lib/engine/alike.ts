import { Reading } from './reading';
import { type AssemblyView, child, type Resource, type Template } from './template';
import type { Json } from './value';
import { World } from './world';

/** What stands beside the properties and decides whether there is a resource, in either dialect. */
const EXISTENCE = ['Condition', 'count', 'for_each'];

/** What is known of every resource that says the same: rules, by their numbers. */
export interface Sheet {
  readonly passed: number[];
  /** Those that have to be asked of each resource, because they fail, or look further. */
  readonly open: number[];
}

/** What is known of a resource, and what it says of all that rules have read, where that was put together to know. */
interface Known {
  readonly sheets: readonly Sheet[];
  readonly properties?: string;
}

const NOTHING: Known = { sheets: [] };

/** After so many resources that nothing was known of, telling them apart is left alone for a while. */
const PATIENCE = 8;

/**
 * The resources of one type in templates evaluated by the same, told apart by what rules have read of them so far.
 * Apps say the same of many resources: what a rule decided from properties holds for all that have the same ones,
 * and what it decided from those of companions for all whose companions say the same too.
 */
export class Alike {
  /** The properties that rules read and, after an `@`, what stands beside them. */
  private readonly read = new Set<string>(EXISTENCE.map((name) => `@${name}`));
  /** How rules looked for companions. */
  private readonly lookups = new Set<string>();
  private readonly own = new Map<string, Sheet>();
  private readonly near = new Map<string, Sheet>();
  private misses = 0;
  /** How many resources are let through untold, because those before had little in common. */
  private rest = 0;

  /** What is known of resources with the same properties, and then of those whose companions have the same as well. */
  known(resource: Resource): Known {
    if (this.rest > 0 || this.own.size === 0) return NOTHING;
    const properties = this.propertiesOf(resource);
    const own = this.own.get(nameless(properties, resource));
    if (!own) return { sheets: [], properties };
    const key = own.open.length > 0 && this.near.size > 0 ? this.surroundingsOf(resource, properties) : undefined;
    const near = key === undefined ? undefined : this.near.get(key);
    return { sheets: near ? [own, near] : [own], properties };
  }

  /** Keeps what rules decided from properties alone, and what they decided from companions as well. */
  keep(resource: Resource, { sheets: { length: known }, properties }: Known, own: Sheet, near: Sheet): void {
    if (this.rest > 0) {
      this.rest--;
      return;
    }
    this.misses = known > 0 ? 0 : this.misses + 1;
    if (this.misses > PATIENCE) this.rest = this.misses ** 2;
    const said = this.note(resource) || properties === undefined ? this.propertiesOf(resource) : properties;
    if (known === 0) this.own.set(nameless(said, resource), own);
    const hasNear = near.open.length < own.open.length;
    const key = known < 2 && hasNear ? this.surroundingsOf(resource, said) : undefined;
    if (key !== undefined) this.near.set(key, near);
  }

  /** Notes what rules have read of a resource, and whether that is more than of those before. */
  private note(resource: Resource): boolean {
    const [properties, lookups] = [this.read.size, this.lookups.size];
    for (const name of resource.template.assembly.evaluatedOf(resource).keys())
      (name[0] === '>' ? this.lookups : this.read).add(name);
    if (this.read.size > properties) this.own.clear();
    if (this.read.size > properties || this.lookups.size > lookups) this.near.clear();
    return this.read.size > properties;
  }

  /** What a resource says of all that rules have read, as text. */
  private propertiesOf({ attributes, body, template }: Resource): string {
    let text = template.isExpression(body) ? `=${JSON.stringify(withoutComment(body))},` : '';
    for (const name of this.read) {
      const node =
        name === '' ? withoutComment(body) : name[0] === '@' ? child(attributes, name.slice(1)) : child(body, name);
      text += node === undefined ? '-,' : `${JSON.stringify(node)},`;
    }
    return text;
  }

  /** Nothing where a companion is in another template: what its names stand for is another matter. */
  private surroundingsOf(resource: Resource, properties: string): string | undefined {
    const { assembly } = resource.template;
    let text = properties;
    for (const lookup of this.lookups) {
      const [type, key, name] = lookup.slice(1).split(' ') as [string, string, string];
      const literal = name !== '' && assembly.areNamed(type, key) ? nameOf(resource, name) : undefined;
      for (const companion of assembly.companionsOf(resource, type, key, literal)) {
        if (companion.template !== resource.template) return undefined;
        text += textOf(companion);
      }
      text += ';';
    }
    return nameless(text, resource);
  }
}

/** Resources that may be alike: of one assembly, since what is not there is no look, by what evaluates their template, and by their type. */
export class Groups {
  private readonly groups = new Map<AssemblyView, Map<string | Template, Map<string, Alike>>>();

  /** Those that a resource is one of. Of one type, only those for which the same layers of the configuration hold. */
  of({ template, type }: Resource, layers = ''): Alike {
    const ofAssembly = madeIn(this.groups, template.assembly, () => new Map<string | Template, Map<string, Alike>>());
    const ofTemplate = madeIn(ofAssembly, template.evaluatedBy ?? template, () => new Map<string, Alike>());
    return madeIn(ofTemplate, layers === '' ? type : `${type} ${layers}`, () => new Alike());
  }
}

function madeIn<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known) return known;
  const made = make();
  map.set(key, made);
  return made;
}

const nameOf = (resource: Resource, property: string): string | undefined =>
  Reading.of(resource, new World()).fact(property).text;

/** All that a companion says, and what decides whether it exists. */
function textOf({ attributes, body, type }: Resource): string {
  let text = `${type} ${JSON.stringify(withoutComment(body))},`;
  for (const condition of EXISTENCE) {
    const node = child(attributes, condition);
    if (node !== undefined) text += `${condition} ${JSON.stringify(node)},`;
  }
  return text;
}

const nameless = (text: string, resource: Resource): string => resource.template.withoutNames?.(text, resource) ?? text;

/** Terraform's toolkits write the name of a construct into each block, where no rule reads it. */
function withoutComment(body: Json): Json {
  if (child(body, '//') === undefined) return body;
  const { '//': _, ...rest } = body as { [key: string]: Json };
  return rest;
}
