import { Duration, Stack } from 'aws-cdk-lib';
import {
  Artifacts,
  BuildSpec,
  Cache,
  EventAction,
  FileSystemLocation,
  FilterGroup,
  Fleet,
  LinuxBuildImage,
  LocalCacheMode,
  Project,
  ProjectVisibility,
  Source,
} from 'aws-cdk-lib/aws-codebuild';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { network, vpcIn } from '../../ec2/weakenings';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const DIGEST = 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';
const IMAGE = `111122223333.dkr.ecr.eu-west-1.amazonaws.com/build@${DIGEST}`;
const buildSpec = BuildSpec.fromObject({ version: 0.2, phases: { build: { commands: ['npm ci', 'npm test'] } } });
const buildImage = LinuxBuildImage.fromCodeBuildImageId(`aws/codebuild/standard@${DIGEST}`);

const SECRET = 'ghp_0123456789abcdefghijABCDEFGHIJ012345';
const FLEET = 'arn:aws:codebuild:eu-west-1:111122223333:fleet/builds:1234abcd-12ab-34cd-56ef-1234567890ab';
const MOUNT = { identifier: 'tools', location: 'fs-0a1b2c3d.efs.eu-west-1.amazonaws.com:/', mountPoint: '/tools' };
const REPOSITORY = { owner: 'acme', repo: 'shop' };
const [PULL_REQUEST, PUSH] = [EventAction.PULL_REQUEST_CREATED, EventAction.PUSH];
const hosted = { type: 'GITHUB', location: 'https://github.com/acme/shop.git' } as const;
const event = (pattern: string) => ({ type: 'EVENT', pattern });
/** What was there before, and grants nothing of its own. */
const bucket = Bucket.fromBucketName(new Stack(), 'Results', 'results');
const results = { bucket: 'results', arn: 'arn:aws:s3:::results' };
const fleet = Fleet.fromFleetArn(new Stack(), 'Fleet', FLEET);

/** Leaves out what `make` gives. */
const without = (cdkProp: string, cdktfProp: string) => ({ cdk: { [cdkProp]: null }, cdktf: { [cdktfProp]: null } });

/** What an image is given beside. */
const environment = (more: object) => ({
  cdk: { environment: { buildImage, ...more } },
  cdktf: { environment: { buildImage: IMAGE, ...more } },
});

export default defineWeakenings({
  make: {
    cdk: (scope, id, props = {}) =>
      new cdk.EphemeralBuild(scope, id, {
        vpc: vpcIn(scope),
        buildSpec,
        environment: { buildImage },
        ...given(props),
      }),
    cdktf: (scope, id, props = {}) =>
      new cdktf.EphemeralBuild(scope, id, {
        vpcId: network.vpcId,
        subnetIds: network.subnetIds,
        buildSpec: JSON.stringify({ version: 0.2, phases: { build: { commands: ['npm ci', 'npm test'] } } }),
        environment: { buildImage: IMAGE },
        ...given(props),
      }),
  },
  weakenings: [
    {
      name: 'an image by its tag',
      guards: ['codebuild/project-image-by-digest'],
      cdk: { environment: { buildImage: LinuxBuildImage.STANDARD_7_0 } },
      cdktf: { environment: { buildImage: 'aws/codebuild/standard:7.0' } },
    },
    {
      name: 'an image from elsewhere',
      guards: ['codebuild/project-managed-image'],
      cdk: { environment: { buildImage: LinuxBuildImage.fromDockerRegistry(`acme/build@${DIGEST}`) } },
      cdktf: { environment: { buildImage: `acme/build@${DIGEST}` } },
    },
    {
      name: 'a buildspec that whoever pushes writes',
      guards: ['codebuild/project-buildspec-inline'],
      cdk: { source: Source.gitHub(REPOSITORY), buildSpec: BuildSpec.fromSourceFilename('buildspec.yml') },
      cdktf: { source: hosted, buildSpec: 'buildspec.yml' },
    },
    {
      name: 'a secret in plain text',
      guards: ['codebuild/project-environment-no-secrets'],
      props: { environmentVariables: { TOKEN: { value: SECRET } } },
    },
    { name: 'privileged mode', guards: ['codebuild/project-not-privileged'], ...environment({ privileged: true }) },
    {
      name: 'machines of a fleet',
      guards: ['codebuild/project-on-demand'],
      cdk: { environment: { buildImage, fleet } },
      cdktf: { environment: { buildImage: IMAGE, fleet: FLEET } },
    },
    {
      name: 'a cache',
      guards: ['codebuild/project-no-cache'],
      cdk: { cache: Cache.local(LocalCacheMode.SOURCE) },
      cdktf: { cache: { type: 'LOCAL', modes: ['LOCAL_SOURCE_CACHE'] } },
    },
    {
      name: 'a file system of all builds',
      guards: ['codebuild/project-no-file-system'],
      cdk: { fileSystemLocations: [FileSystemLocation.efs(MOUNT)] },
      cdktf: { fileSystemLocations: [{ ...MOUNT, type: 'EFS' }] },
    },
    {
      name: 'eight hours',
      guards: ['codebuild/project-time-limited'],
      cdk: { timeout: Duration.hours(8) },
      cdktf: { timeout: 480 },
    },
    { name: 'outside any VPC', guards: ['codebuild/project-in-vpc'], ...without('vpc', 'subnetIds') },
    {
      name: 'out on every port',
      guards: ['ec2/group-no-world-egress-all-ports'],
      props: { allowAllOutbound: true },
    },
    { name: 'a key of AWS', guards: ['codebuild/project-customer-key'], props: { customerKey: false } },
    {
      name: 'no logs',
      guards: ['codebuild/project-logged'],
      props: { logging: { cloudWatch: { enabled: false } } },
    },
    {
      name: 'artifacts in plain',
      guards: ['codebuild/project-artifacts-encrypted'],
      cdk: { artifacts: Artifacts.s3({ bucket, encryption: false }) },
      cdktf: { artifacts: { type: 'S3', bucket: results, encryption: false } },
    },
    {
      name: 'logs in plain beside those that are encrypted',
      guards: ['codebuild/project-s3-logs-encrypted'],
      cdk: { logging: { s3: { bucket, encrypted: false } } },
      cdktf: { logging: { s3: { bucket: results, encrypted: false } } },
    },
    {
      name: 'a shell in a build',
      guards: ['codebuild/project-no-sessions'],
      props: { ssmSessionPermissions: true },
    },
    {
      name: 'builds for every event',
      guards: ['codebuild/webhook-filtered'],
      cdk: { source: Source.gitHub({ ...REPOSITORY, webhook: true }) },
      cdktf: { source: { ...hosted, webhook: true } },
    },
    {
      name: 'builds for branches that begin alike',
      guards: ['codebuild/webhook-filters-anchored'],
      cdk: {
        source: Source.gitHub({ ...REPOSITORY, webhookFilters: [FilterGroup.inEventOf(PUSH).andHeadRefIs('main')] }),
      },
      cdktf: { source: { ...hosted, webhookFilters: [[event('PUSH'), { type: 'HEAD_REF', pattern: 'main' }]] } },
    },
    {
      name: 'pull requests of strangers',
      guards: ['codebuild/webhook-pull-requests-approved'],
      props: { pullRequestBuildPolicy: { requiresCommentApproval: 'DISABLED' } },
      cdk: { source: Source.gitHub({ ...REPOSITORY, webhookFilters: [FilterGroup.inEventOf(PULL_REQUEST)] }) },
      cdktf: { source: { ...hosted, webhookFilters: [[event('PULL_REQUEST_CREATED')]] } },
    },
    {
      name: 'a password in the address of its source',
      guards: ['codebuild/project-source-no-credentials'],
      cdktf: { source: { type: 'GITHUB', location: 'https://acme:hunter2-4f8a@github.com/acme/shop.git' } },
      only: { toolkit: 'cdktf', because: 'the CDK makes the address of an owner and the name of a repository' },
    },
    {
      name: 'builds that everybody sees',
      guards: ['codebuild/project-private'],
      cdk: { visibility: ProjectVisibility.PUBLIC_READ },
      cdktf: { visibility: 'PUBLIC_READ' },
    },
  ],
  defaulted: [
    // Of what it makes itself, where it is not given.
    ...[
      'encryptionKey',
      'environment',
      'environmentVariables',
      'projectName',
      'queuedTimeout',
      'role',
      'securityGroups',
    ],
    ...['subnetSelection', 'grantReportGroupPermissions'],
    // Whether the CDK looks for secrets that it knows in variables; the gate always does.
    'checkSecretsInPlainTextEnvVariables',
  ],
  plain: (scope, id, props) =>
    new Project(scope as Construct, id, { buildSpec, environment: { buildImage }, ...props }),
  accepts: () => ({
    autoRetryLimit: 1,
    badge: true,
    concurrentBuildLimit: 2,
    description: 'builds the shop',
    secondarySources: [Source.gitHub({ ...REPOSITORY, identifier: 'docs' })],
    source: Source.gitHub(REPOSITORY),
    timeout: Duration.minutes(45),
    queuedTimeout: Duration.minutes(10),
  }),
  alongside: { badge: ['source'], secondarySources: ['source'] },
});

const given = (props: object) => Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));
