import type { Rule } from '../engine/rule';
import { isMap } from '../engine/template';
import type { Json } from '../engine/value';
import { replacing } from './replacing.generated';
import { replacingInTerraform } from './replacing-in-terraform.generated';

/**
 * Whether the fix of a rule sets what cannot be changed in place, so that a resource of a type that is there already is
 * replaced, with what it holds. CloudFormation and Terraform differ: an unencrypted volume of EBS the one refuses to
 * change, and the other replaces.
 */
export function replaces({ fix }: Rule, type: string): boolean {
  if (type.includes('::')) return Object.keys(fix.properties ?? {}).some((name) => replacing[type]?.includes(name));
  const leaves = leavesOf((fix.arguments ?? {}) as Json);
  return (replacingInTerraform[type] ?? []).some((path) => leaves.some((leaf) => `${leaf}.`.startsWith(`${path}.`)));
}

/** The dotted paths of what a value comes to, whatever lists it is in. */
export function leavesOf(value: Json, path = ''): string[] {
  if (Array.isArray(value)) return value.length === 0 ? [path] : value.flatMap((item) => leavesOf(item, path));
  if (!isMap(value)) return [path];
  return Object.entries(value).flatMap(([key, it]) => leavesOf(it, path === '' ? key : `${path}.${key}`));
}
