import { resourcesOf } from './action-resources';
import { type Action, expand } from './actions';
import { accountIn, admittedBy, narrowing, OWN_ACCOUNT } from './admission';
import { fieldsOf } from './arn';
import { hasWildcard, isAll } from './glob';
import { holdsWithoutKey } from './missing-keys';
import type { Condition, Item, Items, Principal, Statement } from './policy';

/** A statement by its Sid, or by its place in the list: `statement 'PublicRead'`, `statement [1]`. */
export function nameOf({ fact }: Statement): string {
  const sid = fact.get('Sid').text;
  if (sid) return `statement '${sid}'`;
  const index = /\.(\d+)$/.exec(fact.at.path)?.[1];
  return index === undefined ? 'the statement' : `statement [${index}]`;
}

/** What a statement comes to: "anyone on the internet may read every object of Uploads (s3:GetObject)". */
export function grantOf(statement: Statement): string {
  const { effect, actions } = statement;
  const may = effect === 'Allow' ? 'may' : effect === 'Deny' ? 'may not' : 'may or may not';
  const { doing, shown } = deedsOf(actions);
  const which = shown ? ` (${listed(shown, 3)})` : '';
  return `${whoIn(statement)} ${may} ${doing} ${objectOf(statement)}${which}${termsOf(statement)}`;
}

/** A list as one says it: `a, b and c`, `a, b and 4 more`. */
function listed(texts: readonly string[], most: number, word = 'and'): string {
  const all = [...new Set(texts)];
  const shown = all.length > most ? [...all.slice(0, most - 1), `${all.length - most + 1} more`] : all;
  return shown.length < 2 ? (shown[0] ?? 'nothing') : `${shown.slice(0, -1).join(', ')} ${word} ${shown.at(-1)}`;
}

/** A text of which a hole is all, as what the hole refers to: `${Queue.Arn}` is `Queue`. */
const label = (text: string): string =>
  OWN_ACCOUNT.test(text) ? 'this account' : text.replace(/^\$\{([^}]*?)(\.(arn|id|name|bucket))?\}$/i, '$1');

/** What to put into a statement in place of its own elements, so that it grants no more than it should. */
export type Narrower = Readonly<Record<string, unknown>>;

/** All that a reader of a finding needs to know of its statement. */
export function inWords(statement: Statement, more?: string | Narrower): string {
  const rest = typeof more === 'object' ? `it would do with ${elementsOf(more, statement)}` : more;
  return [`${nameOf(statement)}: ${grantOf(statement)}`, rest].filter(Boolean).join('; ');
}

/** The same of what grants nothing in a statement, where it would be wrong to say that it does. */
export const inOwnWords = (statement: Statement, more?: string | Narrower): string =>
  typeof more === 'string' ? `${nameOf(statement)}: ${more}` : inWords(statement, more);

const elementsOf = (elements: Narrower, { fact }: Statement): string => {
  const written = fact.at.resource.template.dialect === 'cloudformation' ? substituted(elements) : elements;
  return Object.entries(written as Narrower)
    .map(([name, value]) => `"${name}": ${JSON.stringify(value)}`)
    .join(', ');
};

/** Texts with holes, as CloudFormation fills them in; variables of policies, such as `${aws:username}`, are none of its own. */
function substituted(value: unknown): unknown {
  if (typeof value === 'string') {
    const text = value.replace(/\$\{(?=[\w-]+:[^:])/g, '${!');
    return /\$\{[^!]/.test(text) ? { 'Fn::Sub': text } : value;
  }
  if (Array.isArray(value)) return value.map(substituted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'Fn::Sub' ? inner : substituted(inner)]),
  );
}

// Who

/** Actions that services allow without a signature: what is open there is open to anyone on the internet. */
const ANONYMOUS = /^(\*|(s3|sqs|execute-api|es|elasticfilesystem|mediastore):|lambda:invokefunctionurl)/i;

function whoIn(statement: Statement): string {
  const { said, negated, list } = statement.principals;
  if (!said) return holderOf(statement);
  const named = list.map((principal) =>
    !negated && isAnyone(principal, statement) ? anyoneOf(statement) : principalIn(principal, statement),
  );
  return negated ? `${anyoneOf(statement)} but ${listed(named, 3)}` : listed(named, 3);
}

function holderOf({ fact }: Statement): string {
  const kind = /(role|user|group)$/i.exec(fact.at.resource.type)?.[0].toLowerCase();
  return kind ? `this ${kind}` : 'whoever holds this policy';
}

const isAnyone = (principal: Principal, { home }: Statement): boolean => admittedBy(principal, home) === 'anyone';

function anyoneOf(statement: Statement): string {
  const left = statement.conditions.map((condition) => leftBy(condition, statement)).find(Boolean);
  if (left) return left;
  const { list, negated } = statement.actions;
  const unsigned = negated || list.some(({ text }) => ANONYMOUS.test(text));
  return unsigned ? 'anyone on the internet' : 'anyone with an AWS account';
}

/** Whom of the world a condition on the account or the organisation of who asks leaves. */
function leftBy(condition: Condition, statement: Statement): string | undefined {
  const left = narrowing(condition, statement);
  const values = listed(
    condition.values.map(({ text }) => label(text)),
    2,
  );
  if (left === 'organization') return `every principal of organisation ${values}`;
  if (!/:(principalaccount|calleraccount)$/.test(condition.key)) return undefined;
  if (left === 'own') return 'every principal of this account';
  return left === 'foreign' ? `every principal of account ${values}` : undefined;
}

function principalIn({ type, text, open }: Principal, statement: Statement): string {
  if (open) return `whoever ${label(text)} names`;
  if (type === 'CanonicalUser') return `the canonical user ${text.slice(0, 8)}`;
  if (type === 'Federated') return `identities of ${label(text).replace(/^arn:.*?:(oidc|saml)-provider\//, '')}`;
  if (type === 'Service') return isForItself(statement) ? text : `${text} on behalf of any account`;
  const account =
    /^\d{12}$/.test(text) || OWN_ACCOUNT.test(text) ? text : text.startsWith('arn:') ? fieldsOf(text)[4] : undefined;
  if (!account) return label(text);
  const owner = accountIn(text, statement.home) === 'own' ? 'this account' : `account ${label(account)}`;
  const [, kind, name] = /:(role|user|assumed-role)\/(.+)$/.exec(text) ?? [];
  if (!kind) return owner;
  return owner === 'this account' ? `${kind} ${name}` : `${kind} ${name} of ${owner}`;
}

/** Whether a service is let in for named sources, or to take on a role, for which it asks its own account. */
const isForItself = ({ actions, conditions }: Statement): boolean =>
  servicesOf(actions).includes('sts') ||
  conditions.some(({ key }) => /^aws:source(arn|account|owner|orgid|orgpaths)$/.test(key));

// What

const servicesOf = ({ list }: Pick<Items, 'list'>): string[] => [
  ...new Set(list.map(({ text }) => (text.includes(':') ? (text.split(':')[0] as string).toLowerCase() : '*'))),
];

/** What actions do that are neither read nor changed by. */
const DEEDS: readonly [action: RegExp, doing: string][] = [
  [/^sts:assumerole/i, 'assume'],
  [/^sts:(tagsession|setsourceidentity)$/i, 'name sessions of'],
  [/^iam:passrole$/i, 'pass'],
  [/^kms:(decrypt|reencryptfrom)$/i, 'decrypt with'],
  [/^kms:(encrypt|reencryptto|generatedatakey.*)$/i, 'encrypt with'],
  [/^lambda:invokefunction(url)?$/i, 'invoke'],
  [/^execute-api:invoke$/i, 'call'],
  [/^sqs:sendmessage$/i, 'send messages to'],
  [/^sqs:receivemessage$/i, 'receive messages of'],
  [/^sns:publish$/i, 'publish to'],
  [/^sns:subscribe$/i, 'subscribe to'],
  [/^events:putevents$/i, 'put events on'],
  [/^s3:putobject$/i, 'write'],
  [/:delete/i, 'delete'],
];

const BY_LEVEL: Readonly<Record<Action['level'], string>> = {
  list: 'list',
  read: 'read',
  write: 'change',
  tagging: 'tag',
  permissions: 'administer',
};

/** What actions let one do, and the actions themselves where the words do not name them. */
function deedsOf(actions: Items): { doing: string; shown?: string[] } {
  const texts = actions.list.map(({ text }) => label(text));
  if (actions.negated) return { doing: `take any action but ${listed(texts, 3)} on` };
  const whole = texts.map((text) => /^(?:([^:]*):)?(?=\?*\*)[*?]+$/.exec(text));
  if (whole.some((match) => match && (match[1] === undefined || isAll(match[1]))))
    return { doing: 'take any action on' };
  if (whole.every((match) => match)) return { doing: `take any action of ${listed(servicesOf(actions), 3)} on` };
  const given = actions.list.map(({ text }) => doingsOf(text));
  const deeds = new Set(given.flatMap((one) => one.deeds));
  const doing = deeds.size < 5 ? [...deeds] : [...new Set(given.flatMap((one) => one.levels))];
  return { doing: doing.length === 0 ? 'use' : listed(doing, 5), shown: texts };
}

/** What the actions of a pattern let one do, in words, and in those of their levels alone. */
interface Doings {
  readonly deeds: readonly string[];
  readonly levels: readonly string[];
}

/** Patterns recur: an app grants the same few again and again. */
const known = new Map<string, Doings>();

function doingsOf(pattern: string): Doings {
  const found = known.get(pattern);
  if (found) return found;
  const actions = expand(pattern);
  const doings = {
    deeds: [
      ...new Set(actions.map(({ name, level }) => DEEDS.find(([one]) => one.test(name))?.[1] ?? BY_LEVEL[level])),
    ],
    levels: [...new Set(actions.map(({ level }) => BY_LEVEL[level]))],
  };
  if (known.size < 10_000) known.set(pattern, doings);
  return doings;
}

// On what

/** What a service keeps, where neither its ARNs nor its actions say so. */
const NOUNS: Readonly<Record<string, string>> = {
  s3: 'bucket and object',
  sqs: 'queue',
  sns: 'topic',
  kms: 'key',
  secretsmanager: 'secret',
  lambda: 'function',
  ecr: 'repository',
  dynamodb: 'table',
  kinesis: 'stream',
  'execute-api': 'API',
  es: 'domain',
  events: 'event bus',
  backup: 'vault',
  glacier: 'vault',
  elasticfilesystem: 'file system',
  glue: 'catalog',
  logs: 'log group',
  ses: 'identity',
  ssm: 'parameter',
  sts: 'role',
  mediastore: 'container',
};

/** Actions are shorter. */
const MOST = 128;

function nounOf({ list }: Items): string {
  const [service, other] = servicesOf({ list });
  if (service === undefined || other !== undefined) return 'resource';
  const named = list.map(({ text }) =>
    /Object|Bucket|(?<=^iam:.*)(Role|User|Group|Policy)/.exec(text.slice(0, MOST))?.[0].toLowerCase(),
  );
  const same = named.every((noun) => noun === named[0]) ? named[0] : undefined;
  if (same ?? NOUNS[service]) return (same ?? NOUNS[service]) as string;
  const kinds = new Set(
    list.flatMap(({ text }) => expand(text)).flatMap(({ name }) => resourcesOf(name)[0]?.name ?? []),
  );
  return kinds.size === 1 ? ([...kinds][0] as string).replaceAll('-', ' ') : 'resource';
}

function objectOf({ actions, resources, principals }: Statement): string {
  const noun = nounOf(actions);
  const all = `${principals.said ? 'this' : 'every'} ${noun}`.replace(
    /^this bucket and object$/,
    'this bucket and its objects',
  );
  if (!resources.said) return all;
  const objects = resources.list.map((item) =>
    isAll(item.text) || item.text === 'execute-api:/*' ? all : thing(item, noun),
  );
  return resources.negated ? `everything but ${listed(objects, 3)}` : listed(objects, 3);
}

/** What one entry of Resource names. */
function thing({ text, open }: Item, noun: string): string {
  if (open) return `what ${label(text)} names`;
  const [bucket, ...key] = text.replace(/^arn:(\$\{[^}]*\}|[^:]*):s3:::/, '').split('/') as [string, ...string[]];
  if (!text.startsWith('arn:') || bucket !== text.split('/')[0]) return objectsOf(bucket, key);
  const [, , , , account, ...rest] = fieldsOf(text.replace(/^(arn:[^:]*:es:.*)\/\*$/, '$1'));
  const [, type, name] = /^([a-z][a-z-]*)[/:](.+)$/i.exec(rest.join(':')) ?? [undefined, noun, rest.join(':')];
  const what = (type as string).replaceAll('-', ' ');
  if (name === '' || isAll(name as string)) return `every ${what}`;
  const some = hasWildcard(name as string) || hasWildcard(account as string);
  return some ? `every ${what} like ${name}` : `${what} ${label(name as string)}`;
}

function objectsOf(bucket: string, key: readonly string[]): string {
  const name = isAll(bucket) ? 'every bucket' : label(bucket);
  if (key.length === 0) return isAll(bucket) ? 'every bucket and object' : name;
  const object = key.join('/');
  if (isAll(object)) return `every object of ${name}`;
  return `${hasWildcard(object) ? 'every object like' : 'object'} ${bucket}/${object}`;
}

// Under which conditions

/** Conditions that narrow a grant are said with it; of those that only look like it, why they do not. */
function termsOf(statement: Statement): string {
  const { said, negated, list } = statement.principals;
  const isOpen = said && (negated || list.some((one) => isAnyone(one, statement)));
  const terms = statement.conditions.flatMap((condition) => {
    if (isOpen && leftBy(condition, statement)) return [];
    const [, key] = condition.written;
    const lure = isAboutWho(condition) && narrowing(condition, statement) === 'anyone';
    return { lure, words: lure ? `the condition on ${key} ${lureOf(condition, statement)}` : testOf(condition, key) };
  });
  const real = terms.filter(({ lure }) => !lure).map(({ words }) => words);
  if (statement.conditionsOpen) real.push('conditions hold that deployment decides');
  const lures = terms.filter(({ lure }) => lure).map(({ words }) => `; ${words}`);
  return `${real.length > 0 ? ` if ${listed(real, 3)}` : ''}${lures.join('')}`;
}

const isAboutWho = ({ key }: Condition): boolean =>
  /^aws:(principal(arn|account|org|servicename|isaws|type)|source|userid$|username$|useragent$|referer$)|^kms:calleraccount$|^s3:dataaccesspoint|^sns:(endpoint|protocol)$/.test(
    key,
  );

/** Why a condition on who asks keeps nobody out. */
function lureOf(condition: Condition, statement: Statement): string {
  const { operator, key, values } = condition;
  if (/^aws:(referer|useragent)$/.test(key)) return 'can be forged';
  if (holdsWithoutKey(condition, statement)) return 'holds where the key is missing';
  if (operator.includes('not')) return 'only keeps some out';
  if (key === 'sns:endpoint' && values.some(({ text }) => /^\*./.test(text))) return 'also holds for URLs that end so';
  return values.some(({ text }) => isAll(text)) ? 'holds for every value' : 'keeps nobody out';
}

const TESTS: readonly [operator: RegExp, words: string][] = [
  [/not(equals|equalsignorecase)$/, 'is not'],
  [/not(like|ipaddress)$/, 'is not like'],
  [/^(string|arn)like$/, 'is like'],
  [/^(bool|(string|numeric|arn|date|binary)equals|.*equalsignorecase)$/, 'is'],
  [/^ipaddress$/, 'is in'],
  [/lessthan/, 'is below'],
  [/greaterthan/, 'is above'],
];

function testOf({ operator, values }: Condition, key: string): string {
  const test = operator.replace(/^for(any|all)values?:|ifexists$/g, '');
  if (test === 'null') return `${key} is ${values[0]?.text === 'true' ? 'missing' : 'there'}`;
  const words = TESTS.find(([one]) => one.test(test))?.[1] ?? operator;
  return `${key} ${words} ${listed(
    values.map(({ text }) => label(text)),
    2,
    'or',
  )}`;
}
