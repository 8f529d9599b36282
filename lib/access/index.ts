import { BulwarkError } from '../engine/error';
import { nearest } from '../engine/nearest';
import { Reading } from '../engine/reading';
import type { Position, Resource, Template } from '../engine/template';
import { explore, inWords, type World } from '../engine/world';
import { actionsOf, hasResourceControl } from '../iam/actions';
import { type ContextValue, type Decision, decide, LEFT_OPEN, type ReadPolicies } from '../iam/evaluate';
import { controlsOf } from './organization';
import { isEndpoint, type Passage, passageOf, passageThrough } from './passage';
import {
  boundaryOf,
  hidden,
  identityOf,
  joined,
  resourcePolicyOf,
  type Standing,
  type Statements,
  type Target,
} from './policies';
import { accountOfTemplate, arnOfResource, inAccount, maybeOf, mentionedIn } from './resource-arn';
import { type Workflow, workflowsOf } from './workflows';

/** One statement that decides, as a template has it. */
export interface Reason {
  readonly words: string;
  readonly at: Position | undefined;
}

/** Whether a principal may do something, in the deployments where that is so. */
export interface Access {
  /** Logical id or address, or what was asked about where no template has it. */
  readonly principal: string;
  readonly decision: Decision['decision'];
  readonly explicit: boolean;
  readonly reasons: readonly Reason[];
  readonly conditions: readonly string[];
  /** The workflows of GitHub, among what was read, that can have it where it is a role. */
  readonly workflows: readonly Workflow[];
}

/** Answers who may do what, by the policies that templates give to principals and resources. */
export interface Accesses {
  /**
   * Whether a principal may do something: a role or user (logical id, address, construct path or ARN), an account, a
   * service, or `*` for everyone. The resource is named in the same ways, with what follows its ARN: `Uploads/a.txt`.
   * Throws a `BulwarkError` for a name that nothing has.
   */
  can(principal: string, action: string, resource: string, how?: How): Access;
  /** Everyone who may: of the roles and users of the templates, and of those that the policy of the resource names. */
  whoCan(action: string, resource: string, how?: How): Access[];
}

/** How a request is made. */
export interface How {
  /**
   * The VPC endpoint that it goes through, named as resources are, or by its id (`vpce-…`) where no template has it. Left
   * out, whether it goes through one is open.
   */
  readonly through?: string | undefined;
  /** What it carries of condition keys, such as `{ 'aws:SecureTransport': 'true' }`. All others are open. */
  readonly context?: Readonly<Record<string, ContextValue>> | undefined;
}

/** Reads who may do what off templates. Roles, users and policies of other templates are not seen. */
export function accessesOf(read: readonly Template[]): Accesses {
  const templates = read.filter(({ dialect }) => dialect === 'cloudformation' || dialect === 'terraform');
  const all = templates.flatMap(({ resources }) => [...resources.values()]);
  const holders = all.filter(({ type }) => /^(AWS::IAM::(Role|User)|aws_iam_(role|user))$/.test(type));
  const first = templates[0];
  const written = mentionedIn(all.map(({ body }) => JSON.stringify(body ?? null)));

  /**
   * Asks in each deployment, and in each account that a template which leaves it open may be deployed to. Who is asked
   * about by an account is taken to be in another one.
   */
  const inEach = <T>(principal: string, resource: string, run: (world: World) => T) => {
    const others = mentionedIn([principal]).accounts;
    const asked = mentionedIn([resource]);
    const both = (one: readonly string[], more: readonly string[]) => [...new Set([...one, ...more])];
    const mentioned = {
      accounts: both(written.accounts, asked.accounts).filter((one) => !others.includes(one)),
      endpoints: both(written.endpoints, asked.endpoints),
    };
    return explore((world) => run(maybeOf(world, mentioned)));
  };

  const ask = (
    principal: string,
    named: Resource | undefined,
    action: string,
    resource: string,
    { through, context = {} }: How = {},
  ): Access => {
    const endpoint = through === undefined ? undefined : endpointNamed(through);
    const outcomes = inEach(principal, resource, (world) => {
      const target = targetOf(inAccount(resource, first, world), world);
      const asking = inAccount(principal, first, world);
      const who = named ?? holderNamed(asking, world);
      if (who && !who.template.exists(who, world)) return undefined;
      if (typeof endpoint === 'object' && !endpoint.template.exists(endpoint, world)) return undefined;
      const passage =
        typeof endpoint === 'string' ? passageOf(endpoint) : endpoint && passageThrough(endpoint, action, world);
      return answer(who, who ? arnOfResource(Reading.of(who, world)) : asking, action, target, passage, context, world);
    }).results.flatMap(({ result, world }) => (result ? [{ result, world }] : []));
    const who = named ?? holderNamed(principal, undefined);
    const workflows = who
      ? explore((world) => workflowsOf(who, read, world)).results.flatMap(({ result }) => result)
      : [];
    return { ...merged(principal, outcomes), workflows: distinct(workflows) };
  };

  const targetOf = (name: string, world: World): Target => {
    if (name === '*') return { arn: name, resource: undefined };
    if (name.startsWith('arn:')) {
      const own = all.map((resource) => [resource, arnOfResource(Reading.of(resource, world))] as const);
      const found = own.find(
        ([, arn]) => name === arn || (name.startsWith(arn) && /^[/:]/.test(name.slice(arn.length))),
      );
      return { arn: name, resource: found?.[0] };
    }
    const found = all
      .flatMap((resource) => namesOf(resource).map((one) => [resource, one] as const))
      .filter(([, one]) => name === one || name.startsWith(`${one}/`))
      .sort(([, a], [, b]) => b.length - a.length);
    if (!found[0]) throw unknownName(name, 'resource', all.flatMap(namesOf));
    const [resource, one] = found[0];
    refuseAmbiguous(
      one,
      found.flatMap(([other, its]) => (its === one ? [other] : [])),
    );
    return { arn: `${arnOfResource(Reading.of(resource, world))}${name.slice(one.length)}`, resource };
  };

  /** An endpoint of a template, or the id of one. */
  const endpointNamed = (name: string): Resource | string => {
    const endpoints = all.filter(isEndpoint);
    const [found, ...others] = endpoints.filter((one) => namesOf(one).includes(name));
    if (found) refuseAmbiguous(name, [found, ...others]);
    if (!found && !/^vpce-[0-9a-f]+$/.test(name)) throw unknownName(name, 'VPC endpoint', endpoints.flatMap(namesOf));
    return found ?? name;
  };

  const holderNamed = (name: string, world: World | undefined): Resource | undefined => {
    const [found, ...others] = holders.filter(
      (one) => namesOf(one).includes(name) || (world && name === arnOfResource(Reading.of(one, world))),
    );
    if (found) refuseAmbiguous(name, [found, ...others]);
    if (!found && !/^(\*|arn:.*|\d{12}|[a-z0-9-]+(\.[a-z0-9-]+)+)$/.test(name))
      throw unknownName(name, 'role or user', holders.flatMap(namesOf));
    return found;
  };

  const answer = (
    who: Resource | undefined,
    principal: string,
    action: string,
    target: Target,
    passage: Passage | undefined,
    carried: Readonly<Record<string, ContextValue>>,
    world: World,
  ): { decision: Decision; reasons: Reason[] } => {
    const it = who && Reading.of(who, world);
    const identity = it ? identityOf(it) : hidden('identity', `a policy of ${principal}`);
    const boundary = it && boundaryOf(it);
    const resource = resourcePolicyOf(target, templates, world);
    const account = /^\d{12}$/.test(principal) ? principal : (principal.split(':')[4] ?? '');
    const levels = controlsOf('service control', templates, account, world);
    const controls = joined(levels);
    const owning = target.resource
      ? accountOfTemplate(target.resource.template, world)
      : (target.arn.split(':')[4] ?? '');
    const overResource = hasResourceControl(action) ? controlsOf('resource control', templates, owning, world) : [];
    const onResource = joined(overResource);
    const policies: ReadPolicies = {
      identity: identity.plain,
      boundary: boundary?.plain,
      session: undefined,
      resource: resource?.plain,
      serviceControl: split(controls.plain, levels),
      resourceControl: split(onResource.plain, overResource),
      endpoint: passage?.statements?.plain,
    };
    const owner = target.resource ?? who;
    const template = owner?.template ?? first;
    const context: Record<string, ContextValue> = { ...carried, ...passage?.context };
    if (template && target.arn.split(':')[4] === '')
      context['aws:ResourceAccount'] = accountOfTemplate(template, world);
    const decision = decide({ principal, action, resource: target.arn, context }, policies);
    const places: Record<string, Statements | undefined> = {
      identity,
      boundary,
      resource,
      'service control': controls,
      'resource control': onResource,
      endpoint: passage?.statements,
    };
    const reasons = decision.statements.map((one) => reason(one, places[one.policy]?.at[one.index]));
    return { decision, reasons: reasons.flatMap((one) => one ?? []) };
  };

  const reason = (
    { policy, index, sid, effect }: Decision['statements'][number],
    standing: Standing | undefined,
  ): Reason | undefined => {
    const ofPrincipal = policy === 'identity' || policy === 'boundary';
    const words = `${effect} in the ${policy} policy${ofPrincipal ? ' of the principal' : ''}`;
    if (!standing)
      return policy.endsWith('control')
        ? undefined
        : { words: `${words}, which the template does not show`, at: undefined };
    const { fact, managed } = standing;
    const { resource, path } = fact.at;
    const at = resource.template.positionOf(resource, path);
    if (managed && effect === 'Allow' && policy === 'identity') return { words: `${managed} of AWS is attached`, at };
    return { words: `${words}: ${managed ? `${managed} of AWS` : resource.id}, ${sid ?? `statement ${index}`}`, at };
  };

  return {
    can(principal, action, resource, how) {
      refuseUnknown(action);
      return ask(principal, undefined, action, resource, how);
    },
    whoCan(action, resource, how) {
      refuseUnknown(action);
      const named = new Set(
        inEach('', resource, (world) => {
          const own = holders.map((one) => arnOfResource(Reading.of(one, world)));
          return principalsIn(
            resourcePolicyOf(targetOf(inAccount(resource, first, world), world), templates, world),
          ).filter((name) => !own.includes(name));
        }).results.flatMap(({ result }) => result),
      );
      const ids = holders.map(({ id }) => id);
      const nameOf = ({ id, path }: Resource) => (ids.indexOf(id) === ids.lastIndexOf(id) ? id : path);
      return [
        ...holders.map((holder) => ask(nameOf(holder), holder, action, resource, how)),
        ...[...named].map((principal) => ask(principal, undefined, action, resource, how)),
      ].filter(({ decision }) => decision !== 'denied');
    },
  };
}

/** Each way once, in whatever deployments it is there. */
const distinct = (workflows: readonly Workflow[]): Workflow[] => [
  ...new Map(workflows.map((one) => [JSON.stringify(one), one])).values(),
];

/** One name may be of several things in several templates. */
function refuseAmbiguous(name: string, found: readonly Resource[]): void {
  if (found.length < 2) return;
  const where = found.map(({ path, template }) => `${path} (${template.name})`).join(', ');
  throw new BulwarkError(`'${name}' names several things: ${where}; give a construct path, or only one template`);
}

/** A mistyped action is allowed to nobody, which would be a false comfort. Services that the table does not know pass. */
function refuseUnknown(action: string): void {
  const known = actionsOf(action.split(':', 1)[0] as string).map(({ name }) => name);
  const isKnown = known.length === 0 || known.some((name) => name.toLowerCase() === action.toLowerCase());
  if (isKnown || !/^[\w-]+:[\w-]+$/.test(action)) return;
  const close = nearest(action, known);
  throw new BulwarkError(`there is no action '${action}'${close ? `; did you mean '${close}'?` : ''}`);
}

/** Statements that were counted through, in their levels again. */
function split<T>(all: readonly T[], levels: readonly { readonly plain: readonly unknown[] }[]): T[][] {
  let from = 0;
  return levels.map(({ plain }) => {
    const level = all.slice(from, from + plain.length);
    from += plain.length;
    return level;
  });
}

/** Whom a policy of a resource lets in, as far as they can be asked about. Roles of the account stand for themselves. */
function principalsIn(policy: Statements | undefined): string[] {
  return (policy?.plain ?? [])
    .filter(({ effect }) => effect === 'Allow')
    .flatMap(({ principals }) => (principals?.negated ? ['*'] : (principals?.list ?? []).map(({ name }) => name)))
    .filter(
      (name) =>
        !name.includes(LEFT_OPEN[0]) &&
        (name === '*' ||
          /^(arn:[^:]+:(iam|sts)::\d{12}:(user|role|assumed-role|oidc-provider|saml-provider)\/.+|arn:[^:]+:iam::\d{12}:root|\d{12}|[a-z0-9-]+(\.[a-z0-9-]+)+)$/.test(
            name,
          )),
    );
}

/** What several deployments come to: what may be anywhere, may be. */
function merged(
  principal: string,
  outcomes: readonly {
    readonly result: { readonly decision: Decision; readonly reasons: Reason[] };
    readonly world: World;
  }[],
): Omit<Access, 'workflows'> {
  const rank = { allowed: 2, conditional: 1, denied: 0 };
  const worst = [...outcomes].sort((a, b) => rank[b.result.decision.decision] - rank[a.result.decision.decision])[0];
  if (!worst) return { principal, decision: 'denied', explicit: false, reasons: [], conditions: [] };
  const { decision, reasons } = worst.result;
  const differs = outcomes.some(({ result }) => result.decision.decision !== decision.decision);
  const alike = outcomes.filter(({ result }) => result.decision.decision === decision.decision);
  const world = differs ? [inWords(alike.map(({ world }) => world))] : [];
  return {
    principal,
    decision: differs ? 'conditional' : decision.decision,
    explicit: decision.explicit,
    reasons,
    conditions: [...world, ...decision.conditions],
  };
}

/** What a resource may be called. */
export const namesOf = ({ id, path }: Resource): string[] => [...new Set([id, path, path.replace(/\/Resource$/, '')])];

/** Refuses a name that nothing known has. */
export function unknownName(name: string, what: string, known: readonly string[]): BulwarkError {
  const close = nearest(name, known);
  const hint = close ? `; did you mean '${close}'?` : `; give a logical id, an address, a construct path or an ARN`;
  return new BulwarkError(`there is no ${what} '${name}'${hint}`);
}
