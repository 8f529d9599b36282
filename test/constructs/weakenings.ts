import { App, type AppProps, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccountRootPrincipal,
  AnyPrincipal,
  ArnPrincipal,
  ServicePrincipal,
  WebIdentityPrincipal,
} from 'aws-cdk-lib/aws-iam';
import {
  BlockedEncryptionType,
  BlockPublicAccess,
  BucketAccessControl,
  BucketEncryption,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { GitHubDeployRole, type GitHubDeployRoleProps } from '../../constructs/iam/github-deploy-role/cdk';
import { guards as gitHubDeployRoleGuards } from '../../constructs/iam/github-deploy-role/defaults';
import { LeastPrivilegeRole, type LeastPrivilegeRoleProps } from '../../constructs/iam/least-privilege-role/cdk';
import { guards as leastPrivilegeRoleGuards } from '../../constructs/iam/least-privilege-role/defaults';
import { PermissionsBoundary, type PermissionsBoundaryProps } from '../../constructs/iam/permissions-boundary/cdk';
import { guards as permissionsBoundaryGuards } from '../../constructs/iam/permissions-boundary/defaults';
import { HardenedKey, type HardenedKeyProps } from '../../constructs/kms/hardened-key/cdk';
import { guards as hardenedKeyGuards } from '../../constructs/kms/hardened-key/defaults';
import { HardenedBucket, type HardenedBucketProps } from '../../constructs/s3/hardened-bucket/cdk';
import { guards as hardenedBucketGuards } from '../../constructs/s3/hardened-bucket/defaults';
import { LogBucket, type LogBucketProps } from '../../constructs/s3/log-bucket/cdk';
import { guards as logBucketGuards } from '../../constructs/s3/log-bucket/defaults';
import type { Input } from '../../lib';
import type { Waive } from '../../tree/waivers';

// The CDK warns of props that are deprecated, such as turning encryption off.
process.env.JSII_DEPRECATED = 'quiet';

/** A prop that gives up a default, and the rules that are to notice. */
export interface Weakening {
  readonly name: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly guards: readonly string[];
}

/** A hardened construct, and every way to weaken it. */
export interface Subject {
  readonly name: string;
  readonly guards: Readonly<Record<string, unknown>>;
  /** Makes one with the id `Subject`, and what a stack needs beside it for all rules to speak of it. */
  readonly make: (scope: Construct, props?: Readonly<Record<string, unknown>>) => unknown;
  readonly weakenings: readonly Weakening[];
  /** Every prop that has a default. */
  readonly defaulted: readonly string[];
}

const weakening = (name: string, props: Readonly<Record<string, unknown>>, ...guards: string[]): Weakening => ({
  name,
  props,
  guards,
});

const open = (...settings: (keyof BlockPublicAccess)[]) =>
  new BlockPublicAccess(Object.fromEntries(settings.map((setting) => [setting, false])));

const PUBLIC_ACLS = {
  objectOwnership: ObjectOwnership.OBJECT_WRITER,
  blockPublicAccess: open('blockPublicAcls', 'ignorePublicAcls'),
};
const PUBLIC_ACLS_GUARDS = ['s3/bucket-acls-disabled', 's3/bucket-blocks-public-acls', 's3/bucket-ignores-public-acls'];

const bucketWeakenings = [
  weakening('no versions', { versioned: false }, 's3/bucket-versioned'),
  weakening('plain HTTP', { enforceSSL: false }, 's3/bucket-tls-only', 's3/bucket-tls-version'),
  weakening('TLS 1.1', { minimumTLSVersion: 1.1 }, 's3/bucket-tls-version'),
  weakening('public ACLs', { blockPublicAccess: open('blockPublicAcls') }, 's3/bucket-blocks-public-acls'),
  weakening('public policies', { blockPublicAccess: open('blockPublicPolicy') }, 's3/bucket-blocks-public-policy'),
  weakening('public ACLs that count', { blockPublicAccess: open('ignorePublicAcls') }, 's3/bucket-ignores-public-acls'),
  weakening(
    'public policies that count',
    { blockPublicAccess: open('restrictPublicBuckets') },
    's3/bucket-restricts-public-policy',
  ),
  weakening(
    'read by the world',
    { publicReadAccess: true, blockPublicAccess: open('blockPublicPolicy', 'restrictPublicBuckets') },
    's3/bucket-policy-not-public',
    's3/bucket-blocks-public-policy',
    's3/bucket-restricts-public-policy',
  ),
  weakening('ACLs', { objectOwnership: ObjectOwnership.OBJECT_WRITER }, 's3/bucket-acls-disabled'),
  weakening(
    'an ACL that lets the world read',
    { ...PUBLIC_ACLS, accessControl: BucketAccessControl.PUBLIC_READ },
    ...PUBLIC_ACLS_GUARDS,
    's3/bucket-no-public-read-acl',
  ),
  weakening(
    'an ACL that lets the world write',
    { ...PUBLIC_ACLS, accessControl: BucketAccessControl.PUBLIC_READ_WRITE },
    ...PUBLIC_ACLS_GUARDS,
    's3/bucket-no-public-read-acl',
    's3/bucket-no-public-write-acl',
  ),
  weakening(
    'an ACL that lets every AWS account read',
    { ...PUBLIC_ACLS, accessControl: BucketAccessControl.AUTHENTICATED_READ },
    ...PUBLIC_ACLS_GUARDS,
    's3/bucket-no-authenticated-acl',
  ),
  weakening('a website', { websiteIndexDocument: 'index.html' }, 's3/bucket-no-website'),
  weakening(
    'keys of the writers',
    { blockedEncryptionTypes: [BlockedEncryptionType.NONE] },
    's3/bucket-refuses-customer-keys',
  ),
  weakening('deleted with its stack', { removalPolicy: RemovalPolicy.DESTROY }, 's3/bucket-retained'),
  weakening(
    'emptied with its stack',
    { removalPolicy: RemovalPolicy.DESTROY, autoDeleteObjects: true },
    's3/bucket-retained',
    's3/bucket-keeps-objects-on-deletion',
  ),
];

const BUCKET_DEFAULTED = [
  ...['versioned', 'enforceSSL', 'minimumTLSVersion', 'blockPublicAccess', 'objectOwnership', 'lifecycleRules'],
  ...['blockedEncryptionTypes', 'removalPolicy', 'publicReadAccess', 'accessControl', 'autoDeleteObjects'],
];

/** An account that is known: whom a role may name is not what these tests are about. */
export const PARTNER = '444455556666';

const BOUNDED: PermissionsBoundaryProps = { services: ['codebuild', 'ec2', 'lambda', 'logs', 's3'] };

/** A role for jobs, which may read what is uploaded. */
const worker = (
  scope: Construct,
  id: string,
  props: Partial<LeastPrivilegeRoleProps> & Pick<LeastPrivilegeRoleProps, 'permissionsBoundary'>,
): LeastPrivilegeRole =>
  new LeastPrivilegeRole(scope, id, {
    ...props,
    assumedBy: props.assumedBy ?? new ServicePrincipal('codebuild.amazonaws.com'),
  }).allow({ actions: ['s3:GetObject'], resources: ['arn:aws:s3:::uploads/*'] });

/** Tokens of GitHub Actions or Buildkite, under conditions. */
const tokens = (issuer: string, conditions: Readonly<Record<string, Readonly<Record<string, string>>>>) =>
  new WebIdentityPrincipal(
    `arn:aws:iam::111122223333:oidc-provider/${issuer}`,
    Object.fromEntries(
      Object.entries(conditions).map(([operator, claims]) => [
        operator,
        Object.fromEntries(Object.entries(claims).map(([claim, value]) => [`${issuer}:${claim}`, value])),
      ]),
    ),
  );

const GITHUB = 'token.actions.githubusercontent.com';
const BUILDKITE = 'agent.buildkite.com';
const AUDIENCE = { aud: 'sts.amazonaws.com' };

export const subjects: readonly Subject[] = [
  {
    name: 'PermissionsBoundary',
    guards: permissionsBoundaryGuards,
    make: (scope, props) =>
      worker(scope, 'Bounded', {
        permissionsBoundary: new PermissionsBoundary(scope, 'Subject', { ...BOUNDED, ...props }),
      }),
    weakenings: [
      weakening('functions given other code', { allows: ['lambda:UpdateFunctionCode'] }, 'iam/boundary-no-escalation'),
      weakening('builds started with other code', { allows: ['codebuild:StartBuild'] }, 'iam/boundary-no-escalation'),
      weakening('logs deleted', { allows: ['logs:DeleteLogGroup'] }, 'iam/boundary-no-tampering'),
      weakening('buckets made public', { allows: ['s3:PutBucketPublicAccessBlock'] }, 'iam/boundary-no-tampering'),
    ],
    defaulted: ['passRoleTo', 'regions', 'allows', 'managedPolicyName', 'path', 'description'],
  },
  {
    name: 'LeastPrivilegeRole',
    guards: leastPrivilegeRoleGuards,
    make: (scope, props) =>
      worker(scope, 'Subject', {
        permissionsBoundary: new PermissionsBoundary(scope, 'Boundary', BOUNDED),
        ...props,
      }),
    weakenings: [
      weakening('trusted by anyone', { assumedBy: new AnyPrincipal() }, 'iam/role-trust-not-public'),
      weakening(
        'trusted by all of its account',
        { assumedBy: new AccountRootPrincipal() },
        'iam/role-trust-not-account-root',
      ),
      weakening(
        'another account without an external id',
        { assumedBy: new ArnPrincipal(`arn:aws:iam::${PARTNER}:role/partner`) },
        'iam/role-trust-external-id',
      ),
      weakening(
        'tokens for any audience',
        { assumedBy: tokens(GITHUB, { StringEquals: { sub: 'repo:acme/web:environment:production' } }) },
        'iam/role-federation-audience-named',
      ),
      weakening(
        'tokens of any repository',
        { assumedBy: tokens(GITHUB, { StringEquals: { ...AUDIENCE, sub: 'repository_owner:acme' } }) },
        'iam/role-federation-project-named',
      ),
      weakening(
        'tokens of any organisation',
        {
          assumedBy: tokens(BUILDKITE, {
            StringEquals: AUDIENCE,
            StringLike: { sub: 'organization:*:pipeline:web:ref:refs/heads/main:commit:*' },
          }),
        },
        'iam/role-federation-narrowed',
      ),
      weakening(
        'tokens of any branch',
        {
          assumedBy: tokens(BUILDKITE, {
            StringEquals: AUDIENCE,
            StringLike: { sub: 'organization:acme:pipeline:web:*' },
          }),
        },
        'iam/role-federation-ref-named',
      ),
      weakening('sessions of half a day', { maxSessionDuration: Duration.hours(12) }, 'iam/role-short-sessions'),
    ],
    defaulted: ['maxSessionDuration', 'path', 'service', 'sourceArns', 'externalId', 'externalIds', 'managedPolicies'],
  },
  {
    name: 'GitHubDeployRole',
    guards: gitHubDeployRoleGuards,
    make: (scope, props) =>
      new GitHubDeployRole(scope, 'Subject', {
        sources: { org: 'acme', repo: 'web', environment: 'production' },
        permissionsBoundary: new PermissionsBoundary(scope, 'Boundary', { services: ['sts'] }),
        ...(props as Partial<GitHubDeployRoleProps>),
      }),
    weakenings: [
      weakening('sessions of half a day', { maxSessionDuration: Duration.hours(12) }, 'iam/role-short-sessions'),
    ],
    defaulted: ['maxSessionDuration', 'targets', 'qualifier', 'identityProviderArn', 'service', 'path'],
  },
  {
    name: 'HardenedKey',
    guards: hardenedKeyGuards,
    make: (scope, props) => new HardenedKey(scope, 'Subject', props as HardenedKeyProps),
    weakenings: [
      weakening('no rotation', { enableKeyRotation: false }, 'kms/key-rotated'),
      weakening('rotated every other year', { rotationPeriod: Duration.days(730) }, 'kms/key-rotated-yearly'),
      weakening('deleted within a week', { pendingWindow: Duration.days(7) }, 'kms/key-deletion-delayed'),
      weakening('deleted with its stack', { removalPolicy: RemovalPolicy.DESTROY }, 'kms/key-retained'),
    ],
    defaulted: ['enableKeyRotation', 'rotationPeriod', 'pendingWindow', 'removalPolicy'],
  },
  {
    name: 'HardenedBucket',
    guards: hardenedBucketGuards,
    make: (scope, props) => new HardenedBucket(scope, 'Subject', props as HardenedBucketProps),
    weakenings: [
      ...bucketWeakenings,
      weakening(
        'no encryption of its own',
        { encryption: BucketEncryption.UNENCRYPTED },
        's3/bucket-encryption-declared',
        's3/bucket-encrypted-with-kms',
      ),
      weakening('keys of S3', { encryption: BucketEncryption.S3_MANAGED }, 's3/bucket-encrypted-with-kms'),
      weakening('the key of AWS', { encryption: BucketEncryption.KMS_MANAGED }, 's3/bucket-customer-key'),
      weakening('a call to KMS for each object', { bucketKeyEnabled: false }, 's3/bucket-key-enabled'),
      weakening('any key a writer names', { enforceEncryption: false }, 's3/bucket-refuses-other-keys'),
    ],
    defaulted: [
      ...BUCKET_DEFAULTED,
      ...['encryption', 'encryptionKey', 'bucketKeyEnabled', 'enforceEncryption'],
      ...['serverAccessLogsBucket', 'serverAccessLogsPrefix', 'targetObjectKeyFormat'],
    ],
  },
  {
    name: 'LogBucket',
    guards: logBucketGuards,
    make: (scope, props) =>
      new HardenedBucket(scope, 'Source', {
        serverAccessLogsBucket: new LogBucket(scope, 'Subject', props as LogBucketProps),
      }),
    weakenings: [
      ...bucketWeakenings,
      weakening(
        'logs gone after a month',
        { lifecycleRules: [{ expiration: Duration.days(30) }] },
        's3/bucket-access-logs-kept',
      ),
    ],
    defaulted: BUCKET_DEFAULTED,
  },
];

/** Terms under which anything may be waived. */
export const waived = (...rules: readonly string[]): Waive =>
  Object.fromEntries(
    rules.map((rule) => [rule, { because: 'a test', owner: 'the tests', until: '2999-12-31', reviewedBy: 'others' }]),
  );

/** What a stack synthesises to. */
export function templateOf(build: (stack: Stack) => unknown, props?: AppProps): Input[] {
  const app = new App(props);
  build(new Stack(app, 'Stack'));
  const { stacks } = app.synth();
  return stacks.map(({ stackName, template }) => ({ name: stackName, content: template }));
}

/** What belongs to the function that the CDK empties buckets with: there is one for all buckets of a stack. */
export const isEmptier = (id: string): boolean => id.startsWith('CustomS3AutoDelete');
