import { child, isMap } from '../engine/template';
import type { Json } from '../engine/value';
import { areSame, type Change, Unchangeable } from './change';

/** What decides a value elsewhere than where it stands, in words; nothing for what is data. */
export type Decided = (value: Json) => string | undefined;

/**
 * The changes that lay a fix over what a place of a file says. Refuses what would take more away than a scalar that is in
 * the way, and what something else decides.
 */
export function layOver(own: Json | undefined, given: Json, path: readonly string[], decided: Decided): Change[] {
  const fix = isNothing(given) ? null : given;
  if (areSame(own, fix)) return [];
  if (own === undefined) return fix === null ? [] : [{ path, value: withoutNothing(fix) }];
  const by = own === null ? undefined : decided(own);
  if (by !== undefined) throw new Unchangeable(`${path.at(-1)} is decided by ${by}`);
  if (fix === null) {
    if (typeof own === 'object' && own !== null) throw new Unchangeable(`${path.at(-1)} would be taken away`);
    return [{ path }];
  }
  if (own === null) return [{ path, value: withoutNothing(fix) }];
  if (isMap(fix) && decided(fix) === undefined) return merged(own, fix, path, decided);
  if (Array.isArray(fix)) return listed(own, fix, path, decided);
  if (typeof own === 'object') throw new Unchangeable(`${path.at(-1)} holds more than the fix would put there`);
  if (isDocument(own)) throw new Unchangeable(`${path.at(-1)} is a document as text`);
  return [{ path, value: fix }];
}

function merged(own: Json, fix: { [key: string]: Json }, path: readonly string[], decided: Decided): Change[] {
  if (Array.isArray(own)) {
    const [only] = own;
    // Terraform may write the only block of its kind as a list.
    if (own.length === 1 && isMap(only)) return layOver(only, fix, [...path, '0'], decided);
    if (own.length === 0) return [{ path, value: withoutNothing(fix) }];
    throw new Unchangeable(`there are ${own.length} of ${path.at(-1)}`);
  }
  if (!isMap(own)) throw new Unchangeable(`${path.at(-1)} is no map`);
  return Object.entries(fix).flatMap(([key, value]) => {
    // The version of a policy says how all of its statements are read.
    if (key === 'Version' && fix.Statement !== undefined && child(own, key) !== undefined) return [];
    if (child(own, key) === undefined && [child(own, 'dynamic')].flat().some((it) => child(it, key) !== undefined))
      throw new Unchangeable(`a dynamic block makes ${key}`);
    return layOver(child(own, key), value, [...path, key], decided);
  });
}

function listed(own: Json, fix: Json[], path: readonly string[], decided: Decided): Change[] {
  const there = Array.isArray(own) ? own : isMap(own) ? [own] : undefined;
  if (!there) throw new Unchangeable(`${path.at(-1)} is no list`);
  if (there.some((item) => item !== null && decided(item) !== undefined))
    throw new Unchangeable(`${path.at(-1)} has elements that are decided elsewhere`);
  if (Array.isArray(own) && [...own, ...fix].every((item) => nameOf(item) !== undefined))
    return settings(own, fix, path, decided);
  const missing = fix.filter((item) => !there.some((other) => areSame(item, other)));
  // Statements add up. Elements of other lists may exclude each other, so that all of them have to be the fix's.
  const isWhole = there.every((item) => fix.some((other) => areSame(item, other)));
  if (Array.isArray(own) && (isWhole || path.at(-1) === 'Statement'))
    return missing.map((value, index) => ({ path: [...path, String(there.length + index)], value }));
  const [only] = there;
  const [wanted] = fix;
  if (there.length === 1 && fix.length === 1 && isMap(only) && isMap(wanted)) {
    const changes = layOver(only, wanted, Array.isArray(own) ? [...path, '0'] : path, decided);
    if (changes.every(({ path: [...at] }) => isAdded(only, at.slice(path.length + Number(Array.isArray(own))))))
      return changes;
  }
  throw new Unchangeable(`${path.at(-1)} is a list that says something else`);
}

/** The changes that give settings of a list their values: one of that name is changed, and otherwise one is added. */
function settings(own: readonly Json[], fix: readonly Json[], path: readonly string[], decided: Decided): Change[] {
  let length = own.length;
  return fix.flatMap((item) => {
    const at = own.findIndex((other) => nameOf(other) === nameOf(item));
    return at < 0
      ? [{ path: [...path, String(length++)], value: item }]
      : layOver(own[at], item, [...path, String(at)], decided);
  });
}

/** The name of a setting in a list of names and values; nothing for what is none. */
function nameOf(item: Json): string | undefined {
  if (!isMap(item)) return undefined;
  const rest = Object.keys(item).filter((key) => !NAMES.test(key) && !VALUES.test(key));
  const names = Object.keys(item).filter((key) => NAMES.test(key));
  if (rest.length > 0 || names.length === 0 || !Object.keys(item).some((key) => VALUES.test(key))) return undefined;
  return names
    .sort()
    .map((key) => `${key} ${JSON.stringify(item[key])}`)
    .join(' ');
}

const NAMES = /^(key|name|namespace|optionname|parametername)$/i;
const VALUES = /^(value|parametervalue|apply_method)$/i;

const isAdded = (within: Json, path: readonly string[]): boolean =>
  path.reduce<Json | undefined>(child, within) === undefined;

/** A document that is kept as text, such as a policy. */
const isDocument = (value: Json): boolean => typeof value === 'string' && /^\s*[{[]/.test(value);

/** What takes a property away in CloudFormation. */
const isNothing = (value: Json): boolean => child(value, 'Ref') === 'AWS::NoValue';

/** A value without what a fix would take away. */
function withoutNothing(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNothing);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      item === null || isNothing(item) ? [] : [[key, withoutNothing(item)]],
    ),
  );
}
