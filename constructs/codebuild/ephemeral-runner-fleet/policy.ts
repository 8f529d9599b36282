import type { Allowance } from '../../iam/allowance';
import { BUILD_OVERRIDES } from '../../iam/permissions-boundary/policy';
import type { Home } from '../../iam/trust';

/** What it takes to start machines of a capacity, and to find and stop them. */
export interface CapacityGrants {
  readonly starts: readonly Allowance[];
  readonly stops: readonly Allowance[];
}

/** What tells instances of a fleet from others. */
export const TAG = 'bulwark:runners';

/** What it takes to see whether the state machine of a job runs. */
export const executionGrants = (stateMachineName: string, { partition, region, account }: Home): Allowance[] => [
  {
    actions: ['states:DescribeExecution'],
    resources: [`arn:${partition}:states:${region}:${account}:execution:${stateMachineName}:*`],
  },
];

/** Builds of a project as it is, but for the variables that tell a runner who it is. */
export function buildGrants(projectArn: string): CapacityGrants {
  const { Variables, ...barred } = BUILD_OVERRIDES;
  return {
    starts: [
      {
        actions: ['codebuild:StartBuild'],
        resources: [projectArn],
        conditions: { Null: Object.fromEntries(Object.values(barred).map((key) => [`codebuild:${key}`, 'true'])) },
      },
    ],
    stops: [
      {
        actions: ['codebuild:BatchGetBuilds', 'codebuild:ListBuildsForProject', 'codebuild:StopBuild'],
        resources: [projectArn],
      },
    ],
  };
}

/** Tasks of one task definition in one cluster, without shells. */
export function taskGrants(
  cluster: { readonly arn: string; readonly name: string },
  taskDefinitionArn: string,
  roleArns: readonly string[],
  { partition, region, account }: Home,
): CapacityGrants {
  const inCluster = { ArnEquals: { 'ecs:cluster': cluster.arn } };
  const tasks = `arn:${partition}:ecs:${region}:${account}:task/${cluster.name}/*`;
  return {
    starts: [
      {
        actions: ['ecs:RunTask'],
        resources: [taskDefinitionArn],
        conditions: { ...inCluster, StringNotEquals: { 'ecs:enable-execute-command': 'true' } },
      },
      // Tags of the task definition are those of its tasks.
      {
        actions: ['ecs:TagResource'],
        resources: [tasks],
        conditions: { StringEquals: { 'ecs:CreateAction': 'RunTask' } },
      },
      {
        actions: ['iam:PassRole'],
        resources: roleArns,
        conditions: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
      },
    ],
    stops: [
      { actions: ['ecs:ListTasks'], resources: ['*'], conditions: inCluster },
      { actions: ['ecs:DescribeTasks', 'ecs:StopTask'], resources: [tasks], conditions: inCluster },
    ],
  };
}

/** What instances are launched from. */
export interface Launched {
  readonly templateId: string;
  readonly imageId: string;
  readonly subnetIds: readonly string[];
  readonly groupIds: readonly string[];
  /** The key of their disks. */
  readonly keyArn: string;
  readonly urlSuffix: string;
  /** What the tag of its instances says. */
  readonly fleetName: string;
}

/**
 * Instances of one launch template, with its image, in these subnets and groups, that give metadata only to who holds a
 * token, and have encrypted disks and the tag of the fleet. It may terminate those with the tag.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ExamplePolicies_EC2.html
 */
export function instanceGrants(launched: Launched, { partition, region, account }: Home): CapacityGrants {
  const { templateId, imageId, subnetIds, groupIds, keyArn, urlSuffix, fleetName } = launched;
  const named = (kind: string) => (id: string) => `arn:${partition}:ec2:${region}:${account}:${kind}/${id}`;
  const template = named('launch-template')(templateId);
  const ofTemplate = { ArnEquals: { 'ec2:LaunchTemplate': template } };
  const [instances, volumes] = [named('instance')('*'), named('volume')('*')];
  const image = `arn:${partition}:ec2:${region}::image/${imageId}`;
  const launches = (resources: readonly string[], conditions: Allowance['conditions'] = {}): Allowance => ({
    actions: ['ec2:RunInstances'],
    resources,
    conditions: { ...ofTemplate, ...conditions },
  });
  const byEc2 = { StringEquals: { 'kms:ViaService': `ec2.${region}.${urlSuffix}` } };
  return {
    starts: [
      launches([
        ...[template, image, ...subnetIds.map(named('subnet')), ...groupIds.map(named('security-group'))],
        named('network-interface')('*'),
      ]),
      launches([volumes], { Bool: { 'ec2:Encrypted': 'true' } }),
      launches([instances], {
        StringEquals: { [`aws:RequestTag/${TAG}`]: fleetName, 'ec2:MetadataHttpTokens': 'required' },
        NumericEquals: { 'ec2:MetadataHttpPutResponseHopLimit': '1' },
      }),
      {
        actions: ['ec2:CreateTags'],
        resources: [instances, volumes],
        conditions: { StringEquals: { 'ec2:CreateAction': 'RunInstances' } },
      },
      // https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption-requirements.html
      {
        actions: [
          ...['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKeyWithoutPlaintext'],
          ...['kms:ReEncryptFrom', 'kms:ReEncryptTo'],
        ],
        resources: [keyArn],
        conditions: byEc2,
      },
      {
        actions: ['kms:CreateGrant'],
        resources: [keyArn],
        conditions: { ...byEc2, Bool: { 'kms:GrantIsForAWSResource': 'true' } },
      },
      // How old the image is.
      { actions: ['ec2:DescribeImages', 'ec2:DescribeLaunchTemplateVersions'], resources: ['*'] },
    ],
    stops: [
      { actions: ['ec2:DescribeInstances'], resources: ['*'] },
      {
        actions: ['ec2:TerminateInstances'],
        resources: [instances],
        conditions: { StringEquals: { [`aws:ResourceTag/${TAG}`]: fleetName } },
      },
    ],
  };
}
