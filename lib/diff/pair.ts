import { basename } from 'node:path';
import type { Resource, Template } from '../engine/template';
import type { Json } from '../engine/value';

/** Which resource before is which one after. */
export interface Pairing {
  /** The other of a pair, of either side; undefined for what was added or removed. */
  partnerOf(resource: Resource): Resource | undefined;
  /** The same for both of a pair, and for nothing else. */
  keyOf(resource: Resource): string;
  /** The path before of one that is called otherwise and says something else, and so is only taken for the same. */
  takenFor(resource: Resource): string | undefined;
}

/**
 * Pairs the resources of two sets of templates: by type and construct path or id, then what says the same but for names,
 * then what says most of the same, then the only ones of their type that are left in one place. A construct that was renamed
 * or moved is the one that it was.
 */
export function pair(before: readonly Template[], after: readonly Template[]): Pairing {
  const partners = new Map<Resource, Resource>();
  const keys = new Map<Resource, string>();
  const join = (one: Resource, other: Resource): void => {
    partners.set(one, other);
    partners.set(other, one);
  };
  const left = (templates: readonly Template[]) =>
    templates.flatMap(({ resources }) => [...resources.values()]).filter((one) => !partners.has(one));
  for (const sameness of [named, namedInFile, saying]) {
    const groups = grouped(left(after), sameness);
    for (const [same, ones] of grouped(left(before), sameness)) {
      const others = groups.get(same) ?? [];
      if (sameness === named && (ones.length > 1 || others.length > 1)) continue;
      for (const [at, one] of ones.entries()) if (others[at]) join(one, others[at] as Resource);
    }
  }
  const taken = new Map<Resource, string>();
  const take = (one: Resource, other: Resource): void => {
    join(one, other);
    if (one.path !== other.path) taken.set(one, one.path).set(other, one.path);
  };
  const ofType = grouped(left(after), ({ type }) => type);
  for (const [type, ones] of grouped(left(before), (one) => one.type)) {
    const others = ofType.get(type) ?? [];
    for (const [one, other] of mostAlike(ones, others)) take(one, other);
  }
  const placed = grouped(left(after), placeOf);
  for (const [place, ones] of grouped(left(before), placeOf)) {
    const others = placed.get(place) ?? [];
    if (ones.length === 1 && others.length === 1) take(ones[0] as Resource, others[0] as Resource);
  }
  for (const templates of [before, after])
    for (const { resources } of templates)
      for (const one of resources.values()) keys.set(one, keys.get(partners.get(one) as Resource) ?? `${keys.size}`);
  return {
    partnerOf: (resource) => partners.get(resource),
    keyOf: (resource) => keys.get(resource) as string,
    takenFor: (resource) => taken.get(resource),
  };
}

const named = ({ type, path }: Resource): string => `${type} ${path}`;
const namedInFile = (one: Resource): string => `${named(one)} ${basename(one.template.name)}`;
const saying = (one: Resource): string => `${one.type} ${nameless(one)}`;

function grouped<T>(all: readonly T[], by: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(by(one));
    if (group) group.push(one);
    else groups.set(by(one), [one]);
  }
  return groups;
}

/** What a resource says, with types in place of the names of other resources, and without what is made from content. */
export const nameless = ({ body, attributes, template }: Resource): string =>
  JSON.stringify([body, attributes], (key, value: Json) => {
    if (key === '//' || key === 'Metadata') return undefined;
    if (typeof value === 'string')
      return value
        .replace(/([\w-]+)(\.[\w-]+)?/g, (name, head: string, rest = '') => {
          const whole = template.resources.get(name)?.type;
          const first = template.resources.get(head)?.type;
          return whole ?? (first ? `${first}${rest}` : name);
        })
        .replace(/\b[0-9a-f]{32,}\b/g, '#');
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  });

/** Beyond so many pairs of one type only those are compared that are called the same. */
const MOST_COMPARED = 10_000;
/** What two that are not called the same have to have in common to be taken for one. */
const ENOUGH = 0.5;
/** What it counts to be called the same. */
const CALLED_THE_SAME = 0.5;

/** The pairs that have most in common, each resource in one. */
function mostAlike(ones: readonly Resource[], others: readonly Resource[]): [Resource, Resource][] {
  const few = ones.length * others.length <= MOST_COMPARED;
  const called = grouped(others, callOf);
  const said = new Map([...ones, ...others].map((one) => [one, entriesOf(one)]));
  const scored = ones.flatMap((one) =>
    (few ? others : (called.get(callOf(one)) ?? []).slice(0, 100)).map((other) => {
      const [own, its] = [said.get(one) as Set<string>, said.get(other) as Set<string>];
      const common = [...own].filter((entry) => its.has(entry)).length;
      const alike = own.size + its.size === 0 ? 0 : (2 * common) / (own.size + its.size);
      return { one, other, score: alike + (callOf(one) === callOf(other) ? CALLED_THE_SAME : 0) };
    }),
  );
  const taken = new Set<Resource>();
  return scored
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score)
    .flatMap(({ one, other }): [Resource, Resource][] => {
      if (taken.has(one) || taken.has(other)) return [];
      taken.add(one).add(other);
      return [[one, other]];
    });
}

/** The type of a resource, and the construct, module or template that it stands in. */
function placeOf(one: Resource): string {
  const { id, path, template, type } = one;
  const step = path === id ? id.lastIndexOf(`${type}.`) : ownPath(one).lastIndexOf('/');
  const isAlone = template.assembly.templates.length === 1;
  return `${type} ${path.slice(0, Math.max(step, 0)) || (isAlone ? '' : basename(template.name))}`;
}

/** A construct path without the resource that every construct of the CDK has by the same name. */
const ownPath = ({ path }: Resource): string => path.replace(/\/Resource$/, '');

/** The name of a resource where it stands, without what the CDK adds to it. */
const callOf = (one: Resource): string =>
  ownPath(one)
    .split(/[/.]/)
    .at(-1)
    ?.replace(/[0-9A-F]{8}$/, '') ?? '';

/** The properties of a resource, each with its value. */
const entriesOf = (one: Resource): Set<string> => {
  const [body] = JSON.parse(nameless(one)) as [Json];
  const isMap = body !== null && typeof body === 'object' && !Array.isArray(body);
  return new Set(isMap ? Object.entries(body).map((entry) => JSON.stringify(entry)) : []);
};
