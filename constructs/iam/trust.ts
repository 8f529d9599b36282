import { check } from '../../lib/check';
import { defineConfig } from '../../lib/engine/config';
import { BulwarkError } from '../../lib/engine/error';
import { IDENTITY_PROVIDERS } from '../../lib/iam/identity-providers';
import { SERVICE_SOURCES } from '../../lib/iam/service-sources';
import type { Guard, Guards } from '../hardening';
import { type Conditions, listOf } from './policy';

/** The gate's own rules that are asked about what a role trusts. */
const TRUST_RULES = [
  'iam/role-trust-not-public',
  'iam/role-trust-not-account-root',
  'iam/role-trust-external-id',
  'iam/role-federation-narrowed',
  'iam/role-federation-project-named',
  'iam/role-federation-ref-named',
  'iam/role-federation-audience-named',
];

/** What a trust policy comes to: the rules that find fault with it. */
interface TrustTerms {
  readonly looseTrust: readonly string[];
}

const guardOf = (rule: string): Guard<TrustTerms> => ({
  props: ['assumedBy'],
  givenUp: ({ looseTrust }) => looseTrust.includes(rule),
});

/** What gives up that a role trusts only those it names, and the rule that notices. */
export const trustGuards: Guards<TrustTerms> = Object.fromEntries(TRUST_RULES.map((rule) => [rule, guardOf(rule)]));

/** A statement of a trust policy as plain data; what deployment decides stands in it as `${…}`. */
export interface TrustStatement {
  readonly Principal?: '*' | { readonly [type: string]: string | readonly string[] };
  readonly Action?: string | readonly string[];
  readonly Condition?: Conditions | undefined;
}

/** Where a role is. */
export interface Home {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}

const trustRules = defineConfig({
  name: 'trust',
  rules: Object.fromEntries(TRUST_RULES.map((rule) => [rule, 'error'])),
});

/** The rules that find fault with a trust policy. What only deployment can tell is none. */
export function looseTrust(statements: readonly TrustStatement[], account: string): string[] {
  const document = { Version: '2012-10-17', Statement: statements };
  const policy = JSON.parse(JSON.stringify(document).replaceAll(account, '${AWS::AccountId}'));
  const content = { Resources: { Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: policy } } } };
  const { findings } = check([{ name: 'trust', content }], trustRules);
  return findings.filter(({ state }) => state === 'fail').map(({ rule }) => rule);
}

/** What tokens of an identity provider have to name. */
export interface Tokens {
  /** The provider's URL without `https://`: `token.actions.githubusercontent.com`. */
  readonly issuer: string;
  readonly audience?: string;
  /** Each to the last letter, where the provider's subjects can be known before. */
  readonly subjects?: readonly string[];
}

/** The conditions under which tokens are taken. */
export function tokenConditions({ issuer, audience, subjects = [] }: Tokens): Conditions {
  const isPattern = subjects.some((subject) => /[*?]/.test(subject));
  const named = subjects.length > 0 ? { [`${issuer}:sub`]: subjects } : {};
  return {
    StringEquals: { ...(audience && { [`${issuer}:aud`]: audience }), ...(isPattern ? {} : named) },
    ...(isPattern && { StringLike: named }),
  };
}

/**
 * The conditions that keep services from assuming a role for someone else's resources
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html), as far as AWS documents that all of them send
 * the keys, or the sources are given. None for what a statement asks already.
 */
export function sourceConditions(
  { Principal, Condition = {} }: TrustStatement,
  { partition, region, account }: Home,
  sourceArns: readonly string[] = [],
): Conditions {
  const services = typeof Principal === 'object' ? listOf(Principal.Service) : [];
  const names = services.map((service) => service.replace(/\.cn$/, ''));
  if (names.length === 0 || (sourceArns.length === 0 && names.some((name) => !SERVICE_SOURCES[name]?.sts))) return {};
  const derived = names
    .flatMap((name) => SOURCE_ARNS[name] ?? [])
    .map((arn) => `arn:${partition}:${arn.replace('{region}', region).replace('{account}', account)}`);
  const asked = new Set(Object.values(Condition).flatMap((keys) => Object.keys(keys).map((key) => key.toLowerCase())));
  const arns = sourceArns.length > 0 ? sourceArns : derived.length === services.length ? derived : [];
  return {
    ...(asked.has('aws:sourceaccount') ? {} : { StringEquals: { 'aws:SourceAccount': account } }),
    ...(asked.has('aws:sourcearn') || arns.length === 0 ? {} : { ArnLike: { 'aws:SourceArn': arns } }),
  };
}

/** What services assume roles for, where that is of one kind, as the pages say that `SERVICE_SOURCES` names. */
const SOURCE_ARNS: Readonly<Record<string, string>> = {
  'codebuild.amazonaws.com': 'codebuild:{region}:{account}:project/*',
  'ecs-tasks.amazonaws.com': 'ecs:{region}:{account}:*',
  'fis.amazonaws.com': 'fis:*:{account}:experiment/*',
  'personalize.amazonaws.com': 'personalize:{region}:{account}:*',
  'scheduler.amazonaws.com': 'scheduler:*:{account}:schedule-group/*',
  'sms-voice.amazonaws.com': 'sms-voice:{region}:{account}:configuration-set/*',
  'states.amazonaws.com': 'states:{region}:{account}:stateMachine:*',
  'vpc-flow-logs.amazonaws.com': 'ec2:{region}:{account}:vpc-flow-log/*',
};

/**
 * Refuses tokens whose subject is not named to the last letter, where their provider has one that can be: a workflow's
 * repository and branch, a service account's name.
 */
export function refuseLooseTokens(what: string, statements: readonly TrustStatement[]): void {
  for (const { Principal, Action, Condition = {} } of statements) {
    if (!listOf(Action).includes('sts:AssumeRoleWithWebIdentity')) continue;
    if (typeof Principal === 'object' && listOf(Principal.Federated).every((name) => WITHOUT_SUBJECT.test(name)))
      continue;
    const tests = Object.entries(Condition).flatMap(([operator, keys]) =>
      Object.entries(keys).map(([key, values]) => ({ operator, key, values: listOf(values) })),
    );
    const subject = tests.find(({ key, operator }) => key.endsWith(':sub') && /^String(Equals|Like)$/.test(operator));
    const issuer = tests.map(({ key }) => /^(.+):(?:aud|sub)$/.exec(key)?.[1]).find(Boolean);
    const example = IDENTITY_PROVIDERS.find((provider) => issuer && provider.issuer.test(issuer))?.example;
    if (subject?.values.every((value) => !/[*?]/.test(value) || example?.includes('*'))) continue;
    const key = `${issuer ?? '<issuer>'}:sub`;
    const wanted = example ? `, such as '${example}'` : '';
    throw new BulwarkError(
      subject
        ? `${what}: '${subject.values.join("', '")}' takes tokens of several subjects; name each of them under StringEquals '${key}'${wanted}`
        : `${what}: it takes tokens of any subject; name those it is for under StringEquals '${key}'${wanted}`,
    );
  }
}

/** Their tokens have no subject that a role could name: identity pools name the pool, SAML its attributes. */
const WITHOUT_SUBJECT = /^cognito-identity\.amazonaws\.com$|:saml-provider\//;
