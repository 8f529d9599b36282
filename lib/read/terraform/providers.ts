import { child, type Resource, type Template } from '../../engine/template';
import { both, type Truth } from '../../engine/truth';
import { type Json, same, textOf, type Value } from '../../engine/value';
import type { World } from '../../engine/world';
import { evaluateAll } from './evaluate';
import type { Module } from './scope';
import { isMap, isOpenWithin } from './values';

/** A module whose resources are made by providers. */
export interface Provided extends Module, Template {
  readonly caller: { readonly template: Provided; readonly call: { readonly [key: string]: Json } } | undefined;
}

/** Arguments of a provider that tell in whose name it works. */
const IN_WHOSE_NAME = [
  'access_key',
  'allowed_account_ids',
  'assume_role',
  'assume_role_with_web_identity',
  'profile',
  'shared_config_files',
  'shared_credentials_files',
];

/** Where a resource is made: by its provider, and the region that it names itself. */
interface Place {
  readonly provider: Resource | undefined;
  readonly region: Value;
  /** What the provider's name, account and rights come from. */
  readonly account: { readonly id: string | undefined; readonly by: string; readonly isOpen: boolean };
}

/** Whether resources of two modules are made in one account and, if asked, in one region of it. */
export function areTogether(
  [one, other]: readonly [Resource, Resource],
  [ofOne, ofOther]: readonly [Provided, Provided],
  within: 'account' | 'region',
  world: World,
): Truth {
  if (ofOne === ofOther && !namesPlace(one) && !namesPlace(other)) return true;
  const [here, there] = [placeOf(one, ofOne, world), placeOf(other, ofOther, world)];
  return both(
    sameAccount(here, there),
    within === 'account' ||
      (() => (here.region === undefined && there.region === undefined) || sameRegion(here.region, there.region)),
  );
}

const namesPlace = ({ body }: Resource): boolean =>
  child(body, 'provider') !== undefined || child(body, 'region') !== undefined;

/** A region that is written nowhere comes from the surroundings, which may say the same. */
const sameRegion = (one: Value, other: Value): Truth =>
  one === undefined || other === undefined ? undefined : same(one, other);

function sameAccount({ provider, account }: Place, there: Place): Truth {
  if (provider === there.provider || account.by === there.account.by) return true;
  if (account.id !== undefined && there.account.id !== undefined) return account.id === there.account.id;
  return account.isOpen || there.account.isOpen ? undefined : false;
}

function placeOf(resource: Resource, module: Provided, world: World): Place {
  const named = child(resource.body, 'provider');
  const { provider, owner } = providerOf(typeof named === 'string' ? nameIn(named) : 'aws', module);
  const argument = (of: Resource | undefined, name: string, scope: Provided): Value => {
    const value = of && evaluateAll(child(of.body, name) ?? null, { module: scope, world });
    return value === null ? undefined : value;
  };
  const stated = IN_WHOSE_NAME.map((name) => argument(provider, name, owner));
  // Of roles that are assumed one after the other, the last is that of the account.
  const roles = IN_WHOSE_NAME.flatMap((name, at) => (name.startsWith('assume_role') ? [stated[at]].flat() : []));
  const ids = [stated[IN_WHOSE_NAME.indexOf('allowed_account_ids')]].flat();
  const role = textOf(roles.filter(isMap).at(-1)?.role_arn);
  const id = ids.length === 1 ? textOf(ids[0]) : undefined;
  return {
    provider,
    region: argument(resource, 'region', module) ?? argument(provider, 'region', owner),
    account: {
      id: /^arn:[^:]*:iam::(\d{12}):/.exec(role ?? '')?.[1] ?? (id && /^\d{12}$/.test(id) ? id : undefined),
      by: JSON.stringify(stated),
      isOpen: stated.some(isOpenWithin),
    },
  };
}

/** `aws.us` of `${aws.us}`. */
const nameIn = (text: string): string => text.replace(/^\$\{\s*|(?<!\s)\s*\}$/g, '');

/** The block that configures a provider, and the module that it stands in. */
function providerOf(name: string, module: Provided): { provider: Resource | undefined; owner: Provided } {
  const { caller, prefix, resources } = module;
  const provider = resources.get(`${prefix}provider.${name}`) ?? resources.get(name);
  if (provider || !caller) return { provider, owner: module };
  const given = child(child(caller.call, 'providers'), name);
  return providerOf(typeof given === 'string' ? nameIn(given) : name, caller.template);
}
