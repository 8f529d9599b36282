import { comparing } from '../../cloudformation/comparing';
import { startGrants } from '../../codebuild/ephemeral-build/policy';
import type { Allowance } from '../../iam/allowance';
import { BUILD_OVERRIDES } from '../../iam/permissions-boundary/policy';
import { ARTIFACTS } from './artifacts';
import type { ActionPlan, Blueprint, BuildPlan, FunctionPlan } from './plan';
import { readingSecrets, servicesOfSecrets } from './secrets';
import { CHANGE_SET } from './workload';

/** What the policies of a pipeline name, as ARNs. */
export interface Place {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  /** What names of services end in: `amazonaws.com`. */
  readonly urlSuffix: string;
  readonly pipelineName: string;
  readonly pipelineArn: string;
  readonly artifactBucketArn: string;
  readonly artifactKeyArn: string;
  /** Whether the bucket holds copies for another region, of nothing but what is read there. */
  readonly isReplica?: boolean;
  readonly evidenceBucketArn: string;
  readonly evidenceKeyArn: string;
  readonly signingKeyArn: string;
  readonly connectionArn: string;
  readonly repository: string;
  readonly busArn: string;
  readonly busKeyArn: string;
  readonly approvalsArn: string;
  readonly approvalsKeyArn: string;
  readonly releasedArn: string;
}

/** As much of a place as what deploys has to know. */
export type DeploymentPlace = Pick<
  Place,
  | 'partition'
  | 'urlSuffix'
  | 'region'
  | 'account'
  | 'pipelineName'
  | 'artifactBucketArn'
  | 'artifactKeyArn'
  | 'isReplica'
>;

/**
 * Keys of an artifact: CodePipeline writes the first 20 letters of its own name and the first ten of the artifact's. What it
 * calls copies in another region is not documented.
 */
export const objectsOf = (
  { artifactBucketArn, pipelineName, isReplica }: Pick<Place, 'artifactBucketArn' | 'pipelineName' | 'isReplica'>,
  artifact: string,
): string =>
  isReplica ? `${artifactBucketArn}/*` : `${artifactBucketArn}/${pipelineName.slice(0, 20)}/${artifact.slice(0, 10)}/*`;

const withKey = (
  { region, urlSuffix }: Pick<Place, 'region' | 'urlSuffix'>,
  keyArn: string,
  actions: readonly string[],
  service: string,
): Allowance => ({
  actions,
  resources: [keyArn],
  conditions: { StringEquals: { 'kms:ViaService': `${service}.${region}.${urlSuffix}` } },
});

/** Reading and writing of artifacts, each by its prefix. */
export function onArtifacts(place: DeploymentPlace, reads: readonly string[], writes: readonly string[]): Allowance[] {
  const read = reads.map((name) => objectsOf(place, name));
  const written = writes.map((name) => objectsOf(place, name));
  const keyActions = [
    ...(read.length > 0 ? ['kms:Decrypt'] : []),
    ...(written.length > 0 ? ['kms:GenerateDataKey'] : []),
  ];
  return [
    ...(read.length > 0 ? [{ actions: ['s3:GetObject', 's3:GetObjectVersion'], resources: read }] : []),
    ...(written.length > 0 ? [{ actions: ['s3:PutObject'], resources: written }] : []),
    ...(keyActions.length > 0 ? [withArtifactKey(place, keyActions)] : []),
  ];
}

/** All keys of an account and region, where one is not known before it is made. */
export const anyKey = ({ partition, region, account }: Pick<Place, 'partition' | 'region' | 'account'>): string =>
  `arn:${partition}:kms:${region}:${account}:key/*`;

/** Use of the key of artifacts. One that is not known is told by the bucket that it encrypts: https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html#encryption-context */
function withArtifactKey(place: DeploymentPlace, actions: readonly string[]): Allowance {
  const { artifactKeyArn, artifactBucketArn } = place;
  const use = withKey(place, artifactKeyArn, actions, 's3');
  if (!artifactKeyArn.endsWith('/*')) return use;
  const encrypted = { 'kms:EncryptionContext:aws:s3:arn': [artifactBucketArn, `${artifactBucketArn}/*`] };
  return { ...use, conditions: { ...use.conditions, StringLike: encrypted } };
}

/** What the role of a build may do beside logging: read its artifacts, write its own, and clone where it is the one that verifies. */
export const ofBuild = (plan: BuildPlan, place: Place): Allowance[] => [
  ...onArtifacts(place, plan.reads, plan.writes),
  ...plan.allow,
  { actions: ['s3:GetBucketAcl', 's3:GetBucketLocation'], resources: [place.artifactBucketArn] },
  ...(plan.clones ? useOfConnection(place) : []),
  ...(plan.readsReleased ? [{ actions: ['ssm:GetParameters'], resources: [place.releasedArn] }] : []),
  ...readingSecrets(plan.secrets, place),
];

/** The connection, for this repository alone, under both names that the service goes by: https://docs.aws.amazon.com/dtconsole/latest/userguide/security_iam_id-based-policy-examples-connections.html */
const useOfConnection = ({ connectionArn, repository }: Place): Allowance[] =>
  ['codeconnections', 'codestar-connections'].map((service) => ({
    actions: [`${service}:UseConnection`],
    resources: [connectionArn],
    conditions: { StringEquals: { [`${service}:FullRepositoryId`]: repository } },
  }));

/** What the role of a function may do beside logging. */
export const ofFunction = (plan: FunctionPlan, place: Place): Allowance[] => [
  ...lookingInto(plan, place),
  ...(plan.keeps ? onArtifacts(place, [], [ARTIFACTS.released]) : []),
  ...(plan.allow ?? []),
  ...(plan.starts ? [] : ANSWERING),
  ...(plan.does === 'see' ? [] : onRecords(plan.does, place)),
];

/** What a function looks into: what another account lets it, what a build of its own finds, stacks, or the run. */
function lookingInto({ takes, starts, compares }: FunctionPlan, place: Place): Allowance[] {
  if (takes) return taking(takes, place);
  if (starts) return starting(starts, place);
  return compares ? comparingFrom(compares, place) : readingRun(place);
}

/** Neither takes a resource: a job is known by an id that CodePipeline gives to the function alone. */
const ANSWERING: Allowance[] = [
  { actions: ['codepipeline:PutJobSuccessResult', 'codepipeline:PutJobFailureResult'], resources: ['*'] },
];

/** Starting a build as it is, and knowing when: not before a release, nor during one. */
const starting = (build: string, place: Place): Allowance[] => [
  ...startGrants(
    `arn:${place.partition}:codebuild:${place.region}:${place.account}:project/${place.pipelineName}-${build}`,
  ),
  { actions: ['codepipeline:GetPipelineState'], resources: [place.pipelineArn] },
  { actions: ['ssm:GetParameter'], resources: [place.releasedArn] },
];

/** What a function may do that keeps a record. */
const onRecords = (does: FunctionPlan['does'], place: Place): Allowance[] => [
  { actions: ['s3:GetObject', 's3:PutObject'], resources: [`${place.evidenceBucketArn}/runs/${place.pipelineName}/*`] },
  withKey(place, place.evidenceKeyArn, ['kms:Decrypt', 'kms:GenerateDataKey'], 's3'),
  ...(does === 'sign'
    ? [
        { actions: ['kms:Sign'], resources: [place.signingKeyArn] },
        {
          actions: ['codebuild:BatchGetBuilds'],
          resources: [
            `arn:${place.partition}:codebuild:${place.region}:${place.account}:project/${place.pipelineName}-*`,
          ],
        },
      ]
    : does === 'compare'
      ? []
      : [{ actions: ['kms:GetPublicKey'], resources: [place.signingKeyArn] }]),
  ...(does === 'announce' || does === 'compare'
    ? [
        { actions: ['events:PutEvents'], resources: [place.busArn] },
        withKey(place, place.busKeyArn, ['kms:Decrypt', 'kms:GenerateDataKey'], 'events'),
      ]
    : []),
  ...(does === 'release' ? [{ actions: ['ssm:PutParameter'], resources: [place.releasedArn] }] : []),
];

const comparingFrom = ({ stacks, region }: NonNullable<FunctionPlan['compares']>, place: Place): Allowance[] =>
  comparing(stacks, { ...place, ...(region && { region }) });

const taking = (
  { account, role }: NonNullable<FunctionPlan['takes']>,
  { partition, pipelineName }: Place,
): Allowance[] => [
  { actions: ['sts:AssumeRole'], resources: [`arn:${partition}:iam::${account}:role/${role(pipelineName)}`] },
];

/** Reading what a run did, and its artifacts. */
const readingRun = (place: Place): Allowance[] => [
  { actions: ['codepipeline:ListActionExecutions'], resources: [place.pipelineArn] },
  { actions: ['s3:GetObject'], resources: [`${place.artifactBucketArn}/${place.pipelineName.slice(0, 20)}/*`] },
  withKey(place, place.artifactKeyArn, ['kms:Decrypt'], 's3'),
];

/**
 * What CodePipeline says of no build: a buildspec where its action has one, which ours do not, and for an image, privileges
 * or a role it has no parameter (https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CodeBuild.html).
 * How it hands over source and variables is not documented, so they are not barred.
 */
const NOT_SAID = [BUILD_OVERRIDES.Buildspec, BUILD_OVERRIDES.Image, BUILD_OVERRIDES.Privileges, BUILD_OVERRIDES.Role];

/** What the role of an action may do: start what it starts, and hand on its artifacts. */
export function ofAction(action: ActionPlan, place: Place): Allowance[] {
  const { provider, configuration, writes, reads, category } = action;
  const here = (service: string, rest: string) =>
    `arn:${place.partition}:${service}:${place.region}:${place.account}:${rest}`;
  if (category === 'Deploy') return ofDeployment(action, place);
  switch (provider) {
    case 'CodeStarSourceConnection':
      return [...useOfConnection(place), ...onArtifacts(place, [], writes)];
    case 'CodeBuild':
      return startGrants(here('codebuild', `project/${place.pipelineName}-${configuration.ProjectName}`), NOT_SAID);
    case 'Lambda':
      return [
        {
          actions: ['lambda:InvokeFunction'],
          resources: [here('lambda', `function:${place.pipelineName}-${configuration.FunctionName}`)],
        },
      ];
    case 'Manual':
      return [
        { actions: ['sns:Publish'], resources: [place.approvalsArn] },
        withKey(place, place.approvalsKeyArn, ['kms:Decrypt', 'kms:GenerateDataKey'], 'sns'),
      ];
    default:
      return onArtifacts(place, reads, writes);
  }
}

/** What the role of an action may do that deploys. */
export function ofDeployment(
  { provider, configuration, writes, reads, allow = [] }: ActionPlan,
  place: DeploymentPlace,
): Allowance[] {
  if (provider !== 'CloudFormation') return [...allow, ...onArtifacts(place, reads, writes)];
  const { partition, region, account } = place;
  return [
    {
      actions:
        configuration.ActionMode === 'CHANGE_SET_EXECUTE'
          ? ['cloudformation:ExecuteChangeSet', 'cloudformation:DescribeChangeSet', 'cloudformation:DescribeStacks']
          : [
              'cloudformation:CreateChangeSet',
              'cloudformation:DeleteChangeSet',
              'cloudformation:DescribeChangeSet',
              'cloudformation:DescribeStacks',
            ],
      resources: [`arn:${partition}:cloudformation:${region}:${account}:stack/${configuration.StackName}/*`],
      conditions: { StringEqualsIfExists: { 'cloudformation:ChangeSetName': CHANGE_SET } },
    },
    ...onArtifacts(place, reads, []),
  ];
}

/** Services that bounded roles of a pipeline use, by their prefixes in IAM. */
export const servicesOf = ({ builds, functions }: Blueprint): string[] => [
  ...new Set([
    ...USED,
    ...builds.flatMap(({ secrets }) => servicesOfSecrets(secrets)),
    ...builds.flatMap(({ bounded, allow }) => (bounded ? allow.flatMap(servicesIn) : [])),
    ...functions.flatMap(({ compares, takes, allow = [] }) => [
      ...(takes ? ['sts'] : compares ? ['cloudformation'] : []),
      ...allow.flatMap(servicesIn),
    ]),
  ]),
];

const servicesIn = ({ actions }: Allowance): string[] => actions.map((action) => action.split(':')[0] as string);

const USED = [
  ...[
    'codebuild',
    'codeconnections',
    'codepipeline',
    'codestar-connections',
    'ec2',
    'ecr',
    'events',
    'kms',
    'lambda',
    'logs',
  ],
  ...['s3', 'sns', 'sqs', 'ssm', 'xray'],
];

/** Whether the role of a build or an action is bounded. What deploys is allowed by name what a boundary denies, such as replacing the code of functions. */
export const isBounded = ({
  allow = [],
  bounded = allow.length === 0,
}: Pick<Partial<BuildPlan>, 'allow' | 'bounded'>): boolean => bounded;

/** Whether an action sets off what runs in another role, which a boundary that lets it do so would not bound. Its role is exact, and not bounded. */
export const setsOff = ({ provider }: ActionPlan): boolean => provider === 'CodeBuild' || provider === 'CloudFormation';

/** Handing roles to CloudFormation, which takes them for stacks. */
export const passing = (resources: readonly string[]): Allowance => ({
  actions: ['iam:PassRole'],
  resources,
  conditions: { StringEquals: { 'iam:PassedToService': 'cloudformation.amazonaws.com' } },
});
