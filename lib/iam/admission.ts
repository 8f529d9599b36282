import { both, either, someOf, type Truth } from '../engine/truth';
import { hasHole, knownPieces } from '../engine/value';
import { addressRange, size } from '../network/addresses';
import { kindsOf } from './action-resources';
import { accountOf, arnOf } from './arn';
import { classOf, type KeyClass } from './condition-keys';
import { sparedBy } from './denial';
import { hasWildcard, isAll, matches } from './glob';
import { holdsWithoutKey } from './missing-keys';
import { type Condition, type Item, isAllow, type Principal, type Statement } from './policy';
import { withVariablesOpen } from './policy-variables';

/**
 * From whom a statement takes requests: nobody, AWS's own services, this account, its organisation, someone of an account
 * that cannot be told, other named accounts, the world.
 */
export type Admitted = 'nobody' | 'service' | 'own' | 'organization' | 'someone' | 'foreign' | 'anyone';

/** From the fewest to everyone. */
const ORDER: readonly Admitted[] = ['nobody', 'service', 'own', 'organization', 'someone', 'foreign', 'anyone'];

/**
 * Whether an Allow takes requests from anyone at all: a public principal, and no condition that really narrows it, nor a
 * Deny among the other statements of its policy.
 */
export const admitsAnyone = (statement: Statement, among: readonly Statement[] = []): Truth =>
  both(isAllow(statement), () => admits(statement, 'anyone', among));

/** Whether an Allow takes requests from another account than its own, named or not; organisations do not count. */
export const admitsForeign = (statement: Statement, among: readonly Statement[] = []): Truth =>
  both(isAllow(statement), () => either(admits(statement, 'foreign', among), () => admits(statement, 'anyone', among)));

/**
 * Whether a statement's principals, as far as its conditions and Denies among others leave them, include some of these.
 * The effect does not matter.
 */
export function admits(statement: Statement, who: Admitted, among: readonly Statement[] = []): Truth {
  const { said, negated, list } = statement.principals;
  if (!said) return false;
  const named = negated ? ['anyone' as const] : list.map((principal) => admittedBy(principal, statement.home));
  if (!named.includes('anyone') && !named.includes(undefined)) return someOf(named, (one) => isOf(one, who));
  const narrowed = narrowedTo(statement, among);
  const left = named.map((one) => (one === 'anyone' ? narrowed : one === undefined ? unlessNarrowed(narrowed) : one));
  return someOf(left, (one) => isOf(one, who));
}

const isOf = (one: Admitted | undefined, who: Admitted): Truth =>
  one === undefined || (one === 'someone' && (who === 'own' || who === 'foreign')) ? undefined : one === who;

const unlessNarrowed = (narrowed: Admitted | undefined): Admitted | undefined =>
  narrowed === 'anyone' ? undefined : narrowed;

/** Whom a principal names. Undefined where only deployment can tell. */
export function admittedBy({ type, text, open }: Principal, home: string | undefined): Admitted | undefined {
  if (isAll(text)) return 'anyone';
  if (open) return undefined;
  if (type === 'Service') return 'service';
  if (type === 'Federated') return 'own';
  return isUniqueId(text) ? 'someone' : accountIn(text, home);
}

/** Whether a principal is named by an id that tells nothing of its account: that of a user or role, or a canonical one. */
const isUniqueId = (text: string): boolean => /^(A[A-Z]{3}[A-Z0-9]{12,}|[0-9a-f]{64})$/.test(text);

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

const EQUALITY = ['stringequals', 'stringequalsignorecase', 'stringlike', 'arnequals', 'arnlike'];

/** Whom a statement's conditions leave of the world, and Denies among others: "anyone" where they only look as if they narrowed it. */
function narrowedTo(statement: Statement, among: readonly Statement[]): Admitted | undefined {
  const each = statement.conditions.map((condition) => narrowing(condition, statement));
  const own = fewest(each, statement.conditionsOpen);
  // Most policies have no Deny that matters, and most statements are narrow by themselves.
  if (own !== 'anyone' || among.length < 2) return own;
  const spared = sparedBy(statement, among).map(({ conditions, principals }) =>
    conditions.length + principals.length === 0
      ? 'nobody'
      : widest([
          ...conditions.map((condition) => narrowing(condition, statement)),
          ...principals.map((principal) => admittedBy(principal, statement.home)),
        ]),
  );
  return fewest(spared, false);
}

/** What is left where all of them have to be met. */
function fewest(each: readonly (Admitted | undefined)[], isOpen: boolean): Admitted | undefined {
  for (const admitted of ORDER) if (admitted !== 'anyone' && each.includes(admitted)) return admitted;
  return isOpen || each.includes(undefined) ? undefined : 'anyone';
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
  const found = classOf(key);
  if (!found) return 'anyone';
  const isPattern = test === 'stringlike' || test.startsWith('arn');
  return widest(
    values.map((item) => {
      if (item.open) return isPattern ? undefined : FILLED_IN[found];
      // Without a pattern, a wildcard is a letter that no account, organisation or ARN has.
      if (!isPattern && hasWildcard(item.text)) return 'nobody';
      const text = withVariablesOpen(item.text);
      return isPattern && isAll(text) ? 'anyone' : READ[found](text, home, statement);
    }),
  );
}

const unlessWild =
  (admitted: Admitted, of: (text: string) => string = (text) => text) =>
  (text: string): Admitted =>
    hasWildcard(of(text)) ? 'anyone' : admitted;

/** Whom one value of a key of each class leaves. */
const READ: Readonly<Record<KeyClass, (text: string, home: string | undefined, of: Statement) => Admitted>> = {
  account: (text, home) => (hasWildcard(text) ? 'anyone' : accountIn(text, home)),
  organization: unlessWild('organization', (text) => text.split('/')[0] as string),
  arn: sourceArn,
  network: unlessWild('own'),
  service: unlessWild('service'),
  // The id of a role or user comes first, and then the name of its session.
  user: unlessWild('someone', (text) => text.slice(0, 21)),
  endpoint: receiver,
};

/** Whom a value of a key of each class leaves that deployment fills in. */
const FILLED_IN: Readonly<Record<KeyClass, Admitted>> = {
  account: 'foreign',
  organization: 'organization',
  arn: 'foreign',
  network: 'own',
  service: 'service',
  user: 'someone',
  endpoint: 'own',
};

/**
 * Whom the endpoint of a subscription leaves: those whose host, account or mailbox it names. A pattern that only says how an
 * address ends holds for any URL that ends so too, unless the protocol is that of mail.
 * https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-language-api-permissions-reference.html
 */
function receiver(text: string, home: string | undefined, { conditions }: Statement): Admitted {
  if (text.startsWith('arn:')) return sourceArn(text, home);
  if (!hasWildcard(text) || /^https?:\/\/[^/@*?]+\//.test(text)) return 'own';
  const isMail = conditions.some(
    ({ operator, key, values }) =>
      key === 'sns:protocol' &&
      operator === 'stringequals' &&
      values.length > 0 &&
      values.every((value) => /^email(-json)?$/.test(value.text)),
  );
  return isMail && /@[^@*?]+$/.test(text) ? 'own' : 'anyone';
}

const SOURCES = /^aws:(source|principalorg)/;

/** Whether a condition says for whose resources a service may act; one that deployment fills in is taken for one that does. */
export const namesSource = (statement: Statement): boolean =>
  statement.conditionsOpen ||
  statement.conditions.some((one) => SOURCES.test(one.key) && narrowing(one, statement) !== 'anyone');

/** Values are alternatives, so the widest of them counts. */
function widest(values: readonly (Admitted | undefined)[]): Admitted | undefined {
  if (values.length === 0 || values.includes('anyone')) return 'anyone';
  return values.includes(undefined) ? undefined : ORDER.findLast((admitted) => values.includes(admitted));
}

/** Whom an ARN pattern takes in: it narrows by its account, or, where ARNs of its kind have none, by the name of a resource. */
function sourceArn(pattern: string, home: string | undefined): Admitted {
  const arn = arnOf(pattern);
  if (!arn) return pattern.startsWith('${') ? 'own' : 'anyone';
  const { service, account, resource } = arn;
  if (account !== '' && !hasWildcard(account)) return accountIn(account, home);
  return namesOne(service, account, resource) ? 'own' : 'anyone';
}

/** Whether a resource is named whose kind has no account in its ARNs, such as a bucket. */
function namesOne(service: string, account: string, resource: string): boolean {
  const path = knownPieces(resource).join('x').split('/');
  // Most are buckets, which need no table.
  if (service === 's3' && account === '') return path[0] !== '' && !hasWildcard(path[0] as string);
  const kinds = kindsOf(service)
    .map((arn) => arnOf(`arn:aws:${arn}`))
    .flatMap((arn) => (arn ? [arn] : []))
    .filter((arn) => arn.resource.includes('${') && (account !== '' || arn.account === ''))
    .filter((arn) => isAlike(arn.resource.split('/'), path));
  if (kinds.length === 0) return account === '' && path[0] !== '' && !hasWildcard(path[0] as string);
  return kinds.every((kind) => {
    const named = kind.resource.split('/').findIndex((part) => part.includes('${'));
    const given = path[named];
    return kind.account === '' && given !== undefined && given !== '' && !hasWildcard(given);
  });
}

/** Whether a resource can be of a kind: the parts that the kind's ARNs have in common are alike. */
const isAlike = (kind: readonly string[], path: readonly string[]): boolean =>
  kind.every((part, index) => {
    const given = path[index];
    if (part.includes('${')) return given !== undefined || path.at(-1)?.endsWith('*') === true;
    return given === undefined ? path.at(-1)?.endsWith('*') === true : matches(given, part) !== false;
  });

/** Ranges broader than /8, or /32 of IPv6, are as good as the world. */
const WIDEST = { 4: 1n << 24n, 6: 1n << 96n } as const;

function rangeIn({ text, open }: Item): Admitted | undefined {
  if (open || hasHole(text)) return undefined;
  const range = addressRange(text);
  return range && size([range]) <= WIDEST[range.family] ? 'foreign' : 'anyone';
}
