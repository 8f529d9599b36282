import { child, type Resource } from './template';
import type { Json } from './value';

/** What is known of one rule on all resources that are alike. */
export const OPEN = 0;
export const PASSES = 1;
export const NOT_APPLICABLE = 2;

/** What is known of all resources that are alike, by the number of the rule. */
export type Sheet = Uint8Array;

/** The resources of one type in one template: which of them say the same in all that rules have read so far. */
export class Alike {
  /** The properties that rules read, and after an `@` what stands beside them. */
  private readonly read = new Set<string>(['@Condition', '@count', '@for_each']);
  private readonly sheets = new Map<string, Sheet>();

  /** What is known of resources that say the same as this one. */
  sheetOf(resource: Resource): Sheet | undefined {
    return this.sheets.size === 0 ? undefined : this.sheets.get(this.keyOf(resource));
  }

  /** Keeps what was found of a resource, and what was read of it. */
  keep(resource: Resource, sheet: Sheet): void {
    const before = this.read.size;
    for (const name of resource.template.assembly.settledOf(resource).keys()) this.read.add(name);
    if (this.read.size > before) this.sheets.clear();
    this.sheets.set(this.keyOf(resource), sheet);
  }

  private keyOf(resource: Resource): string {
    let key = '';
    for (const name of this.read) {
      const node: Json | undefined =
        name === ''
          ? resource.body
          : name.startsWith('@')
            ? child(resource.attributes, name.slice(1))
            : child(resource.body, name);
      key += node === undefined ? '-,' : `${JSON.stringify(node)},`;
    }
    return resource.template.anonymous?.(key) ?? key;
  }
}
