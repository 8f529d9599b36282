import { isDeepStrictEqual } from 'node:util';
import { child, type Resource, type Template } from '../engine/template';
import type { Json } from '../engine/value';
import { POLICY_PLACES } from '../resources/policies';

import type { Pairing } from './pair';

/** What is not written just as before, and so may mean something else. Everything, where it is not known what decides. */
export interface Unlike {
  /** Whether a resource is written otherwise, was added, or was removed. */
  has(resource: Resource): boolean;
  /** Whether some resource of such a type is. */
  some(wanted: (type: string) => boolean): boolean;
}

export const EVERYTHING: Unlike = { has: () => true, some: () => true };

/**
 * The resources that differ from their partners. Where parameters, conditions or outputs differ, values are looked up
 * elsewhere or Terraform is given some, any resource may.
 */
export function unlike(before: readonly Template[], after: readonly Template[], pairing: Pairing): Unlike {
  const isOpen = [...before, ...after].some(({ evaluatedBy }) => evaluatedBy === undefined);
  if (isOpen || !isDeepStrictEqual(decidingIn(before), decidingIn(after))) return EVERYTHING;
  const found = new Set<Resource>();
  for (const { resources } of [...before, ...after])
    for (const one of resources.values()) {
      if (found.has(one)) continue;
      const other = pairing.partnerOf(one);
      if (other && one.template.evaluatedBy === other.template.evaluatedBy && isWrittenAlike(one, other)) continue;
      found.add(one);
      if (other) found.add(other);
    }
  const types = new Set([...found].map(({ type }) => type));
  // What a nested stack is given may decide about all in it.
  if (types.has('AWS::CloudFormation::Stack')) return EVERYTHING;
  return {
    has: (resource) => found.has(resource),
    some: (wanted) => [...types].some(wanted),
  };
}

/** What decides how the properties of templates evaluate, in any order. */
const decidingIn = (templates: readonly Template[]): string[] =>
  templates.map(({ evaluatedBy, given, notices }) => JSON.stringify([evaluatedBy, given, notices])).sort();

const isWrittenAlike = (one: Resource, other: Resource): boolean =>
  one.id === other.id && isSame(one.body, other.body) && isSame(one.attributes, other.attributes);

/** Whether data is the same, in whatever order its keys are. Node's own comparison takes five times as long. */
function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(child(one, key), child(other, key)))
  );
}

/** Whether two sets of templates say the same word for word, as far as all that decides is in their own words. */
export const isWordForWord = (before: readonly Template[], after: readonly Template[]): boolean =>
  before.length === after.length &&
  before.every((one, at) => {
    const other = after[at] as Template;
    const others = [...other.resources.values()];
    return (
      one.dialect === other.dialect &&
      one.evaluatedBy !== undefined &&
      one.evaluatedBy === other.evaluatedBy &&
      one.resources.size === others.length &&
      isDeepStrictEqual(one.given, other.given) &&
      isDeepStrictEqual([...(one.unjudged ?? [])], [...(other.unjudged ?? [])]) &&
      [...one.resources.values()].every(
        (resource, index) =>
          resource.type === others[index]?.type &&
          resource.path === others[index]?.path &&
          isWrittenAlike(resource, others[index]),
      )
    );
  });

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
