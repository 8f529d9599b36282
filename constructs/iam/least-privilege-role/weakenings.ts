import { Duration } from 'aws-cdk-lib';
import {
  AccountRootPrincipal,
  AnyPrincipal,
  ArnPrincipal,
  ServicePrincipal,
  WebIdentityPrincipal,
} from 'aws-cdk-lib/aws-iam';
import { defineWeakenings, PARTNER, type Weakening } from '../../weakening';
import * as boundary from '../permissions-boundary/cdk';
import * as terraformBoundary from '../permissions-boundary/cdktf';
import { type Tokens, tokenConditions } from '../trust';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const services = ['codebuild', 'ec2', 'lambda', 'logs', 's3'];
const READING = { actions: ['s3:GetObject'], resources: ['arn:aws:s3:::uploads/*'] };

function tokens(given: Tokens): Pick<Weakening, 'cdk' | 'cdktf'> {
  const provider = `arn:aws:iam::111122223333:oidc-provider/${given.issuer}`;
  return {
    cdk: { assumedBy: new WebIdentityPrincipal(provider, tokenConditions(given)) },
    cdktf: { assumedBy: { provider, ...given } },
  };
}

const GITHUB = 'token.actions.githubusercontent.com';
const BUILDKITE = { issuer: 'agent.buildkite.com', audience: 'sts.amazonaws.com' };

export default defineWeakenings({
  make: {
    cdk: (scope, id, props = {}) =>
      new cdk.LeastPrivilegeRole(scope, id, {
        permissionsBoundary: new boundary.PermissionsBoundary(scope, 'Boundary', { services }),
        ...props,
        assumedBy: props.assumedBy ?? new ServicePrincipal('codebuild.amazonaws.com'),
      }).allow(READING),
    cdktf: (scope, id, props = {}) =>
      new cdktf.LeastPrivilegeRole(scope, id, {
        permissionsBoundary: new terraformBoundary.PermissionsBoundary(scope, 'Boundary', { services }),
        ...props,
        assumedBy: props.assumedBy ?? { service: 'codebuild.amazonaws.com' },
      }).allow(READING),
  },
  weakenings: [
    {
      name: 'trusted by anyone',
      guards: ['iam/role-trust-not-public'],
      cdk: { assumedBy: new AnyPrincipal() },
      cdktf: { assumedBy: { aws: '*' } },
    },
    {
      name: 'trusted by all of its account',
      guards: ['iam/role-trust-not-account-root'],
      cdk: { assumedBy: new AccountRootPrincipal() },
      cdktf: {
        assumedBy: { aws: 'arn:aws:iam::${data.aws_caller_identity.CallerIdentity.account_id}:root' },
      },
    },
    {
      name: 'another account without an external id',
      guards: ['iam/role-trust-external-id'],
      cdk: { assumedBy: new ArnPrincipal(`arn:aws:iam::${PARTNER}:role/partner`) },
      cdktf: { assumedBy: { aws: `arn:aws:iam::${PARTNER}:role/partner` } },
    },
    {
      name: 'tokens for any audience',
      guards: ['iam/role-federation-audience-named'],
      ...tokens({ issuer: GITHUB, subjects: ['repo:acme/web:environment:production'] }),
    },
    {
      name: 'tokens of any repository',
      guards: ['iam/role-federation-project-named'],
      ...tokens({ issuer: GITHUB, audience: 'sts.amazonaws.com', subjects: ['repository_owner:acme'] }),
    },
    {
      name: 'tokens of any organisation',
      guards: ['iam/role-federation-narrowed'],
      ...tokens({ ...BUILDKITE, subjects: ['organization:*:pipeline:web:ref:refs/heads/main:commit:*'] }),
    },
    {
      name: 'tokens of any branch',
      guards: ['iam/role-federation-ref-named'],
      ...tokens({ ...BUILDKITE, subjects: ['organization:acme:pipeline:web:*'] }),
    },
    {
      name: 'sessions of half a day',
      guards: ['iam/role-short-sessions'],
      cdk: { maxSessionDuration: Duration.hours(12) },
      cdktf: { maxSessionDuration: 43200 },
    },
  ],
  defaulted: [
    ...['path', 'service', 'sourceArns', 'externalId', 'externalIds', 'managedPolicies'],
    ...['roleName', 'description', 'tags'],
  ],
});
