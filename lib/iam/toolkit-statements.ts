import { expand } from './actions';
import type { Statement } from './policy';

/** A statement that a toolkit writes by itself, for every resource, and what keeps it from that. */
export interface ToolkitStatement {
  readonly actions: readonly string[];
  /** What of the toolkit writes it, and what to use in its place. */
  readonly advice: string;
}

const CREATION_ROLE = 'the CDK writes this for the role that makes an `eks.Cluster`';

/**
 * Statements of the AWS CDK that its users cannot change. What they grant is small, and they are told by all of it, so
 * that no other grant passes for one of them. Read in the templates that aws-cdk-lib 2 makes, and in its source.
 */
const WRITTEN: readonly ToolkitStatement[] = [
  {
    actions: ['logs:PutRetentionPolicy', 'logs:DeleteRetentionPolicy'],
    advice: 'the CDK writes this for `logRetention`; give the construct a `logGroup` instead',
  },
  {
    actions: ['ecs:DiscoverPollEndpoint', 'ecr:GetAuthorizationToken', 'logs:CreateLogStream', 'logs:PutLogEvents'],
    advice: 'the CDK writes this for `addCapacity`; use an `AsgCapacityProvider` of a group with a role of its own',
  },
  {
    actions: ['codebuild:BatchGetBuilds', 'codebuild:StartBuild', 'codebuild:StopBuild'],
    advice: 'CDK Pipelines writes this for the projects of assets; no prop avoids it',
  },
  {
    actions: ['s3:PutBucketNotification'],
    advice:
      'the CDK writes this for `addEventNotification`; send events to EventBridge with `eventBridgeEnabled` instead',
  },
  {
    actions: [
      'eks:CreateCluster',
      'eks:DescribeCluster',
      'eks:DescribeUpdate',
      'eks:DeleteCluster',
      'eks:UpdateClusterVersion',
      'eks:UpdateClusterConfig',
      'eks:CreateFargateProfile',
      'eks:TagResource',
      'eks:UntagResource',
    ],
    advice: `${CREATION_ROLE}; give that a \`clusterName\` to narrow it`,
  },
  {
    actions: ['eks:DescribeFargateProfile', 'eks:DeleteFargateProfile'],
    advice: `${CREATION_ROLE}; give that a \`clusterName\` to narrow it`,
  },
  { actions: ['iam:GetRole', 'iam:listAttachedRolePolicies'], advice: `${CREATION_ROLE}; no prop avoids it` },
  {
    actions: [
      'ec2:CreateNetworkInterface',
      'ec2:DescribeNetworkInterfaces',
      'ec2:DeleteNetworkInterface',
      'ec2:DescribeSubnets',
      'ec2:DescribeSecurityGroups',
      'ec2:DescribeDhcpOptions',
      'ec2:DescribeVpcs',
    ],
    advice: 'the CDK writes this for a build project in a `vpc`; no prop avoids it',
  },
  {
    actions: ['cloudfront:GetInvalidation', 'cloudfront:CreateInvalidation'],
    advice: 'the CDK writes this for the `distribution` of a `BucketDeployment`; no prop avoids it',
  },
  {
    actions: [
      'logs:CreateLogDelivery',
      'logs:CreateLogStream',
      'logs:GetLogDelivery',
      'logs:UpdateLogDelivery',
      'logs:DeleteLogDelivery',
      'logs:ListLogDeliveries',
      'logs:PutLogEvents',
      'logs:PutResourcePolicy',
      'logs:DescribeResourcePolicies',
      'logs:DescribeLogGroups',
    ],
    advice:
      'the CDK writes this for the waiter of a `Provider`; turn its logs off with `disableWaiterStateMachineLogging`',
  },
];

/**
 * The statements of a toolkit that this one is, action for action: the CDK joins those of one policy into one. What only
 * lists may stand beside them.
 */
export function toolkitStatement({ actions }: Statement): ToolkitStatement | undefined {
  if (actions.negated || actions.list.some(({ open }) => open)) return undefined;
  const given = new Set(actions.list.map(({ text }) => text));
  const within = WRITTEN.filter(({ actions }) => actions.every((action) => given.has(action)));
  const written = new Set(within.flatMap(({ actions }) => actions));
  if (written.size === 0 || [...given].some((action) => !written.has(action) && !isHarmless(action))) return undefined;
  return { actions: [...written], advice: [...new Set(within.map(({ advice }) => advice))].join('; ') };
}

/** Whether an action only lists, or makes a service-linked role: what such a role may do, AWS alone says. */
export const isHarmless = (action: string): boolean =>
  action === 'iam:CreateServiceLinkedRole' ||
  (expand(action).length > 0 && expand(action).every(({ level }) => level === 'list'));
