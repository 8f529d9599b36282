import { both, either, someOf, type Truth } from '../engine/truth';
import { hasHole } from '../engine/value';
import { addressRange, size } from '../network/addresses';
import { hasWildcard, isAll } from './glob';
import { holdsWithoutKey } from './missing-keys';
import { type Condition, type Item, isAllow, type Principal, type Statement } from './policy';

/** From whom a statement takes requests: AWS's own services, this account, its organisation, other named accounts, the world. */
export type Admitted = 'service' | 'own' | 'organization' | 'foreign' | 'anyone';

/** Whether an Allow takes requests from anyone at all: a public principal, and no condition that really narrows it. */
export const admitsAnyone = (statement: Statement): Truth =>
  both(isAllow(statement), () => admits(statement, 'anyone'));

/** Whether an Allow takes requests from another account than its own, named or not; organisations do not count. */
export const admitsForeign = (statement: Statement): Truth =>
  both(isAllow(statement), () => either(admits(statement, 'foreign'), () => admits(statement, 'anyone')));

/** Whether a statement's principals, as far as its conditions leave them, include some of these. The effect does not matter. */
export function admits(statement: Statement, who: Admitted): Truth {
  const { said, negated, list } = statement.principals;
  if (!said) return false;
  const named = negated ? ['anyone' as const] : list.map((principal) => admittedBy(principal, statement.home));
  if (!named.includes('anyone') && !named.includes(undefined)) return named.includes(who);
  const narrowed = narrowedTo(statement);
  const left = named.map((one) => (one === 'anyone' ? narrowed : one === undefined ? unlessNarrowed(narrowed) : one));
  return someOf(left, (one) => (one === undefined ? undefined : one === who));
}

const unlessNarrowed = (narrowed: Admitted | undefined): Admitted | undefined =>
  narrowed === 'anyone' ? undefined : narrowed;

/** Whom a principal names. Undefined where only deployment can tell. */
export function admittedBy({ type, text, open }: Principal, home: string | undefined): Admitted | undefined {
  if (isAll(text)) return 'anyone';
  if (open) return undefined;
  if (type === 'Service') return 'service';
  if (type === 'Federated') return 'own';
  return accountIn(text, home);
}

/** How templates name the account that they are deployed to. */
export const OWN_ACCOUNT = /^\$\{(AWS::AccountId|data\.aws_caller_identity\.[^}]*)\}$/;

/** What an ARN's account, or an account id, says. A hole that is not open stands for a resource of this account. */
export function accountIn(text: string, home: string | undefined): Admitted {
  if (/^\$\{[^}]*\}/.test(text)) return 'own';
  const account = accountOf(text) ?? '*';
  if (account === home || OWN_ACCOUNT.test(account)) return 'own';
  if (account === 'cloudfront') return 'service';
  return hasWildcard(account) ? 'anyone' : 'foreign';
}

/** The account that an ARN, or an account id, names: empty where ARNs of its kind name none. */
export const accountOf = (text: string): string | undefined => (text.startsWith('arn:') ? fieldsOf(text)[4] : text);

/** The fields of an ARN; the colons inside of holes separate nothing. */
export function fieldsOf(arn: string): string[] {
  const holes: string[] = [];
  const plain = arn.replace(/\$\{[^}]*\}/g, (hole) => `\0${holes.push(hole) - 1}\0`);
  return plain.split(':').map((field) => field.replace(/\0(\d+)\0/g, (_, index) => holes[Number(index)] as string));
}

const ACCOUNT_KEYS = [
  'aws:sourceaccount',
  'aws:sourceowner',
  'aws:principalaccount',
  'kms:calleraccount',
  's3:dataaccesspointaccount',
];
const ORGANIZATION_KEYS = ['aws:principalorgid', 'aws:principalorgpaths', 'aws:sourceorgid', 'aws:sourceorgpaths'];
const ARN_KEYS = ['aws:sourcearn', 'aws:principalarn', 's3:dataaccesspointarn'];
const NETWORK_KEYS = ['aws:sourcevpc', 'aws:sourcevpce'];
const EQUALITY = ['stringequals', 'stringequalsignorecase', 'stringlike', 'arnequals', 'arnlike'];

/** Whom a statement's conditions leave of the world: "anyone" where they only look as if they narrowed it. */
function narrowedTo(statement: Statement): Admitted | undefined {
  const each = statement.conditions.map((condition) => narrowing(condition, statement));
  const order: Admitted[] = ['service', 'own', 'organization', 'foreign'];
  for (const admitted of order) if (each.includes(admitted)) return admitted;
  return statement.conditionsOpen || each.includes(undefined) ? undefined : 'anyone';
}

/**
 * Whom one condition leaves. A condition does not narrow when it holds where its key is missing (`IfExists`,
 * `ForAllValues`), when it is negative, or when whoever asks can choose the key's value (`aws:Referer`, `aws:UserAgent`).
 */
export function narrowing(condition: Condition, statement: Statement): Admitted | undefined {
  if (holdsWithoutKey(condition, statement)) return 'anyone';
  const { operator, key, values } = condition;
  const { home } = statement;
  const test = operator.replace(/^for(any|all)values?:|ifexists$/g, '');
  if (test === 'bool') {
    const yes = values.length > 0 && values.every(({ text }) => text.toLowerCase() === 'true');
    if (key === 'aws:principalisawsservice' && yes) return 'service';
    return key === 'elasticfilesystem:accessedviamounttarget' && yes ? 'own' : 'anyone';
  }
  if (test === 'ipaddress' && key === 'aws:sourceip') return widest(values.map(rangeIn));
  if (!EQUALITY.includes(test)) return 'anyone';
  const isPattern = test === 'stringlike' || test.startsWith('arn');
  const narrow = (read: (item: Item) => Admitted | undefined) =>
    widest(
      values.map((item) => {
        if (item.open) return isPattern ? undefined : 'foreign';
        return isPattern && isAll(item.text) ? 'anyone' : read(item);
      }),
    );
  const exact = (admitted: Admitted) => (item: Item) => (isPattern && hasWildcard(item.text) ? 'anyone' : admitted);
  if (ACCOUNT_KEYS.includes(key)) return narrow((item) => exact(accountIn(item.text, home))(item));
  if (ORGANIZATION_KEYS.includes(key))
    return narrow(({ text }) => (isPattern && hasWildcard(text.split('/')[0] as string) ? 'anyone' : 'organization'));
  if (ARN_KEYS.includes(key))
    return narrow((item) => (isPattern ? sourceArn(item.text, home) : accountIn(item.text, home)));
  if (NETWORK_KEYS.includes(key)) return narrow(exact('own'));
  if (key === 'aws:userid')
    return narrow((item) => (isPattern && hasWildcard(item.text.slice(0, 21)) ? 'anyone' : 'foreign'));
  if (key === 'aws:principalservicename' || key === 'aws:principalservicenameslist') return narrow(exact('service'));
  return 'anyone';
}

const SOURCES = /^aws:(source|principalorg)/;

/** Whether a condition says for whose resources a service may act; one that deployment fills in is taken for one that does. */
export const namesSource = (statement: Statement): boolean =>
  statement.conditionsOpen ||
  statement.conditions.some((one) => SOURCES.test(one.key) && narrowing(one, statement) !== 'anyone');

/** Values are alternatives, so the widest of them counts. */
function widest(values: readonly (Admitted | undefined)[]): Admitted | undefined {
  const order: Admitted[] = ['anyone', 'foreign', 'organization', 'own', 'service'];
  if (values.length === 0) return 'anyone';
  if (values.includes('anyone')) return 'anyone';
  return values.includes(undefined) ? undefined : order.find((admitted) => values.includes(admitted));
}

/** Whom an ARN pattern takes in: it narrows by its account, or, where ARNs have none, by the name of a resource. */
function sourceArn(pattern: string, home: string | undefined): Admitted {
  if (!pattern.startsWith('arn:')) return pattern.startsWith('${') ? 'own' : 'anyone';
  const fields = fieldsOf(pattern);
  const account = fields[4] ?? '*';
  if (account !== '') return accountIn(account, home);
  const name = (fields[5] ?? '*').split('/')[0] as string;
  return name === '' || hasWildcard(name) ? 'anyone' : 'own';
}

/** Ranges broader than /8, or /32 of IPv6, are as good as the world. */
const WIDEST = { 4: 1n << 24n, 6: 1n << 96n } as const;

function rangeIn({ text, open }: Item): Admitted | undefined {
  if (open || hasHole(text)) return undefined;
  const range = addressRange(text);
  return range && size([range]) <= WIDEST[range.family] ? 'foreign' : 'anyone';
}
