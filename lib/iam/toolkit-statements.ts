import type { Statement } from './policy';

/** A statement that a toolkit writes by itself, for every resource, and what keeps it from that. */
export interface ToolkitStatement {
  readonly actions: readonly string[];
  /** What of the toolkit writes it, and what to use in its place. */
  readonly advice: string;
}

/**
 * Statements of the AWS CDK that its users cannot change. What they grant is small, and they are told by all of it, so
 * that no other grant passes for one of them. Read in the templates that aws-cdk-lib 2 makes.
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
];

/** The statement of a toolkit that this one is, action for action. */
export function toolkitStatement({ actions }: Statement): ToolkitStatement | undefined {
  if (actions.negated || actions.list.some(({ open }) => open)) return undefined;
  const given = new Set(actions.list.map(({ text }) => text));
  return WRITTEN.find(({ actions }) => actions.length === given.size && actions.every((action) => given.has(action)));
}
