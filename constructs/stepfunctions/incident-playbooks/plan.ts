import { byDesign, type Waive } from '../../../tree/waivers';
import { type Alarm, counted, together } from '../../cloudwatch/alarms';
import type { Allowance } from '../../iam/allowance';
import type { Home } from '../../iam/trust';
import type { FunctionPlan } from '../../lambda/bundled';
import type { IncidentPlaybooksOptions, IsolatedBy } from './options';

/** A playbook, as it is asked for by its name. */
export interface PlaybookPlan extends FunctionPlan {
  readonly name: string;
  readonly grants: readonly Allowance[];
  readonly environment: Readonly<Record<string, string>>;
}

const small = { memory: 256, timeout: 60, concurrency: 2 } as const;

/** What takes in requests and approvals. */
export const FUNCTIONS = {
  start: {
    ...{ id: 'StartPlaybook', code: 'start-playbook', description: 'Starts a playbook for each request' },
    ...{ ...small, timeout: 30 },
  },
  approve: {
    ...{ id: 'ApprovePlaybook', code: 'approve-playbook', description: 'Hands approvals on to runs of playbooks' },
    ...{ ...small, timeout: 30 },
  },
} as const satisfies Record<string, FunctionPlan>;

/** How many messages of a queue are handed on at once, and by how many runs of the function. */
export const BATCH = { size: 10, concurrency: small.concurrency } as const;

/** Seconds that a message is hidden while it is handed on: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html */
export const HIDDEN = 6 * FUNCTIONS.start.timeout;

/** Where records of runs are kept in the bucket. */
export const RECORDS = 'incidents';

/** Why whoever asks for runs may not approve them. */
export const TO_ONE = 'nobody asks for runs and approves them; grant each to a role of its own';

/** What the policy that quarantines a role says. */
export const denyingEverything = { Effect: 'Deny', Action: '*', Resource: '*' } as const;

/** What isolates instances: the group that they are put into, and the VPC that it is of, by its ARN. */
export interface Isolation extends IsolatedBy {
  readonly securityGroup: string;
  readonly vpcArn: string;
}

/** What is made for playbooks to use. */
export interface Made {
  /** The ARN of the policy that denies everything. */
  readonly policyArn?: string;
  readonly isolation?: Isolation;
}

/** The tag of an instance and its snapshots that names the run which began to isolate it. */
const TAG = 'bulwark:incident';

/**
 * The playbooks that are asked for. Each may do what it does to what it names, and look at it. `iam:PolicyARN` keeps the
 * first to the one policy: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
 */
export function playbooksOf(options: IncidentPlaybooksOptions, made: Made, home: Home): PlaybookPlan[] {
  const { partition, region, account } = home;
  const here =
    (service: string, kind = '') =>
    (name: string) =>
      `arn:${partition}:${service}:${region}:${account}:${kind}${name}`;
  const roles = (names: readonly string[]) => names.map((name) => `arn:${partition}:iam::${account}:role/${name}`);
  const playbook = (
    name: string,
    description: string,
    grants: readonly Allowance[],
    more: Partial<PlaybookPlan> = {},
  ): PlaybookPlan => ({
    ...{ ...small, id: idOf(name), code: 'run-playbook', name, description, grants, environment: {} },
    ...more,
  });
  const plans: PlaybookPlan[] = [];
  const { quarantineRole, endSessions, disableAccessKey, quarantineImage, stopPipeline, keepLogs } = options;
  const { policyArn, isolation } = made;
  if (quarantineRole && policyArn !== undefined) {
    const resources = roles(quarantineRole);
    const conditions = { ArnEquals: { 'iam:PolicyARN': policyArn } };
    plans.push(
      playbook(
        'quarantine-role',
        'Denies a role everything',
        [
          { actions: ['iam:ListAttachedRolePolicies'], resources },
          { actions: ['iam:AttachRolePolicy', 'iam:DetachRolePolicy'], resources, conditions },
        ],
        { environment: { POLICY_ARN: policyArn } },
      ),
    );
  }
  if (endSessions)
    plans.push(
      playbook('end-sessions', 'Ends the sessions of a role', [
        {
          actions: ['iam:DeleteRolePolicy', 'iam:GetRolePolicy', 'iam:PutRolePolicy'],
          resources: roles(endSessions),
        },
      ]),
    );
  if (disableAccessKey)
    plans.push(
      playbook('disable-access-key', 'Disables an access key of a user', [
        {
          actions: ['iam:ListAccessKeys', 'iam:UpdateAccessKey'],
          resources: disableAccessKey.map((name) => `arn:${partition}:iam::${account}:user/${name}`),
        },
      ]),
    );
  if (isolation)
    plans.push(
      playbook('isolate-instance', 'Isolates an instance', isolating(isolation, home), {
        environment: { ISOLATION: JSON.stringify({ securityGroup: isolation.securityGroup, tag: isolation.tag }) },
      }),
    );
  if (quarantineImage)
    plans.push(
      playbook('quarantine-image', 'Archives an image, so that nobody can pull it', [
        {
          actions: ['ecr:DescribeImages', 'ecr:UpdateImageStorageClass'],
          resources: quarantineImage.map(here('ecr', 'repository/')),
        },
      ]),
    );
  if (stopPipeline)
    plans.push(
      playbook('stop-pipeline', 'Stops a pipeline', [
        {
          actions: [
            ...['codepipeline:GetPipelineState', 'codepipeline:ListPipelineExecutions'],
            'codepipeline:StopPipelineExecution',
          ],
          resources: stopPipeline.map(here('codepipeline')),
        },
        {
          actions: ['codepipeline:DisableStageTransition', 'codepipeline:EnableStageTransition'],
          resources: stopPipeline.map((name) => here('codepipeline')(`${name}/*`)),
        },
      ]),
    );
  if (keepLogs)
    plans.push(
      playbook(
        'keep-logs',
        'Keeps the events of a log group',
        [
          {
            actions: ['logs:FilterLogEvents'],
            // AWS writes the ARN of a log group in both ways.
            resources: keepLogs.map(here('logs', 'log-group:')).flatMap((arn) => [arn, `${arn}:*`]),
          },
        ],
        { memory: 1024, timeout: 15 * 60 },
      ),
    );
  return plans;
}

/**
 * Isolating instances that have a tag. Network interfaces need not have it: any of the VPC may be put into that one group,
 * and into no other. https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
 */
function isolating({ securityGroup, vpcArn, tag }: Isolation, { partition, region, account }: Home): Allowance[] {
  const all = (kind: string) => `arn:${partition}:ec2:${region}:${account}:${kind}/*`;
  const snapshots = `arn:${partition}:ec2:${region}::snapshot/*`;
  const tagged = { [`aws:ResourceTag/${tag.key}`]: tag.value };
  return [
    {
      actions: ['ec2:DescribeIamInstanceProfileAssociations', 'ec2:DescribeInstances', 'ec2:DescribeSnapshots'],
      resources: ['*'],
    },
    {
      actions: ['ec2:CreateSnapshots', 'ec2:DisassociateIamInstanceProfile'],
      resources: [all('instance')],
      conditions: { StringEquals: tagged },
    },
    { actions: ['ec2:CreateSnapshots'], resources: [all('volume'), snapshots] },
    {
      actions: ['ec2:CreateTags'],
      resources: [snapshots],
      conditions: { StringEquals: { 'ec2:CreateAction': 'CreateSnapshots' } },
    },
    {
      actions: ['ec2:CreateTags'],
      resources: [all('instance')],
      conditions: { StringEquals: tagged, 'ForAllValues:StringEquals': { 'aws:TagKeys': [TAG] } },
    },
    {
      actions: ['ec2:ModifyNetworkInterfaceAttribute'],
      resources: [all('network-interface'), all('subnet')],
      conditions: { ArnEquals: { 'ec2:Vpc': vpcArn } },
    },
    {
      actions: ['ec2:ModifyNetworkInterfaceAttribute'],
      resources: [all('instance')],
      conditions: { StringEquals: tagged },
    },
    {
      actions: ['ec2:ModifyNetworkInterfaceAttribute'],
      resources: [`arn:${partition}:ec2:${region}:${account}:security-group/${securityGroup}`],
    },
  ];
}

/** `QuarantineRole`, of `quarantine-role`. */
const idOf = (name: string): string => name.replaceAll(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());

/** What starts runs has to see of them: whether a run that has a name already is that of the same request. */
export const lookingGrants = (
  { name, arn, keyArn }: { readonly name: string; readonly arn: string; readonly keyArn: string | undefined },
  { partition, region, account }: Home,
): Allowance[] => [
  {
    actions: ['states:DescribeExecution'],
    resources: [`arn:${partition}:states:${region}:${account}:execution:${name}:*`],
  },
  ...(keyArn === undefined
    ? []
    : [
        {
          actions: ['kms:Decrypt'],
          resources: [keyArn],
          conditions: { StringEquals: { 'kms:EncryptionContext:aws:states:stateMachineArn': arn } },
        },
      ]),
];

/** Rules that the role of a playbook breaks by what it is for. */
export const brokenBy = ({ disableAccessKey = [] }: IncidentPlaybooksOptions): Waive =>
  disableAccessKey.includes('*')
    ? byDesign(
        'it disables keys of any user, and IAM has one action to disable a key and to enable one; it can make none, and takes an approval of somebody else',
        'iam/policy-no-escalation',
      )
    : {};

/** What is watched, by names as they are in AWS. */
export interface Watched {
  readonly stateMachineArn: string;
  readonly functions: readonly string[];
  readonly deadLetters: readonly string[];
}

export function alarmsOf({ stateMachineArn, functions, deadLetters }: Watched): Alarm[] {
  const ofRuns = (name: string) => ({
    ...{ namespace: 'AWS/States', name, dimensions: { StateMachineArn: stateMachineArn } },
  });
  return [
    counted(
      'RunsFailed',
      'A run of a playbook failed, was declined, or nobody approved it',
      ofRuns('ExecutionsFailed'),
    ),
    counted('RunsTimedOut', 'A run of a playbook took too long', ofRuns('ExecutionsTimedOut')),
    ...together('DeadLetters', 'A request or an approval could not be handed on', deadLetters, 0, (QueueName) => ({
      ...{ namespace: 'AWS/SQS', name: 'ApproximateNumberOfMessagesVisible', dimensions: { QueueName } },
    })),
    ...together('FunctionErrors', 'A function of playbooks failed', functions, 0, (FunctionName) => ({
      ...{ namespace: 'AWS/Lambda', name: 'Errors', dimensions: { FunctionName } },
    })),
  ];
}
