import type { Rule } from '../engine/rule';
import { replacing } from './replacing.generated';

/**
 * Whether the fix of a rule sets what cannot be changed in place, so that a resource of a type that is there already is
 * replaced, with what it holds. What CloudFormation cannot change, AWS has no call for, nor has Terraform.
 */
export function replaces({ fix, resource }: Rule, type: string): boolean {
  const types = type.includes('::') ? [type] : resource.types.cloudformation;
  return Object.keys(fix.properties ?? {}).some((property) => types.some((it) => replacing[it]?.includes(property)));
}
