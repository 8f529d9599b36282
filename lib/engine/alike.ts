import { Reading } from './reading';
import { child, type Resource } from './template';
import type { Json } from './value';
import { World } from './world';

/** What stands beside the properties and decides whether there is a resource, in either dialect. */
const EXISTENCE = ['Condition', 'count', 'for_each'];

/** What is known of every resource that says the same. */
export interface Sheet {
  /** How many rules pass. */
  readonly passed: number;
  /** The rules that have to look further, by number. */
  readonly open: readonly number[];
  /** Whether some of these look no further than companions. */
  readonly hasNear: boolean;
}

/**
 * The resources of one type in templates of one setting, told apart by what rules have read of them so far.
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

  /** What is known of resources with the same properties. */
  ownSheetOf(resource: Resource, properties: string): Sheet | undefined {
    return this.own.size === 0 ? undefined : this.own.get(nameless(properties, resource));
  }

  /** What is known of resources with the same properties, whose companions have the same as well. */
  nearSheetOf(resource: Resource, properties: string): Sheet | undefined {
    const key = this.near.size === 0 ? undefined : this.surroundingsOf(resource, properties);
    return key === undefined ? undefined : this.near.get(key);
  }

  /** Keeps what rules decided from properties alone, and what they decided from companions as well. */
  keep(resource: Resource, { own, near }: { readonly own?: Sheet; readonly near?: Sheet }): void {
    this.note(resource);
    const properties = this.propertiesOf(resource);
    if (own) this.own.set(nameless(properties, resource), own);
    const key = near && this.surroundingsOf(resource, properties);
    if (near && key !== undefined) this.near.set(key, near);
  }

  private note(resource: Resource): void {
    const [properties, lookups] = [this.read.size, this.lookups.size];
    for (const name of resource.template.assembly.settledOf(resource).keys())
      (name[0] === '>' ? this.lookups : this.read).add(name);
    if (this.read.size > properties) this.own.clear();
    if (this.read.size > properties || this.lookups.size > lookups) this.near.clear();
  }

  /** What a resource says of all that rules have read, as text. */
  propertiesOf({ attributes, body, template }: Resource): string {
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

const nameOf = (resource: Resource, property: string): string | undefined =>
  new Reading(resource, new World()).fact(property).text;

/** All that a companion says, and what decides whether it exists. */
function textOf({ attributes, body, type }: Resource): string {
  let text = `${type} ${JSON.stringify(withoutComment(body))},`;
  for (const condition of EXISTENCE) {
    const node = child(attributes, condition);
    if (node !== undefined) text += `${condition} ${JSON.stringify(node)},`;
  }
  return text;
}

const nameless = (text: string, resource: Resource): string => resource.template.anonymous?.(text, resource) ?? text;

/** Terraform's toolkits write the name of a construct into each block, where no rule reads it. */
function withoutComment(body: Json): Json {
  if (child(body, '//') === undefined) return body;
  const { '//': _, ...rest } = body as { [key: string]: Json };
  return rest;
}
