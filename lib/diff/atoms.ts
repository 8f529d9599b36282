import { resourcesOf } from '../iam/action-resources';
import { expand } from '../iam/actions';
import { LEFT_OPEN, type PlainStatement } from '../iam/evaluate';
import { mayBe } from '../iam/fitting';
import { hasWildcard } from '../iam/glob';
import { contains, intersection } from '../iam/patterns';
import { isEverything } from '../iam/policy';
import { type AddressRange, addressRange, difference } from '../network/addresses';

/** One pattern, or everything but some. */
export interface Part {
  readonly negated: boolean;
  readonly values: readonly string[];
}

/** One test that a request has to meet. */
interface Term {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

/** One principal, one pattern of actions, one of resources: what a statement comes to, however it is written. */
export interface Atom {
  readonly effect: 'Allow' | 'Deny';
  readonly who: string;
  readonly action: Part;
  readonly resource: Part;
  readonly terms: readonly Term[];
}

/** Statements as atoms. `holder` is whoever has a policy that names no principals; `named` says what a text stands for. */
export const atomsOf = (
  statements: readonly PlainStatement[],
  holder: string,
  named: (text: string) => string,
): Atom[] =>
  statements.flatMap(({ effect, actions, resources, principals, conditions }) => {
    const terms = conditions.map(({ operator, set, key, values }) => termOf(operator, set, key, values.map(named)));
    const whose = principals === undefined ? [holder] : principalsIn(principals, named);
    const onWhat = partsOf(resources ?? { negated: false, values: ['*'] }, (text) => plainResource(named(text)));
    return whose.flatMap((who) =>
      partsOf(actions, plainAction).flatMap((action) =>
        onWhat.map((resource): Atom => ({ effect, who, action, resource, terms })),
      ),
    );
  });

function principalsIn(
  { negated, list }: NonNullable<PlainStatement['principals']>,
  named: (text: string) => string,
): string[] {
  const all = list.map(({ type, name }) => `${type} ${principal(named(name))}`);
  return negated ? [`everyone but ${all.sort().join(', ')}`] : all;
}

/** An account, in either spelling. */
const principal = (name: string): string => name.replace(/^(\d{12})$/, 'arn:aws:iam::$1:root');

const partsOf = ({ negated, values }: Part, plain: (text: string) => string): Part[] => {
  const all = [...new Set(values.map(plain))];
  return negated ? [{ negated, values: all.sort() }] : all.map((value) => ({ negated, values: [value] }));
};

const plainAction = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\*+/g, '*')
    .replace(/^\*:\*$/, '*');
const plainResource = (text: string): string => (isEverything(text) ? '*' : text.replace(/\*+/g, '*'));

/** A test in one spelling: equality is likeness to what has no wildcard. */
function termOf(operator: string, set: 'all' | 'any' | undefined, key: string, given: readonly string[]): Term {
  const plain = operator.toLowerCase().replace(/^for(all|any)values?:/, '');
  const values = [...new Set(/^(bool|null)/.test(plain) ? given.map((text) => text.toLowerCase()) : given)].sort();
  const isWild = values.some(hasWildcard);
  const spelled = plain
    .replace(/^arn(not)?equals/, 'arn$1like')
    .replace(/^string(not)?equals(?!ignore)/, (whole, not = '') => (isWild ? whole : `string${not}like`));
  return { operator: `${set ? `${set} ` : ''}${spelled}`, key: key.toLowerCase(), values };
}

/** Whether all that is meant by one atom is meant by another one as well. */
export const covers = (outer: Atom, inner: Atom): boolean => coversButTerms(outer, inner) && isAsFree(outer, inner);

export const coversButTerms = (outer: Atom, inner: Atom): boolean =>
  coversWho(outer.who, inner.who) &&
  coversPart(outer.action, inner.action) &&
  coversPart(outer.resource, inner.resource);

const coversWho = (outer: string, inner: string): boolean =>
  outer === inner || (isEveryone(outer) && /^AWS /.test(inner));

/** Whether a principal is everyone. */
export const isEveryone = (who: string): boolean => who === 'AWS *';

function coversPart(outer: Part, inner: Part): boolean {
  const [value = ''] = inner.values;
  if (!inner.negated)
    return outer.negated
      ? outer.values.every((one) => !meets(one, value))
      : outer.values.some((one) => takesIn(one, value));
  return outer.negated
    ? outer.values.every((one) => inner.values.some((other) => takesIn(other, one)))
    : outer.values.includes('*');
}

const takesIn = (outer: string, inner: string): boolean =>
  outer === inner || outer === '*' || (hasWildcard(outer) && contains(outer, inner));

const meets = (one: string, other: string): boolean =>
  one === other || ((hasWildcard(one) || hasWildcard(other)) && intersection(one, other).length > 0);

/** Whether two atoms have a request in common, their conditions aside. */
export const touches = (one: Atom, other: Atom): boolean =>
  (['action', 'resource'] as const).every((part) => {
    const [left, right] = [one[part], other[part]];
    if (left.negated || right.negated)
      return left.negated && right.negated
        ? true
        : !coversPart({ ...(left.negated ? left : right), negated: false }, left.negated ? right : left);
    return meets(left.values[0] as string, right.values[0] as string);
  });

/** Whether a refusal takes whole actions away from what is allowed, so that none of it is left to tell of. */
export const isTaken = (allow: Atom, deny: Atom): boolean =>
  deny.terms.length === 0 &&
  !allow.action.negated &&
  expand(allow.action.values[0] as string).length > 0 &&
  coversPart(deny.resource, allow.resource);

/** What allows every action, or every one but some, with what is refused of it among those that it leaves out. */
export function butFor(allow: Atom, refused: readonly Atom[]): Atom {
  const { negated, values } = allow.action;
  if (!negated && values[0] !== '*') return allow;
  const taken = refused.filter(
    ({ who, action, resource }) => !action.negated && coversWho(who, allow.who) && coversPart(resource, allow.resource),
  );
  const left = [...(negated ? values : []), ...taken.flatMap(({ action }) => action.values)];
  return left.length === 0 ? allow : { ...allow, action: { negated: true, values: [...new Set(left)].sort() } };
}

/** Whether whatever meets the conditions of the inner atom meets those of the outer one. */
const isAsFree = (outer: Atom, inner: Atom): boolean =>
  outer.terms.every((term) => inner.terms.some((other) => implies(other, term)));

function implies(one: Term, other: Term): boolean {
  if (one.key !== other.key) return false;
  if (one.operator !== other.operator && `${one.operator}ifexists` !== other.operator) return false;
  const order = /^(numeric|date)(less|greater)than/.exec(one.operator);
  if (order) {
    const isLess = order[2] === 'less';
    // One of several values is enough, so that the widest counts.
    const [value, bound] = [one, other].map(({ values }) => {
      const numbers = values.map((text) => (order[1] === 'date' ? Date.parse(text) : Number(text)));
      return isLess ? Math.max(...numbers) : Math.min(...numbers);
    }) as [number, number];
    return isLess ? value <= bound : value >= bound;
  }
  const isNegated = one.operator.includes('not');
  const [wide, narrow] = isNegated ? [one, other] : [other, one];
  if (one.operator.includes('ipaddress')) {
    const [outer, inner] = [wide, narrow].map(({ values }) => rangesIn(values));
    if (outer && inner) return difference(inner, outer).length === 0;
  }
  const isPattern = one.operator.includes('like');
  return narrow.values.every((value) =>
    wide.values.some((wider) => wider === value || (isPattern && takesIn(wider, value))),
  );
}

/** The addresses that are written; undefined where some are left open. */
function rangesIn(values: readonly string[]): AddressRange[] | undefined {
  const ranges = values.map(addressRange);
  return ranges.every((range) => range !== undefined) ? ranges : undefined;
}

/** As many parts as an atom is taken into. */
const MOST_PARTS = 64;

/** An atom as one for each combination of the values of its conditions, which hold for any of them; itself where they are too many. */
export function parted(atom: Atom): readonly Atom[] {
  const isSplit = ({ operator, values }: Term) => values.length > 1 && !/not|^all /.test(operator);
  const count = atom.terms.reduce((product, term) => product * (isSplit(term) ? term.values.length : 1), 1);
  if (count === 1 || count > MOST_PARTS) return [atom];
  return atom.terms
    .reduce<readonly (readonly Term[])[]>(
      (all, term) =>
        all.flatMap((before) =>
          (isSplit(term) ? term.values : [undefined]).map((value) => [
            ...before,
            value === undefined ? term : { ...term, values: [value] },
          ]),
        ),
      [[]],
    )
    .map((terms) => ({ ...atom, terms }));
}

/** An atom as its actions one by one, of services that are known; without those that its resource has nothing to do with. */
export function spread(atom: Atom): readonly Atom[] {
  const { action, resource } = atom;
  const [pattern = ''] = action.values;
  if (action.negated) return [atom];
  const actions = expand(pattern);
  if (actions.length === 0) return [atom];
  return actions
    .filter(({ name, supportsResources }) => (supportsResources || resource.values[0] === '*') && isFit(name, resource))
    .map(({ name }) => ({ ...atom, action: { negated: false, values: [name.toLowerCase()] } }));
}

/** Whether an action works on what a pattern of resources may stand for. */
function isFit(action: string, { negated, values: [text = ''] }: Part): boolean {
  if (negated || text === '*' || !text.startsWith('arn:') || text.includes(LEFT_OPEN[0])) return true;
  const kinds = resourcesOf(action).flatMap(({ arn }) => arn.split(',arn:${Partition}:'));
  return kinds.length === 0 || kinds.some((kind) => mayBe(kind, text));
}

/** An atom as text, equal for equal ones. */
export const textOf = (atom: Atom): string => JSON.stringify(atom);

/** The conditions of an atom, as one reads them aloud. */
export const inWords = ({ terms }: Atom): string =>
  terms.map(({ operator, key, values }) => `${key} ${operator} ${values.join(' or ')}`).join(' and ');
