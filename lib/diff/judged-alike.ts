import { basename } from 'node:path';
import type { Config } from '../engine/config';
import { onlookersAmong } from '../engine/onlookers';
import type { AssemblyView, Resource, Template, Twin } from '../engine/template';
import { ruleBook } from '../rules';
import type { Pairing } from './pair';
import { EVERYTHING, type Unlike } from './unlike';

/** Which resources of both sides every rule that is on judges as their partners, so that nothing found of them is new or gone. */
export function judgedAlike(
  before: readonly Template[],
  after: readonly Template[],
  pairing: Pairing,
  inDoubt: { has(resource: Resource): boolean },
  config: Config,
): (resource: Resource) => boolean {
  const asked = resourcesIn(after).filter((one) => !inDoubt.has(one));
  const doubted = resourcesIn([...before, ...after]).filter((one) => inDoubt.has(one));
  const onlookers = onlookersAmong(asked, twinsOf(asked, doubted, pairing), config, ruleBook);
  const alike = new Set(asked.filter((one) => !onlookers.has(one)));
  return (one) => alike.has(one) || alike.has(pairing.partnerOf(one) as Resource);
}

const resourcesIn = (templates: readonly Template[]): Resource[] =>
  templates.flatMap(({ resources }) => [...resources.values()]);

/**
 * The resources of both sides that may be judged otherwise than their partners even where nobody looks beyond what they refer
 * to: those that differ, that stand elsewhere or in another order, and whatever refers to them.
 */
export function doubtful(
  before: readonly Template[],
  after: readonly Template[],
  pairing: Pairing,
  differing: Unlike,
): { has(resource: Resource): boolean } {
  const all = resourcesIn([...before, ...after]);
  const isInPlace = (one: Resource): boolean => {
    const { path, template } = pairing.partnerOf(one) ?? {};
    return path === one.path && template !== undefined && basename(template.name) === basename(one.template.name);
  };
  const found = new Set(all.filter((one) => differing.has(one) || isOutside(one) || !isInPlace(one)));
  if ([...found].some((one) => differing.has(one) && DECIDING.test(one.type)) || !areInOrder(all, found, pairing))
    return EVERYTHING;
  const referrers = new Map<Resource, Resource[]>();
  for (const one of all)
    if (!found.has(one))
      for (const node of [one.body, one.attributes])
        for (const { target } of one.template.referencesIn(node)) {
          const known = referrers.get(target);
          if (known) known.push(one);
          else referrers.set(target, [one]);
        }
  // A set hands out what is added to it on the way.
  for (const one of found)
    for (const referrer of referrers.get(one) ?? []) found.add(referrer).add(pairing.partnerOf(referrer) as Resource);
  return found;
}

/** What data sources give may be that of any resource, and jobs of pipelines look through all of theirs. */
const isOutside = ({ type, template: { dialect } }: Resource): boolean =>
  /^data\.(?!aws_iam_policy_document$)/.test(type) || !(dialect === 'cloudformation' || dialect === 'terraform');
/** What decides where others are, or what they are, without being referred to. */
const DECIDING = /^(provider|backend)\./;

/** The assemblies of some resources, each with what its partner is told apart by. */
function twinsOf(
  resources: readonly Resource[],
  others: readonly Resource[],
  pairing: Pairing,
): ReadonlyMap<AssemblyView, Twin> {
  const differing = new Set(others);
  const types = new Set(others.map(({ type }) => type));
  const twinOf = (resource: Resource): Twin => ({
    assembly: (pairing.partnerOf(resource) as Resource).template.assembly,
    partnerOf: pairing.partnerOf,
    differs: (one) => differing.has(one),
    differsIn: (type) => types.has(type),
  });
  const ofEach = new Map(resources.map((one) => [one.template.assembly, one]));
  return new Map([...ofEach].map(([assembly, one]) => [assembly, twinOf(one)]));
}

/** Whether all resources but some stand in templates and assemblies that are partners as well, one after the other. */
function areInOrder(all: readonly Resource[], but: ReadonlySet<Resource>, pairing: Pairing): boolean {
  const left = all.filter((one) => !but.has(one));
  const half = left.length / 2;
  const partners = new Map<object, object>();
  const areOne = (one: object, other: object): boolean => {
    const known = partners.get(one) ?? other;
    partners.set(one, known);
    return known === other;
  };
  return left.slice(0, half).every((one, at) => {
    const other = left[half + at] as Resource;
    return (
      pairing.partnerOf(one) === other &&
      [
        [one.template, other.template],
        [one.template.assembly, other.template.assembly],
      ].every(([own, its]) => areOne(own as object, its as object) && areOne(its as object, own as object))
    );
  });
}
