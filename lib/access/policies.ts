import type { Fact } from '../engine/fact';
import { Reading } from '../engine/reading';
import type { Resource, Template } from '../engine/template';
import type { World } from '../engine/world';
import { admitsAnyone } from '../iam/admission';
import { LEFT_OPEN, type PlainStatement, type PolicyKind, plainOf, readPolicies, testOf } from '../iam/evaluate';
import { managedPolicy } from '../iam/managed-policies';
import { type Policy, together } from '../iam/policy';
import { awsManagedName } from '../resources/iam/attachment';
import { holder } from '../resources/iam/holder';
import { groupsOf } from '../resources/iam/membership';
import { attachedTo, BOUNDARIES, POLICY_PLACES, policiesOf, policyIn } from '../resources/policies';
import { refusesPublicPolicy } from '../resources/s3/public-access';
import { accountOfTemplate, arnOfResource, filled, isStandIn } from './resource-arn';

/** Where a statement stands: in a template, or in a managed policy of AWS's that is attached there. */
export interface Standing {
  readonly fact: Fact;
  readonly managed?: string;
}

/** Statements ready to be evaluated, and where each of them stands. */
export interface Statements {
  readonly plain: readonly PlainStatement[];
  /** By the index of each statement; none for what the templates do not show. */
  readonly at: readonly (Standing | undefined)[];
}

/** What stands in for policies that the template does not show. */
const open = (what: string): string => `${LEFT_OPEN[0]}${what}${LEFT_OPEN[1]}`;

/** Several lists of statements as one, counted through. */
export const joined = (parts: readonly Statements[]): Statements => ({
  plain: parts.flatMap(({ plain }) => plain).map((statement, index) => ({ ...statement, index })),
  at: parts.flatMap(({ at }) => at),
});

/** A policy of a template as evaluation takes it. */
export function statementsOf(policy: PolicyKind, read: Fact<Policy>, world: Reading['world']): Statements {
  const known = read.known?.statements ?? [];
  const readingOf = (resource: Resource) => Reading.of(resource, world);
  const seen = {
    plain: known.map((statement, index) =>
      plainOf(statement, { policy, document: 0, index, variables: true }, (text) =>
        filled(text === '' ? open('a value of deployment') : text, statement.fact.resource, readingOf),
      ),
    ),
    at: known.map(({ fact }) => ({ fact })),
  };
  return read.isUnknown || read.known?.open
    ? joined([seen, hidden(policy, 'a policy that is put together at deployment')])
    : seen;
}

/** An Allow of who knows what. */
export function hidden(policy: PolicyKind, what: string): Statements {
  const statement: PlainStatement = {
    policy,
    document: 0,
    index: 0,
    sid: undefined,
    effect: 'Allow',
    variables: true,
    actions: { negated: false, values: [open(what)] },
    resources: { negated: false, values: ['*'] },
    principals: policy.startsWith('resource')
      ? { negated: false, list: [{ type: 'AWS', name: open(what) }] }
      : undefined,
    conditions: [],
  };
  return { plain: [statement], at: [undefined] };
}

/** Everything that a user or role may do by itself, its groups' policies included. */
export function identityOf(it: Reading): Statements {
  const groups = groupsOf(it).map((group) => [group, meant(it, group)] as const);
  const holders = [it, ...groups.flatMap(([, group]) => group ?? [])];
  return joined([
    ...holders.map((one) => statementsOf('identity', holder.read(one).policy, it.world)),
    ...holders.flatMap(attachedTo).flatMap((arn) => (it.follow(arn) ? [] : attached('identity', it, arn))),
    ...groups.flatMap(([fact, group]) =>
      group ? [] : hidden('identity', `a policy of the group ${fact.text ?? 'that deployment names'}`),
    ),
  ]);
}

/** Groups and policies that can be told by their name, and the property that gives it. */
const NAMED = [
  ['AWS::IAM::Group', 'GroupName'],
  ['AWS::IAM::ManagedPolicy', 'ManagedPolicyName'],
  ['aws_iam_group', 'name'],
  ['aws_iam_policy', 'name'],
] as const;

/** The group or policy that a property refers to, or that has its name or ARN in some template. */
function meant(it: Reading, fact: Fact): Reading | undefined {
  const followed = it.follow(fact);
  if (followed) return followed;
  const text = filled(fact.text ?? '', fact.at.resource, (one) => Reading.of(one, it.world));
  return NAMED.flatMap(([type, property]) =>
    it.all(type).filter((one) => {
      const name = one.fact(property).text;
      return name !== undefined && (name === text || arnOfResource(one) === text);
    }),
  )[0];
}

/** The statements of a policy that is attached by its ARN: of one in some template, or of AWS's. */
function attached(kind: PolicyKind, it: Reading, arn: Fact): Statements {
  const policy = meant(it, arn);
  if (policy) return statementsOf(kind, policyIn(policy, 'identity'), it.world);
  const name = awsManagedName(arn);
  const document = name === undefined ? undefined : managedPolicy(name);
  if (!name || !document) return hidden(kind, arn.text ?? 'a policy');
  const plain = readPolicies({ identity: document }).identity.map((one) => ({ ...one, policy: kind }));
  return { plain, at: plain.map(() => ({ fact: arn, managed: name })) };
}

/** What limits a user or role; undefined where nothing does. */
export function boundaryOf(it: Reading): Statements | undefined {
  const [boundary] = BOUNDARIES.flatMap(({ type, arns }) => (type === it.type ? it.fact(arns) : []));
  return !boundary || boundary.isAbsentHere ? undefined : attached('boundary', it, boundary);
}

/** What is asked about: an ARN, and the resource of a template that has it. */
export interface Target {
  readonly arn: string;
  readonly resource: Resource | undefined;
}

/** The policy of a resource, its trust where it is a role, and what policies say of all that its service has; undefined where there is none. */
export function resourcePolicyOf(
  { arn, resource }: Target,
  templates: readonly Template[],
  world: World,
): Statements | undefined {
  const own = resource ? ownPolicyOf(Reading.of(resource, world)) : [];
  const [, , service = '', , account] = arn.split(':');
  const parts = [...own, ...(account === undefined ? [] : servicePoliciesOf(service, account, templates, world))];
  return parts.length === 0 ? undefined : joined(parts);
}

function ownPolicyOf(it: Reading): Statements[] {
  const policies = (['resource', 'grant', 'trust'] as const)
    .flatMap((kind) => policiesOf(it, kind))
    .map((read) => read())
    .filter(({ isAbsentHere }) => !isAbsentHere);
  if (policies.length === 0) return [];
  const policy = together(it, policies);
  return [statementsOf('resource', policy, it.world), ...publicAccessRefused(it, policy)];
}

/** The statement that stands for what Block Public Access refuses. */
export const BLOCK_PUBLIC_ACCESS = 'Block Public Access';

/** What Block Public Access takes away from a bucket whose policy is public: all who are neither of its account nor a service. */
function publicAccessRefused(it: Reading, { known }: Fact<Policy>): Statements[] {
  const statements = known?.statements ?? [];
  if (!/^(AWS::S3::Bucket|aws_s3_bucket)$/.test(it.type) || !statements.some((one) => admitsAnyone(one, statements)))
    return [];
  const refused = refusesPublicPolicy(it);
  if (!refused.isUnknown && refused.isTrue().state !== 'pass') return [];
  const tests = [
    testOf('StringNotEquals', 'aws:PrincipalAccount', [accountOfTemplate(it.template, it.world)]),
    testOf('BoolIfExists', 'aws:PrincipalIsAWSService', ['false']),
    ...(refused.isUnknown ? [testOf('Bool', 'public access is blocked', ['true'])] : []),
  ];
  const deny: PlainStatement = {
    policy: 'resource',
    document: 0,
    index: 0,
    sid: BLOCK_PUBLIC_ACCESS,
    effect: 'Deny',
    variables: true,
    actions: { negated: false, values: ['s3:*'] },
    resources: { negated: false, values: ['*'] },
    principals: { negated: false, list: [{ type: 'AWS', name: '*' }] },
    conditions: tests.flatMap((test) => test ?? []),
  };
  return [{ plain: [deny], at: [{ fact: refused }] }];
}

/** Policies that are for every resource of a service in an account: they name these under Resource. */
function servicePoliciesOf(
  service: string,
  account: string,
  templates: readonly Template[],
  world: World,
): Statements[] {
  const types = POLICY_PLACES.flatMap((place) => (place.service === service ? [place.type] : []));
  if (types.length === 0) return [];
  return templates
    .filter((template) => {
      const own = accountOfTemplate(template, world);
      return own === account || isStandIn(own) || isStandIn(account);
    })
    .flatMap(({ resources }) => [...resources.values()])
    .filter((one) => types.includes(one.type) && one.template.exists(one, world))
    .map((one) => statementsOf('resource', policyIn(Reading.of(one, world), 'resource'), world));
}
