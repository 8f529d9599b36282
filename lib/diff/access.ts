import { BLOCK_PUBLIC_ACCESS, boundaryOf, identityOf, resourcePolicyOf, statementsOf } from '../access/policies';
import { arnOfResource } from '../access/resource-arn';
import { Reading } from '../engine/reading';
import { typesOf } from '../engine/rule';
import type { Resource, Template } from '../engine/template';
import { explore, World } from '../engine/world';
import { expand } from '../iam/actions';
import { intersection } from '../iam/patterns';
import { holder } from '../resources/iam/holder';
import { ATTACHMENTS, BOUNDARIES, POLICY_PLACES, type PolicyKind, policyIn } from '../resources/policies';
import {
  type Atom,
  atomsOf,
  butFor,
  covers,
  coversButTerms,
  inWords,
  isEveryone,
  isTaken,
  parted,
  spread,
  textOf,
  touches,
} from './atoms';
import type { Change, Direction } from './change';
import type { Pairing } from './pair';
import { mayChangeIdentities, mayChangePolicies, type Unlike } from './unlike';

/** A change of who may do what, and the resource whose policy says so. */
export interface AccessChange extends Change {
  readonly of: Resource;
}

/** What the policies of one resource come to. */
interface Policies {
  readonly of: Resource;
  readonly isIdentity: boolean;
  readonly atoms: readonly Atom[];
}

const HOLDERS: ReadonlySet<string> = new Set(typesOf(holder));
/** Policies that are for no one resource of the templates. */
const ALONE: ReadonlyMap<string, PolicyKind> = new Map(
  POLICY_PLACES.flatMap(({ kind, type, service }) =>
    service !== undefined || kind === 'endpoint' || kind === 'control' || kind === 'device'
      ? [[type, kind] as const]
      : [],
  ),
);
/** Managed policies, which may be attached by their name elsewhere. */
const MANAGED: ReadonlySet<string> = new Set(['AWS::IAM::ManagedPolicy', 'aws_iam_policy']);
/** The properties that name them. */
const HELD_BY: readonly (readonly [type: string, key: string])[] = [...ATTACHMENTS, ...BOUNDARIES].map(
  ({ type, arns }) => [type, arns],
);
const OWNERS: ReadonlySet<string> = new Set(
  POLICY_PLACES.filter(({ kind }) => kind === 'resource' || kind === 'grant' || kind === 'trust').flatMap(
    ({ type, owners }) => owners?.map(([, owner]) => owner) ?? [type],
  ),
);

/** Whether what the policies of a resource come to is compared, whoever wrote them how. */
export const isEvaluated = ({ type }: Resource): boolean =>
  HOLDERS.has(type) || OWNERS.has(type) || ALONE.has(type) || MANAGED.has(type);

/** Who may do more, and who less, by what the policies of both sides come to. */
export function accessChanges(
  before: readonly Template[],
  after: readonly Template[],
  pairing: Pairing,
  differing: Unlike,
): AccessChange[] {
  const names = namesOf(after, pairing, differing);
  const earlier = new Map(
    policiesIn(before, pairing, differing, (text) => text).map((one) => [keyIn(one, pairing), one]),
  );
  const later = new Map(policiesIn(after, pairing, differing, names.asBefore).map((one) => [keyIn(one, pairing), one]));
  const said = wordsFor(before, after, pairing);
  const changes = [...new Set([...earlier.keys(), ...later.keys()])].flatMap((key) => {
    const [was, is] = [earlier.get(key), later.get(key)];
    return same(was, is) ? [] : between(was, is, pairing, said);
  });
  return changes;
}

const keyIn = ({ of, isIdentity }: Policies, pairing: Pairing): string => `${pairing.keyOf(of)} ${isIdentity}`;

const same = (was: Policies | undefined, is: Policies | undefined): boolean =>
  JSON.stringify(was?.atoms ?? []) === JSON.stringify(is?.atoms ?? []);

/** The policies of all that has some, in all deployments taken together. */
function policiesIn(
  templates: readonly Template[],
  pairing: Pairing,
  differing: Unlike,
  named: (text: string) => string,
): Policies[] {
  const asksIdentities = mayChangeIdentities(differing);
  const asksPolicies = mayChangePolicies(differing);
  return templates
    .filter(({ dialect }) => dialect === 'cloudformation' || dialect === 'terraform')
    .flatMap(({ resources }) => [...resources.values()])
    .flatMap((of) => {
      const who = `#${pairing.keyOf(of)}`;
      const read = (isIdentity: boolean, run: (it: Reading) => Atom[]): Policies[] => {
        const found = explore((world) => (of.template.exists(of, world) ? run(Reading.of(of, world)) : [])).results;
        const atoms = new Map(found.flatMap(({ result }) => result).map((atom) => [textOf(atom), atom]));
        return atoms.size === 0 ? [] : [{ of, isIdentity, atoms: [...atoms.values()] }];
      };
      const isUnheld = asksIdentities && differing.has(of) && MANAGED.has(of.type) && !isHeld(of);
      const alone = isUnheld ? 'identity' : asksPolicies(of.type) ? ALONE.get(of.type) : undefined;
      return [
        ...(asksIdentities && HOLDERS.has(of.type) ? read(true, (it) => bounded(it, who, named)) : []),
        ...(OWNERS.has(of.type) && asksPolicies(of.type) ? read(false, (it) => ofResource(it, who, named)) : []),
        ...(alone
          ? read(isUnheld, (it) => atomsOf(statementsOf('resource', policyIn(it, alone), it.world).plain, who, named))
          : []),
      ];
    });
}

/** Whether something of the templates has a managed policy, or names it as a boundary, so that its access is told of the holders. */
const isHeld = (policy: Resource): boolean =>
  policy.template.referencesIn(policy.body).some(({ target }) => HOLDERS.has(target.type)) ||
  HELD_BY.some(([type, key]) => policy.template.assembly.companionsOf(policy, type, key).length > 0);

/** What the policies of a resource say. What Block Public Access refuses is a condition on what they allow everyone. */
function ofResource(it: Reading, who: string, named: (text: string) => string): Atom[] {
  const all = resourcePolicyOf({ arn: '', resource: it.resource }, [], it.world)?.plain ?? [];
  const blocks = all.filter(({ sid, effect }) => effect === 'Deny' && sid === BLOCK_PUBLIC_ACCESS);
  const atoms = atomsOf(
    all.filter((one) => !blocks.includes(one)),
    who,
    named,
  );
  if (blocks.length === 0) return atoms;
  const own = { operator: 'is', key: 'the principal', values: ['of this account'] };
  return atoms.map((atom) =>
    atom.effect === 'Allow' && isEveryone(atom.who) ? { ...atom, terms: [...atom.terms, own] } : atom,
  );
}

/** What a holder may do by itself, as far as its boundary lets it. */
function bounded(it: Reading, who: string, named: (text: string) => string): Atom[] {
  const own = atomsOf(identityOf(it).plain, who, named);
  const boundary = boundaryOf(it);
  if (!boundary) return own;
  const bounds = atomsOf(boundary.plain, who, named);
  const allowed = bounds.filter(({ effect }) => effect === 'Allow');
  return [
    ...own.flatMap((atom) => (atom.effect === 'Deny' ? [atom] : allowed.flatMap((bound) => common(atom, bound)))),
    ...bounds.filter(({ effect }) => effect === 'Deny'),
  ];
}

/** What two Allows both allow. Where one of them names what it leaves out, the other one is taken as it is. */
function common(atom: Atom, bound: Atom): Atom[] {
  if (!touches(atom, bound)) return [];
  const both = (part: 'action' | 'resource') => {
    const [one, other] = [atom[part], bound[part]];
    if (one.negated || other.negated) return [one.negated ? other : one];
    return intersection(one.values[0] as string, other.values[0] as string).map((value) => ({
      negated: false,
      values: [value],
    }));
  };
  const terms = [...new Map([...atom.terms, ...bound.terms].map((term) => [JSON.stringify(term), term])).values()];
  return both('action').flatMap((action) => both('resource').map((resource) => ({ ...atom, action, resource, terms })));
}

type Words = (text: string) => string;

function between(was: Policies | undefined, is: Policies | undefined, pairing: Pairing, said: Words): AccessChange[] {
  const of = (is ?? was)?.of as Resource;
  const isThere = is !== undefined || pairing.partnerOf(of) !== undefined;
  const wasThere = was !== undefined || pairing.partnerOf(of) !== undefined;
  const isIdentity = (is ?? was)?.isIdentity === true;
  // What is gone lets nobody in any more.
  if (!isThere && !isIdentity) return [];
  const [allowedBefore, allowedAfter] = [allows(was), allows(is)];
  const [deniedBefore, deniedAfter] = [denies(was), denies(is)];
  const isLetIn = (atom: Atom) => wasThere || !/^AWS (arn:aws:iam::\d{12}:root|\d{12})$/.test(atom.who) || isIdentity;
  // A refusal matters where something is allowed from which it was not taken away already.
  const matters = (deny: Atom, allowed: readonly Atom[]) =>
    isThere && wasThere && (!isIdentity || allowed.some((allow) => touches(allow, deny) && !isTaken(allow, deny)));
  const lines = (
    direction: Direction,
    [atoms, refused]: readonly [readonly Atom[], readonly Atom[]],
    [others, refusedThere]: readonly [readonly Atom[], readonly Atom[]],
    [word, otherwise]: readonly [string, string],
  ): AccessChange[] =>
    inLines(uncovered(atoms, refused, others, refusedThere), others, { of, direction, word, otherwise }, said);
  const may = (side: Policies | undefined, allowed: readonly Atom[]) => [allowed, refusals(side)] as const;
  return [
    ...lines('broadened', may(is, allowedAfter.filter(isLetIn)), may(was, allowedBefore), [
      'may now',
      'before only if',
    ]),
    ...lines(
      'broadened',
      [deniedBefore.filter((deny) => matters(deny, allowedAfter)), []],
      [deniedAfter, []],
      ['is no longer refused', 'now only if'],
    ),
    ...lines('narrowed', may(was, allowedBefore), may(is, allowedAfter), ['may no longer', 'now only if']),
    ...lines(
      'narrowed',
      [deniedAfter.filter((deny) => matters(deny, allowedBefore)), []],
      [deniedBefore, []],
      ['is now refused', 'before only if'],
    ),
  ];
}

/** What is refused whatever a request is like. */
const refusals = (side: Policies | undefined): readonly Atom[] =>
  denies(side).filter(({ terms }) => terms.length === 0);

const denies = (side: Policies | undefined): readonly Atom[] =>
  (side?.atoms ?? []).filter(({ effect }) => effect === 'Deny');

/** What is allowed and not refused whatever the request is like. */
function allows(side: Policies | undefined): readonly Atom[] {
  const refused = refusals(side);
  return (side?.atoms ?? [])
    .filter((atom) => atom.effect === 'Allow' && !refused.some((deny) => covers(deny, atom)))
    .map((atom) => butFor(atom, refused));
}

/**
 * What some atoms mean, less what is refused, that others do not mean or refuse, action by action; a pattern of which nothing
 * is covered stays one.
 */
function uncovered(
  atoms: readonly Atom[],
  refused: readonly Atom[],
  others: readonly Atom[],
  refusedThere: readonly Atom[],
): Atom[] {
  const takenIn = (by: readonly Atom[], one: Atom) =>
    by.some((other) => covers(other, one)) ||
    (one.terms.length > 0 && parted(one).every((part) => by.some((other) => covers(other, part))));
  const left = new Map<string, Atom>();
  for (const atom of atoms) {
    if (takenIn(others, atom) && !refusedThere.some((deny) => touches(deny, atom))) continue;
    const each = spread(atom);
    const meant = each.filter((one) => !takenIn(refused, one));
    const open = meant.filter((one) => !takenIn(others, one) || takenIn(refusedThere, one));
    for (const one of open.length === each.length && each.length > 1 ? [atom] : open) left.set(textOf(one), one);
  }
  return [...left.values()];
}

interface Saying {
  readonly of: Resource;
  readonly direction: Direction;
  readonly word: string;
  readonly otherwise: string;
}

/** One line for each who, resource and condition. */
function inLines(atoms: readonly Atom[], others: readonly Atom[], saying: Saying, said: Words): AccessChange[] {
  const { of, direction, word, otherwise } = saying;
  const groups = new Map<string, Atom[]>();
  for (const atom of atoms) {
    const key = JSON.stringify([atom.who, atom.resource, atom.terms]);
    groups.set(key, [...(groups.get(key) ?? []), atom]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group as [Atom, ...Atom[]];
    const actions = group.map(({ action }) => actionIn(action));
    const shown =
      actions.length > MOST_ACTIONS
        ? [...actions.slice(0, MOST_ACTIONS), `${actions.length - MOST_ACTIONS} more`]
        : actions;
    const terms = inWords(first);
    const without = others.find((other) => other.terms.length > 0 && coversButTerms(other, first));
    const tail = `${terms === '' ? '' : ` if ${said(terms)}`}${without ? ` (${otherwise} ${said(inWords(without))})` : ''}`;
    return {
      of,
      direction,
      aspect: 'access',
      resource: of.path,
      what: `${whoIn(first.who, said)} ${word} ${shown.join(', ')} on ${resourceIn(first, of, said)}${tail}`,
    };
  });
}

const MOST_ACTIONS = 6;

function actionIn({ negated, values }: Atom['action']): string {
  const named = values.map((value) =>
    value.includes('*') || value.includes('?') ? value : (expand(value)[0]?.name ?? value),
  );
  return negated ? `everything but ${named.join(', ')}` : named.join(', ');
}

function whoIn(who: string, said: Words): string {
  if (who.startsWith('#') || who.startsWith('everyone but')) return said(who);
  const [type, ...name] = who.split(' ');
  const text = name.join(' ');
  return text === '*' ? (type === 'Service' ? 'every service' : 'everyone') : said(text);
}

const resourceIn = ({ resource: { negated, values }, who }: Atom, of: Resource, said: Words): string => {
  const all = values.map((value) => (value === '*' && !who.startsWith('#') ? of.path : said(value)));
  return negated
    ? `everything but ${all.join(', ')}`
    : all.map((one) => (one === '*' ? 'every resource' : one)).join(', ');
};

/** What resources of the templates after are called in ARNs, as those before were called. */
function namesOf(
  after: readonly Template[],
  pairing: Pairing,
  differing: Unlike,
): { readonly asBefore: (text: string) => string } {
  const renamed = new Map<string, string>();
  for (const { resources, dialect } of after) {
    if (dialect !== 'cloudformation' && dialect !== 'terraform') continue;
    for (const one of resources.values()) {
      const other = pairing.partnerOf(one);
      if (!other || !differing.has(one)) continue;
      const [now, then] = [arnOf(one), arnOf(other)];
      if (now !== then) renamed.set(now, then);
    }
  }
  if (renamed.size === 0) return { asBefore: (text) => text };
  return { asBefore: (text) => replaced(text, renamed) };
}

const arnOf = (one: Resource): string => arnOfResource(Reading.of(one, new World()));

/** A text that begins with a known ARN, with what stands for that in its place. */
function replaced(text: string, known: ReadonlyMap<string, string>): string {
  if (!text.startsWith('arn:')) return text;
  for (let end = text.length; end > 0; end = Math.max(text.lastIndexOf('/', end - 1), text.lastIndexOf(':', end - 1))) {
    const found = known.get(text.slice(0, end));
    if (found !== undefined) return `${found}${text.slice(end)}`;
  }
  return text;
}

/** Says ARNs and holders by the path of the resource, where the templates have it. */
function wordsFor(before: readonly Template[], after: readonly Template[], pairing: Pairing): Words {
  let known: Map<string, string> | undefined;
  return (text) => {
    if (!known) {
      known = new Map();
      for (const { resources, dialect } of [...after, ...before]) {
        if (dialect !== 'cloudformation' && dialect !== 'terraform') continue;
        for (const one of resources.values()) {
          const path = (known.get(`#${pairing.keyOf(one)}`) ?? one.path) as string;
          known.set(`#${pairing.keyOf(one)}`, path);
          known.set(arnOf(one), path);
        }
      }
    }
    return text
      .split(' ')
      .map((word) => known?.get(word) ?? replaced(word, known as Map<string, string>))
      .join(' ')
      .replace(/[\uE002\uE003]/g, '');
  };
}
