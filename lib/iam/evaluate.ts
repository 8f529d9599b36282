import { BulwarkError, messageOf } from '../engine/error';
import { Fact } from '../engine/fact';
import type { Resource } from '../engine/template';
import { both, either, everyOf, negate, type Truth } from '../engine/truth';
import { addressRange, difference } from '../network/addresses';
import { covers } from './glob';
import { type Items, type Statement, statementOf } from './policy';

/** A policy as plain data or as JSON text. */
export type PolicyDocument = string | { readonly [key: string]: unknown };

/** What a condition key holds in a request: a value, several, or `null` where it is known to be absent. */
export type ContextValue = string | number | boolean | null | readonly (string | number | boolean)[];

/** A request, and the policies that stand over it. */
export interface Request {
  /**
   * Who asks: the ARN of a user, role, role session, account root or identity provider, an account id, the name of a
   * service (`sns.amazonaws.com`), or `*` for someone without credentials. A role's ARN stands for any of its sessions.
   */
  readonly principal: string;
  /** One action: `s3:GetObject`. */
  readonly action: string;
  /**
   * The ARN of one resource, or `*` for actions that have none. One whose ARN names no account is taken to be in the
   * principal's account, unless the context says otherwise under `aws:ResourceAccount`.
   */
  readonly resource: string;
  /**
   * Condition keys, case aside. A key that is not named is unknown, save for what the principal and the resource say
   * by themselves, such as `aws:PrincipalArn`, `aws:PrincipalAccount` and `aws:username`.
   */
  readonly context?: Readonly<Record<string, ContextValue>>;
  /** The policies of the principal, of its groups too. */
  readonly identity: Policies;
  readonly boundary?: Policies;
  readonly session?: Policies;
  /** The policy of the resource; a role's trust policy and a key's policy are ones. Left out where there is none. */
  readonly resourcePolicy?: Policies;
  /** Service control policies. A list inside of the list is one level of the organisation, and each level must allow. */
  readonly serviceControl?: Levels;
  /**
   * Resource control policies of the organisation that the resource is in, in levels too, AWS's RCPFullAWSAccess where it
   * is attached. Leave them out for services that they do not apply to, which AWS lists
   * (https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html).
   */
  readonly resourceControl?: Levels;
  /** The policy of the VPC endpoint that the request goes through. Left out where it goes through none. */
  readonly endpoint?: Policies;
}

export type Policies = PolicyDocument | readonly PolicyDocument[];

/** Policies of an organisation; a list inside of the list is one level of it. */
export type Levels = Policies | readonly (PolicyDocument | readonly PolicyDocument[])[];

export type PolicyKind =
  | 'identity'
  | 'boundary'
  | 'session'
  | 'resource'
  | 'service control'
  | 'resource control'
  | 'endpoint';

/** Kinds of policies that say to whom they apply. */
const WITH_PRINCIPALS: readonly PolicyKind[] = ['resource', 'resource control', 'endpoint'];

/** A statement that decides, and where it stands. */
export interface Deciding {
  readonly policy: PolicyKind;
  /** Which of the documents of this kind, from 0; levels of service control policies count through. */
  readonly document: number;
  /** Which statement of the document, from 0. */
  readonly index: number;
  readonly sid?: string;
  readonly effect: 'Allow' | 'Deny';
}

/** What comes of a request. */
export interface Decision {
  readonly decision: 'allowed' | 'denied' | 'conditional';
  /** Whether a Deny refuses it, rather than that nothing allows it. */
  readonly explicit: boolean;
  /** The statements that decide; where conditions are open, those that could. */
  readonly statements: readonly Deciding[];
  /** What it hangs on, in words: `if aws:SourceVpce StringEquals vpce-1`. */
  readonly conditions: readonly string[];
}

/**
 * Whether IAM lets a principal do something, by AWS's policy evaluation logic
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html). With every condition key
 * known the answer is never conditional. Throws a `BulwarkError` that names the place where a policy is malformed.
 */
export function can(request: Request): Decision {
  return decide(request, readPolicies(request));
}

/** The policies of a request, read once for many questions. */
export interface ReadPolicies {
  readonly identity: readonly PlainStatement[];
  readonly boundary: readonly PlainStatement[] | undefined;
  readonly session: readonly PlainStatement[] | undefined;
  readonly resource: readonly PlainStatement[] | undefined;
  readonly serviceControl: readonly (readonly PlainStatement[])[];
  readonly resourceControl?: readonly (readonly PlainStatement[])[];
  readonly endpoint?: readonly PlainStatement[] | undefined;
}

/** Reads the policies of a request. Throws as `can` does. */
export function readPolicies({
  identity,
  boundary,
  session,
  resourcePolicy,
  serviceControl,
  resourceControl,
  endpoint,
}: Omit<Request, 'principal' | 'action' | 'resource' | 'context'>): ReadPolicies {
  const maybe = (policy: PolicyKind, policies: Policies | undefined) =>
    policies === undefined ? undefined : documents(policy, policies);
  return {
    identity: documents('identity', identity),
    boundary: maybe('boundary', boundary),
    session: maybe('session', session),
    resource: maybe('resource', resourcePolicy),
    serviceControl: levels('service control', serviceControl),
    resourceControl: levels('resource control', resourceControl),
    endpoint: maybe('endpoint', endpoint),
  };
}

function levels(policy: PolicyKind, given: Levels | undefined): PlainStatement[][] {
  if (given === undefined) return [];
  const list = Array.isArray(given) && given.some(Array.isArray) ? (given as Policies[]) : [given as Policies];
  let read = 0;
  return list.map((policies) => {
    const from = read;
    read += Array.isArray(policies) ? policies.length : 1;
    return documents(policy, policies, from);
  });
}

/** One statement as its document writes it. */
export interface PlainStatement {
  readonly policy: PolicyKind;
  readonly document: number;
  readonly index: number;
  readonly sid: string | undefined;
  readonly effect: 'Allow' | 'Deny';
  /** Whether `${…}` is a variable, as it is from version 2012-10-17 on. */
  readonly variables: boolean;
  /** In lower case: actions know no case. */
  readonly actions: List;
  readonly resources: List | undefined;
  readonly principals: Principals | undefined;
  readonly conditions: readonly Test[];
}

interface List {
  readonly negated: boolean;
  readonly values: readonly string[];
}

interface Principals {
  readonly negated: boolean;
  readonly list: readonly { readonly type: string; readonly name: string }[];
}

/** One key under one operator of a `Condition`. */
interface Test {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
  readonly set: 'all' | 'any' | undefined;
  readonly ifExists: boolean;
  readonly base: string;
}

/** Text between these is left to deployment; policies read from templates have it. */
export const LEFT_OPEN = ['\uE002', '\uE003'] as const;

function documents(policy: PolicyKind, policies: Policies, from = 0): PlainStatement[] {
  const list = Array.isArray(policies) ? (policies as readonly PolicyDocument[]) : [policies as PolicyDocument];
  return list.flatMap((document, index) =>
    statementsOf(policy, from + index, document, list.length > 1 ? `${policy} policy ${index}` : `${policy} policy`),
  );
}

function statementsOf(policy: PolicyKind, document: number, given: PolicyDocument, place: string): PlainStatement[] {
  const read = typeof given === 'string' ? parsed(given, place) : given;
  if (!isMap(read)) malformed(place, 'a policy is an object with a Version and a Statement');
  const { Version, Statement } = read;
  if (Version !== undefined && Version !== '2012-10-17' && Version !== '2008-10-17')
    malformed(place, `Version is ${shown(Version)}; it can be 2012-10-17 or 2008-10-17`);
  if (Statement === undefined) malformed(place, 'it has no Statement');
  return (Array.isArray(Statement) ? Statement : [Statement]).map((statement, index) => {
    check(statement, policy, `${place}, statement ${index}`);
    const read = statementOf(new Fact(NOWHERE, statement), undefined);
    return plainOf(read, { policy, document, index, variables: Version === '2012-10-17' });
  });
}

const NOWHERE = { resource: {} as Resource, path: '' };

function parsed(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return malformed(place, `it is no JSON: ${messageOf(error)}`);
  }
}

/** A statement of a template or a document, as evaluation takes it; `fill` says what the holes of its texts stand for. */
export function plainOf(
  { fact, effect, actions, resources, principals, conditions, conditionsOpen }: Statement,
  where: Pick<PlainStatement, 'policy' | 'document' | 'index' | 'variables'>,
  fill: (text: string) => string = (text) => text,
): PlainStatement {
  const texts = ({ negated, list }: Items): List => ({ negated, values: list.map(({ text }) => fill(text)) });
  const { negated, values } = texts(actions);
  const tests = conditions.map(
    ({ written: [operator, key], values, given = values }) =>
      testOf(
        operator,
        key,
        given.map(({ text }) => fill(text)),
      ) ?? LATER,
  );
  return {
    ...where,
    sid: fact.get('Sid').text,
    effect: effect ?? 'Allow',
    actions: { negated, values: values.map((action) => action.toLowerCase()) },
    resources: resources.said ? texts(resources) : undefined,
    principals: principals.said
      ? { negated: principals.negated, list: principals.list.map(({ type, text }) => ({ type, name: fill(text) })) }
      : undefined,
    conditions: effect === undefined || conditionsOpen ? [...tests, LATER] : tests,
  };
}

/** Refuses a statement that IAM would not take. */
function check(given: unknown, policy: PolicyKind, at: string): void {
  if (!isMap(given)) malformed(at, 'a statement is an object');
  const place = typeof given.Sid === 'string' ? `${at} (${given.Sid})` : at;
  const { Effect, Condition } = given;
  if (Effect !== 'Allow' && Effect !== 'Deny') malformed(place, `Effect is ${shown(Effect)}; it can be Allow or Deny`);
  const actions = eitherOf(given, 'Action', place);
  if (!actions) malformed(place, 'it has neither Action nor NotAction');
  for (const action of texts(actions.value, actions.name, place))
    if (!/[:*]/.test(action)) malformed(place, `'${action}' is no action; write one as s3:GetObject or *`);
  const resources = eitherOf(given, 'Resource', place);
  if (resources) texts(resources.value, resources.name, place);
  else if (policy !== 'resource') malformed(place, 'it has neither Resource nor NotResource');
  const principals = eitherOf(given, 'Principal', place);
  const saysWho = WITH_PRINCIPALS.includes(policy);
  if (principals) checkPrincipals(principals.value, place);
  if (principals && !saysWho)
    malformed(
      place,
      'only policies of resources and endpoints, and resource control policies, say Principal; take it out',
    );
  if (!principals && saysWho) malformed(place, 'it has neither Principal nor NotPrincipal');
  if (Condition !== undefined) checkConditions(Condition, place);
}

/** An element or its opposite, such as Action and NotAction. */
function eitherOf(statement: { readonly [key: string]: unknown }, name: string, place: string) {
  const plain = statement[name];
  const negative = statement[`Not${name}`];
  if (plain !== undefined && negative !== undefined) malformed(place, `it has both ${name} and Not${name}; keep one`);
  if (plain !== undefined) return { name, value: plain };
  return negative === undefined ? undefined : { name: `Not${name}`, value: negative };
}

function texts(value: unknown, name: string, place: string): string[] {
  return (Array.isArray(value) ? value : [value]).map((one) =>
    typeof one === 'string' ? one : malformed(place, `${name} holds ${shown(one)}; it can be text or a list of texts`),
  );
}

function checkPrincipals(who: unknown, place: string): void {
  if (!isMap(who)) texts(who, 'Principal', place);
  else
    for (const [type, names] of Object.entries(who)) {
      if (!['AWS', 'Service', 'Federated', 'CanonicalUser', '*'].includes(type))
        malformed(place, `'${type}' is no kind of principal; there are AWS, Service, Federated and CanonicalUser`);
      texts(names, `Principal.${type}`, place);
    }
}

function checkConditions(condition: unknown, place: string): void {
  if (!isMap(condition)) malformed(place, 'Condition is an object of operators');
  for (const [operator, keys] of Object.entries(condition)) {
    if (!isMap(keys)) malformed(place, `${operator} is an object of condition keys`);
    for (const [key, values] of Object.entries(keys)) {
      for (const value of Array.isArray(values) ? values : [values])
        if (!isScalar(value))
          malformed(place, `${operator} ${key} holds ${shown(value)}; it can be text or a list of texts`);
      if (!testOf(operator, key, [])) malformed(place, `'${operator}' is no condition operator`);
    }
  }
}

/** One key under one operator; undefined where there is no such operator. */
export function testOf(operator: string, key: string, values: readonly string[]): Test | undefined {
  const [, set, name = '', ifExists] = /^(?:(forallvalues|foranyvalue):)?(.*?)(ifexists)?$/i.exec(operator) ?? [];
  const base = name.toLowerCase();
  if (base === 'null' ? ifExists !== undefined : !Object.hasOwn(OPERATORS, base)) return undefined;
  return {
    operator,
    key,
    values,
    set: set === undefined ? undefined : set.toLowerCase() === 'forallvalues' ? 'all' : 'any',
    ifExists: ifExists !== undefined,
    base,
  };
}

/** A condition that only deployment can tell. */
const LATER: Test = {
  operator: 'StringEquals',
  key: 'a condition that is put together at deployment',
  values: ['what it asks for'],
  set: undefined,
  ifExists: false,
  base: 'stringequals',
};

function malformed(place: string, message: string): never {
  throw new BulwarkError(`${place}: ${message}`);
}

const isMap = (value: unknown): value is { readonly [key: string]: unknown } =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const shown = (value: unknown): string => (value === undefined ? 'missing' : JSON.stringify(value));

/** Who asks, taken apart. */
interface Caller {
  readonly kind: 'user' | 'role' | 'session' | 'federated user' | 'root' | 'other' | 'anonymous';
  readonly name: string;
  readonly partition: string;
  readonly account: string;
  /** Of a role or a session: the name of the role, without its path. */
  readonly role: string;
}

function callerOf(principal: string): Caller {
  const plain = { name: principal, partition: '', account: '', role: '' };
  if (principal === '*') return { ...plain, kind: 'anonymous' };
  if (/^\d{12}$/.test(principal)) return { ...plain, kind: 'root', account: principal };
  const [, partition = '', service, account = '', kind, name = ''] =
    /^arn:([^:]+):(iam|sts)::(\d{12}):(root|user|role|assumed-role|federated-user|oidc-provider|saml-provider)(?:\/(.+))?$/.exec(
      principal,
    ) ?? [];
  const arn = { ...plain, partition, account };
  const wanted = kind === 'assumed-role' || kind === 'federated-user' ? 'sts' : 'iam';
  if (kind && service === wanted && (kind === 'root') === (name === '')) {
    if (kind === 'root' || kind === 'user') return { ...arn, kind };
    if (kind === 'role') return { ...arn, kind, role: name.slice(name.lastIndexOf('/') + 1) };
    if (kind === 'assumed-role' && name.includes('/'))
      return { ...arn, kind: 'session', role: name.slice(0, name.indexOf('/')) };
    if (kind === 'federated-user') return { ...arn, kind: 'federated user' };
    if (kind.endsWith('provider')) return { ...plain, kind: 'other' };
  }
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(principal) || /^[0-9a-f]{64}$/.test(principal))
    return { ...plain, kind: 'other' };
  throw new BulwarkError(
    `'${principal}' is no principal: give the ARN of a user, role, session, account root or identity provider, an account id, a service such as sns.amazonaws.com, or *`,
  );
}

/** Whether a role is one of a service's own; the ARN of its session does not say its path, but AWS names them alike. */
const isServiceLinked = (principal: string, { kind, role }: Caller): boolean =>
  /:role\/aws-service-role\//.test(principal) || (kind === 'session' && role.startsWith('AWSServiceRoleFor'));

/** What is asked, made ready for many statements. */
interface Question {
  readonly caller: Caller;
  readonly action: string;
  readonly resource: string;
  readonly context: ReadonlyMap<string, ContextValue>;
}

/** Decides a request by policies that were read before. */
export function decide(
  request: Pick<Request, 'principal' | 'action' | 'resource' | 'context'>,
  policies: ReadPolicies,
): Decision {
  const caller = callerOf(request.principal);
  if (!/^[\w-]+:[\w-]+$/.test(request.action))
    throw new BulwarkError(`'${request.action}' is no action: ask about one, written as s3:GetObject`);
  if (request.resource !== '*' && !request.resource.startsWith('arn:'))
    throw new BulwarkError(`'${request.resource}' is no resource: give its ARN, or * where the action has none`);
  const context = contextOf(request, caller);
  const question = { caller, action: request.action.toLowerCase(), resource: literal(request.resource), context };
  const evaluation = new LayeredEvaluation(question);

  const isLinked = isServiceLinked(request.principal, caller);
  const control = isLinked || caller.account === '' ? [] : policies.serviceControl;
  const onResource = isLinked ? [] : (policies.resourceControl ?? []);
  const { endpoint } = policies;
  const own = [policies.identity, policies.boundary, policies.session];
  const everything = [...own, policies.resource, ...control, ...onResource, endpoint];
  const denied = evaluation.layer(
    everything.flatMap((layer) => layer ?? []),
    'Deny',
  );
  if (denied.truth) return { decision: 'denied', explicit: true, statements: denied.held.map(place), conditions: [] };

  const identity = caller.kind === 'root' ? GIVEN : evaluation.layer(policies.identity, 'Allow');
  const limits = [policies.boundary, policies.session].map((layer) =>
    layer && caller.kind !== 'root' ? evaluation.layer(layer, 'Allow') : GIVEN,
  );
  const limiting = [...control, ...onResource].map((layer) => evaluation.layer(layer, 'Allow'));
  if (endpoint)
    limiting.push(evaluation.layer(endpoint, 'Allow', GATEWAY.test(question.action) ? ['itself', 'role'] : undefined));
  const named = (how: Naming[]) => evaluation.layer(policies.resource ?? [], 'Allow', how);
  const isOwn = ownerOf(request.resource, context, caller) === caller.account;
  let granted: Layer;
  if (caller.account === '') granted = named(['itself']);
  else if (isOwn) {
    const delegated =
      REQUIRED.test(question.action) && policies.resource ? named(['itself', 'role', 'account']) : GIVEN;
    granted = oneOf(all(identity, ...limits, delegated), all(named(['role']), ...limits), named(['itself']));
  } else granted = all(identity, ...limits, named(['itself', 'role', 'account']));
  const allowed = all(granted, ...limiting);

  if (allowed.truth === false) return { decision: 'denied', explicit: false, statements: [], conditions: [] };
  const open = [...new Set([...denied.open, ...(allowed.truth ? [] : allowed.open)])];
  const deciding = [
    ...new Set([
      ...(denied.truth === undefined ? denied.open : []),
      ...allowed.held,
      ...(allowed.truth ? [] : allowed.open),
    ]),
  ];
  if (allowed.truth && denied.truth === false)
    return { decision: 'allowed', explicit: false, statements: deciding.map(place), conditions: [] };
  return {
    decision: 'conditional',
    explicit: false,
    statements: deciding.map(place),
    conditions: [...new Set(open.flatMap((statement) => evaluation.words(statement)))],
  };
}

const place = ({ policy, document, index, sid, effect }: PlainStatement): Deciding => ({
  policy,
  document,
  index,
  ...(sid === undefined ? {} : { sid }),
  effect,
});

/** Nobody may use a key or take a role unless its own policy lets them, in the same account too. */
const REQUIRED = /^(kms:|sts:(assumerole|setsourceidentity$|tagsession$))/;

/**
 * Services with gateway endpoints, whose policies mean the root user where they name an account
 * (https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html).
 */
const GATEWAY = /^(s3|dynamodb):/;

/** Whether statements of a kind apply, and which. */
interface Layer {
  readonly truth: Truth;
  readonly held: readonly PlainStatement[];
  readonly open: readonly PlainStatement[];
}

/** What needs no statement, or has no policy that limits it. */
const GIVEN: Layer = { truth: true, held: [], open: [] };

const all = (...layers: readonly Layer[]): Layer => joined(both(...layers.map(({ truth }) => truth)), layers);

/** One of several ways is enough; those that do not lead there are left out. */
function oneOf(...ways: readonly Layer[]): Layer {
  const truth = either(...ways.map((way) => way.truth));
  return joined(
    truth,
    ways.filter((way) => way.truth === truth),
  );
}

const joined = (truth: Truth, layers: readonly Layer[]): Layer => ({
  truth,
  held: layers.flatMap(({ held }) => held),
  open: layers.flatMap((layer) => (layer.truth ? [] : layer.open)),
});

/** Judges statements for one question, each of them once. */
class LayeredEvaluation {
  private readonly known = new Map<PlainStatement, { readonly truth: Truth; readonly by: Naming | undefined }>();

  constructor(private readonly question: Question) {}

  layer(statements: readonly PlainStatement[], effect: 'Allow' | 'Deny', how?: readonly Naming[]): Layer {
    const held: PlainStatement[] = [];
    const open: PlainStatement[] = [];
    for (const statement of statements) {
      if (statement.effect !== effect) continue;
      const { truth, by } = this.judge(statement);
      if (truth === false || (how && by && !how.includes(by))) continue;
      (truth ? held : open).push(statement);
    }
    return { truth: held.length > 0 ? true : open.length > 0 ? undefined : false, held, open };
  }

  private judge(statement: PlainStatement) {
    const known = this.known.get(statement);
    if (known) return known;
    const outcome = this.applies(statement);
    this.known.set(statement, outcome);
    return outcome;
  }

  private applies(statement: PlainStatement): { truth: Truth; by: Naming | undefined } {
    const no = { truth: false, by: undefined };
    const { caller, action, context } = this.question;
    const { actions } = statement;
    const acts = actions.values.map((pattern) => hit(pattern, action));
    const first = actions.negated ? negate(either(false, ...acts)) : either(false, ...acts);
    if (first === false) return no;
    const resource = this.resource(statement);
    if (resource === false) return no;
    const who = statement.principals && namingOf(statement.principals, caller);
    if (who?.truth === false) return no;
    const truth = both(first, resource, who ? who.truth : true, () =>
      everyOf(statement.conditions, (test) => holds(test, context, statement.variables)),
    );
    return { truth, by: who?.by };
  }

  private resource({ resources, variables }: PlainStatement): Truth {
    if (!resources) return true;
    const { resource, context } = this.question;
    const hits = either(false, ...resources.values.map((pattern) => takesIn(pattern, resource, context, variables)));
    return resources.negated ? negate(hits) : hits;
  }

  /** What a statement that may apply hangs on. */
  words(statement: PlainStatement): string[] {
    const { caller, action, context } = this.question;
    const lead = statement.effect === 'Allow' ? 'if' : 'unless';
    const tests = statement.conditions
      .filter((test) => holds(test, context, statement.variables) === undefined)
      .map(({ operator, key, values }) => `${lead} ${key} ${operator} ${values.map(readable).join(' or ')}`);
    const words =
      tests.length > 1 ? [`${lead} ${tests.map((test) => test.slice(lead.length + 1)).join(' and ')}`] : tests;
    const { actions, resources, principals } = statement;
    if (either(false, ...actions.values.map((pattern) => hit(pattern, action))) === undefined)
      words.push(
        `${lead} ${actions.negated ? 'NotAction' : 'Action'} ${actions.values.map(readable).join(', ')} means it`,
      );
    if (resources && this.resource(statement) === undefined)
      words.push(
        `${lead} ${resources.negated ? 'NotResource' : 'Resource'} ${resources.values.map(readable).join(', ')} means it`,
      );
    if (principals && namingOf(principals, caller).truth === undefined)
      words.push(`${lead} the caller is ${principals.list.map(({ name }) => readable(name)).join(' or ')}`);
    return words;
  }
}

const readable = (text: string): string => text.replace(/\uE002([^\uE003]*)\uE003/g, '${$1}');

/** How a policy of a resource names a caller: itself or everyone, its role, or only its account. */
type Naming = 'itself' | 'role' | 'account';

/**
 * Whether and how a statement names the caller. A grant to a role's ARN is limited by boundary and session policy, one to
 * a user, a session or everyone is not, and one to the account leaves it to the policies of its principals.
 */
function namingOf({ negated, list }: Principals, caller: Caller): { truth: Truth; by: Naming } {
  const named = list.map(({ type, name }) => namedBy(type, name, caller));
  if (negated) {
    // The account, the role and the session each have to be left out by name.
    const [account, role, self] = (['account', 'role', 'itself'] as const).map((how) =>
      either(false, ...named.map(({ by, truth }) => by === how && truth)),
    );
    const isEveryone = list.some(({ name }) => name === '*');
    const spared = both(
      self,
      caller.account === '' || caller.kind === 'root' || account,
      caller.kind !== 'session' || role,
    );
    const whole = caller.kind === 'role' ? both(account, role) : spared;
    return { truth: negate(isEveryone || whole), by: 'itself' };
  }
  for (const how of ['itself', 'role', 'account'] as const)
    if (named.some(({ by, truth }) => truth && by === how)) return { truth: true, by: how };
  const open = named.find(({ truth }) => truth === undefined);
  return open ?? { truth: false, by: 'itself' };
}

function namedBy(type: string, name: string, caller: Caller): { truth: Truth; by: Naming } {
  const yes = (by: Naming) => ({ truth: true, by });
  const open = { truth: undefined, by: 'itself' } as const;
  const no = { truth: false, by: 'itself' } as const;
  if (type === 'AWS' && name === '*') return yes('itself');
  if (type !== 'AWS' && caller.kind !== 'other') return no;
  if (name.includes(LEFT_OPEN[0])) return open;
  if (type !== 'AWS') return name.toLowerCase() === caller.name.toLowerCase() ? yes('itself') : no;
  if (caller.account === '') return no;
  // AWS puts the id of a user or role in place of its ARN once it is gone, and ARNs do not say their ids.
  const [, kindOfId] = /^A(IDA|ROA)[A-Z0-9]{12,}/.exec(name) ?? [];
  if (kindOfId) return (kindOfId === 'IDA' ? caller.kind === 'user' : /^(role|session)$/.test(caller.kind)) ? open : no;
  if (name === caller.name) return yes(caller.kind === 'role' ? 'role' : 'itself');
  if (name === caller.account) return yes(caller.kind === 'root' ? 'itself' : 'account');
  const [, partition, account, kind, rest = ''] =
    /^arn:([^:]+):(?:iam|sts)::(\d{12}):(root|role|assumed-role)(?:\/(.+))?$/.exec(name) ?? [];
  if (account !== caller.account || (caller.partition && partition !== caller.partition)) return no;
  if (kind === 'root') return yes(caller.kind === 'root' ? 'itself' : 'account');
  if (kind === 'role' && caller.kind === 'session' && rest.slice(rest.lastIndexOf('/') + 1) === caller.role)
    return yes('role');
  return kind === 'assumed-role' && caller.kind === 'role' && rest.startsWith(`${caller.role}/`) ? open : no;
}

/** The account that a resource is in. */
function ownerOf(resource: string, context: ReadonlyMap<string, ContextValue>, caller: Caller): string {
  const told = context.get('aws:resourceaccount');
  if (typeof told === 'string') return told;
  const account = resource.split(':')[4];
  return account && /^\d{12}$/.test(account) ? account : caller.account;
}

/** Keys that a request has for its credentials alone. */
const OF_PRINCIPALS = [
  ...['arn', 'account', 'orgid', 'orgpaths', 'isawsservice', 'servicename', 'servicenameslist'].map(
    (name) => `aws:principal${name}`,
  ),
  ...['username', 'federatedprovider', 'sourceidentity', 'tokenissuetime', 'multifactorauthage'].map(
    (name) => `aws:${name}`,
  ),
  'aws:multifactorauthpresent',
  'kms:calleraccount',
];

/** The keys of the request, in lower case, and those that follow from who asks and for what. */
function contextOf(
  { resource, context = {} }: Pick<Request, 'resource' | 'context'>,
  caller: Caller,
): Map<string, ContextValue> {
  const keys = new Map<string, ContextValue>();
  const { kind, account, name } = caller;
  if (account) {
    keys.set('aws:principalaccount', account);
    keys.set('aws:principalisawsservice', 'false');
    keys.set('aws:principalservicename', null);
    keys.set('aws:username', kind === 'user' ? name.slice(name.lastIndexOf('/') + 1) : null);
    keys.set(
      'aws:principaltype',
      { user: 'User', role: 'AssumedRole', session: 'AssumedRole', 'federated user': 'FederatedUser', root: 'Account' }[
        kind as 'user'
      ],
    );
    // A session's ARN does not say the path of its role.
    if (name.startsWith('arn:') && kind !== 'session') keys.set('aws:principalarn', name);
  }
  if (kind === 'anonymous') {
    keys.set('aws:principaltype', 'Anonymous');
    // Who has no credentials signs nothing, and is nobody's.
    keys.set('lambda:functionurlauthtype', 'NONE');
    for (const key of OF_PRINCIPALS) keys.set(key, null);
  }
  if (/\.amazonaws\.com(\.cn)?$/i.test(name)) keys.set('aws:principalisawsservice', 'true');
  const owner = resource.split(':')[4];
  if (owner && /^\d{12}$/.test(owner)) keys.set('aws:resourceaccount', owner);
  for (const [key, value] of Object.entries(context)) {
    const valid = value === null || isScalar(value) || (Array.isArray(value) && value.every(isScalar));
    if (!valid)
      throw new BulwarkError(
        `the context key '${key}' holds ${shown(value)}; it can be a value, a list of values, or null where it is absent`,
      );
    keys.set(key.toLowerCase(), Array.isArray(value) && value.length === 0 ? null : value);
  }
  return keys;
}

const STAR = '\uE000';
const MARK = '\uE001';

/** Text in which `*` and `?` are no wildcards. */
const literal = (text: string): string => (/[*?]/.test(text) ? text.replaceAll('*', STAR).replaceAll('?', MARK) : text);

/** Whether a pattern, with its open pieces, takes in a text. */
function hit(pattern: string, text: string): Truth {
  if (!pattern.includes(LEFT_OPEN[0])) return covers(pattern, text);
  return covers(pattern.replace(/\uE002[^\uE003]*\uE003/g, '*'), text) ? undefined : false;
}

/** A resource of API Gateway that a policy names by its stage, method and path, as the ARN of the API that is asked about. */
const relativeTo = (resource: string, pattern: string): string =>
  pattern.startsWith('execute-api:/')
    ? pattern.replace('execute-api:/', /^arn:[^:]*:execute-api:[^/]*\//.exec(resource)?.[0] ?? 'execute-api:/')
    : pattern;

/** Whether a pattern with variables takes in a text. */
function takesIn(pattern: string, text: string, context: ReadonlyMap<string, ContextValue>, variables: boolean): Truth {
  const filled = variables ? fill(pattern, context, true) : pattern;
  return filled === undefined ? false : hit(relativeTo(text, filled), text);
}

/**
 * A text with its variables replaced, or undefined where one has no value: the request does not match then
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html). Unknown ones are left open.
 */
function fill(text: string, context: ReadonlyMap<string, ContextValue>, isPattern: boolean): string | undefined {
  if (!text.includes('${')) return text;
  let missing = false;
  const filled = text.replace(/\$\{([^}]*)\}/g, (whole, inner: string) => {
    if (/^[*?$]$/.test(inner)) return isPattern ? literal(inner) : inner;
    const [, key = '', , otherwise] = /^\s*([^,]*?)\s*(,\s*'([^']*)'\s*)?$/.exec(inner) ?? [];
    const value = context.get(key.toLowerCase());
    if (value === undefined) return `${LEFT_OPEN[0]}${inner}${LEFT_OPEN[1]}`;
    const given = value === null || Array.isArray(value) ? otherwise : String(value);
    if (given === undefined) missing = true;
    return given === undefined ? whole : isPattern ? literal(given) : given;
  });
  return missing ? undefined : filled;
}

/** How an operator compares one value of the request with one of the policy. */
interface Operator {
  readonly negated: boolean;
  readonly isPattern: boolean;
  readonly takesVariables: boolean;
  readonly compare: (given: string, wanted: string) => boolean;
}

const number = (text: string): number =>
  /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : Number.NaN;

/** Milliseconds since 1970, from seconds or from a date of ISO 8601. */
function time(text: string): number {
  if (/^\d{5,}(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const isZoned = /(Z|[+-]\d\d:?\d\d)$/i.test(text) || !text.includes('T');
  return Date.parse(isZoned ? text : `${text}Z`);
}

function isWithin(address: string, block: string): boolean {
  const [one, range] = [addressRange(address), addressRange(block)];
  return one !== undefined && range !== undefined && difference([one], [range]).length === 0;
}

/** Each of the six fields of an ARN is matched by itself. */
function isArnLike(arn: string, pattern: string): boolean {
  const fields = (text: string) => {
    // What is left open may have colons of its own.
    const parts = text.split(/:(?![^\uE002]*\uE003)/);
    return parts.length < 6 ? undefined : [...parts.slice(0, 5), parts.slice(5).join(':')];
  };
  const given = fields(literal(arn));
  if (!given) return false;
  if (pattern === '*') return true;
  return fields(pattern)?.every((field, index) => covers(field, given[index] as string)) ?? false;
}

const OPERATORS: Readonly<Record<string, Operator>> = Object.fromEntries(
  (
    [
      ['stringequals', 'stringnotequals', (a, b) => a === b, 'variables'],
      [
        'stringequalsignorecase',
        'stringnotequalsignorecase',
        (a, b) => a.toLowerCase() === b.toLowerCase(),
        'variables',
      ],
      ['stringlike', 'stringnotlike', (a, b) => covers(b, literal(a)), 'pattern'],
      ['numericequals', 'numericnotequals', (a, b) => number(a) === number(b)],
      ['numericlessthan', '', (a, b) => number(a) < number(b)],
      ['numericlessthanequals', '', (a, b) => number(a) <= number(b)],
      ['numericgreaterthan', '', (a, b) => number(a) > number(b)],
      ['numericgreaterthanequals', '', (a, b) => number(a) >= number(b)],
      ['dateequals', 'datenotequals', (a, b) => time(a) === time(b)],
      ['datelessthan', '', (a, b) => time(a) < time(b)],
      ['datelessthanequals', '', (a, b) => time(a) <= time(b)],
      ['dategreaterthan', '', (a, b) => time(a) > time(b)],
      ['dategreaterthanequals', '', (a, b) => time(a) >= time(b)],
      ['bool', '', (a, b) => a.toLowerCase() === b.toLowerCase(), 'variables'],
      ['binaryequals', '', (a, b) => Buffer.from(a, 'base64').equals(Buffer.from(b, 'base64'))],
      ['ipaddress', 'notipaddress', isWithin],
      ['arnequals', 'arnnotequals', isArnLike, 'pattern'],
      ['arnlike', 'arnnotlike', isArnLike, 'pattern'],
    ] as [string, string, Operator['compare'], ('variables' | 'pattern')?][]
  ).flatMap(([name, opposite, compare, kind]) => {
    const operator = { negated: false, compare, isPattern: kind === 'pattern', takesVariables: kind !== undefined };
    return [[name, operator], ...(opposite ? [[opposite, { ...operator, negated: true }]] : [])];
  }),
);

/** Whether a condition holds (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html). */
function holds(
  { key, values, set, ifExists, base }: Test,
  context: ReadonlyMap<string, ContextValue>,
  variables: boolean,
): Truth {
  const value = context.get(key.toLowerCase());
  if (value === undefined) return undefined;
  if (base === 'null') return values.some((wanted) => wanted.toLowerCase() === String(value === null));
  const operator = OPERATORS[base] as Operator;
  if (value === null) return ifExists || set === 'all' || (operator.negated && set !== 'any');
  const given = (Array.isArray(value) ? value : [value]).map(String);
  const each = given.map((one) => {
    const matched = either(false, ...values.map((wanted) => compared(operator, one, wanted, context, variables)));
    return operator.negated ? negate(matched) : matched;
  });
  // Several values without a set operator: one that is wanted is enough, one that is unwanted too.
  const every = set === undefined ? operator.negated : set === 'all';
  return every ? both(...each) : either(...each);
}

function compared(
  { compare, isPattern, takesVariables }: Operator,
  given: string,
  wanted: string,
  context: ReadonlyMap<string, ContextValue>,
  variables: boolean,
): Truth {
  const filled = variables && takesVariables ? fill(wanted, context, isPattern) : wanted;
  if (filled === undefined) return false;
  if (!filled.includes(LEFT_OPEN[0])) return compare(given, filled);
  // The pieces around what is open can rule a match out.
  return isPattern || takesVariables
    ? hit(isPattern ? filled.toLowerCase() : literal(filled.toLowerCase()), literal(given.toLowerCase()))
    : undefined;
}
