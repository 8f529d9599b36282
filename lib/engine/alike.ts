import { child, type Resource } from './template';
import type { Json } from './value';

/** What is known of every resource that says the same: rules that pass whatever its name is, and those to ask again. */
export interface Sheet {
  /** How many rules pass. */
  readonly passed: number;
  /** The rules that have to look at each resource, by number. */
  readonly open: readonly number[];
}

/**
 * The resources of one type in one template, told apart by what rules have read of them so far.
 * Apps say the same of many resources: what a rule decided from a resource's own properties holds for all of those.
 */
export class Alike {
  /** The properties that rules read and, after an `@`, what stands beside them. */
  private readonly read = new Set<string>(['@Condition', '@count', '@for_each']);
  private readonly sheets = new Map<string, Sheet>();

  /** What is known of resources that say the same as this one. */
  sheetOf(resource: Resource): Sheet | undefined {
    return this.sheets.size === 0 ? undefined : this.sheets.get(this.keyOf(resource));
  }

  /** Keeps what was found of a resource, by all that was read of it. */
  keep(resource: Resource, sheet: Sheet): void {
    const before = this.read.size;
    for (const name of resource.template.assembly.settledOf(resource).keys()) this.read.add(name);
    if (this.read.size > before) this.sheets.clear();
    this.sheets.set(this.keyOf(resource), sheet);
  }

  private keyOf({ attributes, body, template }: Resource): string {
    let key = '';
    for (const name of this.read) {
      const node =
        name === '' ? withoutComment(body) : name[0] === '@' ? child(attributes, name.slice(1)) : child(body, name);
      key += node === undefined ? '-,' : `${JSON.stringify(node)},`;
    }
    return template.anonymous?.(key) ?? key;
  }
}

/** Terraform's toolkits write the name of a construct into each block, where no rule reads it. */
function withoutComment(body: Json): Json {
  if (child(body, '//') === undefined) return body;
  const { '//': _, ...rest } = body as { [key: string]: Json };
  return rest;
}
