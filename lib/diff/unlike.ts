import type { Resource, Template } from '../engine/template';
import { same } from '../engine/value';
import { POLICY_PLACES } from '../resources/policies';

import type { Pairing } from './pair';

/** What is not written just as before, and so may mean something else. Everything, where it is not known what decides. */
export interface Unlike {
  /** Whether a resource is written otherwise, was added, or was removed. */
  has(resource: Resource): boolean;
  /** Whether some resource of such a type is. */
  some(wanted: (type: string) => boolean): boolean;
}

const EVERYTHING: Unlike = { has: () => true, some: () => true };

/**
 * The resources that differ from their partners. Where parameters or conditions differ, values are looked up elsewhere or
 * Terraform is given some, any resource may.
 */
export function unlike(before: readonly Template[], after: readonly Template[], pairing: Pairing): Unlike {
  const [was, is] = [before, after].map((templates) => templates.map(({ evaluatedBy }) => evaluatedBy).sort());
  if (was?.includes(undefined) || !same(was as string[], is as string[])) return EVERYTHING;
  const found = new Set<Resource>();
  for (const { resources } of [...before, ...after])
    for (const one of resources.values()) {
      const other = pairing.partnerOf(one);
      if (found.has(one)) continue;
      if (other && one.id === other.id && same(one.body, other.body) && same(one.attributes, other.attributes))
        continue;
      found.add(one);
      if (other) found.add(other);
    }
  const types = new Set([...found].map(({ type }) => type));
  return {
    has: (resource) => found.has(resource),
    some: (wanted) => [...types].some(wanted),
  };
}

/** Types on which it hangs what roles, users and groups may do, and what is read from elsewhere. */
const OF_IDENTITIES = /^data\.|iam|sso|serverless/i;
const OF_POLICIES: ReadonlySet<string> = new Set(
  POLICY_PLACES.filter(({ kind }) => kind === 'identity').map(({ type }) => type),
);

/** Whether what holders of policies may do can be something else now. */
export const mayChangeIdentities = (of: Unlike): boolean =>
  of.some((type) => OF_IDENTITIES.test(type) || OF_POLICIES.has(type));

/** Whether the policies of a resource can say something else now: something of its service does. */
export function mayChangePolicies(of: Unlike): (type: string) => boolean {
  const known = new Map<string, boolean>();
  return (type) => {
    const service = serviceOf(type);
    const found = known.get(service) ?? of.some((other) => other.startsWith('data.') || serviceOf(other) === service);
    known.set(service, found);
    return found;
  };
}

const serviceOf = (type: string): string => (type.split(/::|_/)[1] ?? type).toLowerCase();
