import { BUILD_OVERRIDES, BUILDS } from '../../iam/permissions-boundary/policy';
import type { Home } from '../../iam/trust';

/** The project of a name. */
export const projectArn = (name: string, { partition, region, account }: Home): string =>
  `arn:${partition}:codebuild:${region}:${account}:project/${name}`;

/** Where builds run. */
export interface Network {
  readonly subnetIds: readonly string[];
  readonly groupIds: readonly string[];
}

/**
 * Lets CodeBuild place builds in these subnets, with these security groups, and nowhere else:
 * https://docs.aws.amazon.com/codebuild/latest/userguide/auth-and-access-control-iam-identity-based-access-control.html
 */
export function inNetwork({ subnetIds, groupIds }: Network, { partition, region, account }: Home): object[] {
  const named = (kind: string) => (id: string) => `arn:${partition}:ec2:${region}:${account}:${kind}/${id}`;
  const interfaces = named('network-interface')('*');
  const subnets = subnetIds.map(named('subnet'));
  return [
    {
      Effect: 'Allow',
      Action: ['ec2:CreateNetworkInterface'],
      Resource: [interfaces, ...subnets, ...groupIds.map(named('security-group'))],
    },
    { Effect: 'Allow', Action: ['ec2:DeleteNetworkInterface'], Resource: [interfaces] },
    {
      Effect: 'Allow',
      Action: [
        ...['ec2:DescribeDhcpOptions', 'ec2:DescribeNetworkInterfaces', 'ec2:DescribeSecurityGroups'],
        ...['ec2:DescribeSubnets', 'ec2:DescribeVpcs'],
      ],
      Resource: '*',
    },
  ];
}

/** Lets CodeBuild hand an interface in these subnets over to a build. */
export const handingOver = ({ subnetIds }: Network, { partition, region, account }: Home): object => ({
  Effect: 'Allow',
  Action: ['ec2:CreateNetworkInterfacePermission'],
  Resource: [`arn:${partition}:ec2:${region}:${account}:network-interface/*`],
  Condition: {
    StringEquals: {
      'ec2:AuthorizedService': 'codebuild.amazonaws.com',
      'ec2:Subnet': subnetIds.map((id) => `arn:${partition}:ec2:${region}:${account}:subnet/${id}`),
    },
  },
});

/** What it takes to start builds of a project, and to follow and stop them: as it is, or without some of what could be said instead. */
export const startGrants = (arn: string, without: readonly string[] = Object.values(BUILD_OVERRIDES)) => [
  {
    actions: ['codebuild:StartBuild'],
    resources: [arn],
    conditions: {
      Null: Object.fromEntries(without.map((key) => [`codebuild:${key}`, 'true'])),
    },
  },
  { actions: ['codebuild:BatchGetBuilds', 'codebuild:StopBuild'], resources: [arn] },
];

/**
 * Denies everybody to start builds of a project with another buildspec, source, image, role, privileges or variables than
 * it has, for the policies of those who may start it: https://docs.aws.amazon.com/codebuild/latest/userguide/action-context-keys.html
 */
export const refusingOverrides = (arn: string) =>
  Object.entries(BUILD_OVERRIDES).map(([name, key]) => ({
    Sid: `DenyOther${name}`,
    Effect: 'Deny' as const,
    Action: [...BUILDS],
    Resource: arn,
    Condition: { Null: { [`codebuild:${key}`]: 'false' } },
  }));

/** What it takes to write reports of tests to a group: https://docs.aws.amazon.com/codebuild/latest/userguide/test-permissions.html */
export const reporting = [
  ...['codebuild:CreateReport', 'codebuild:UpdateReport'],
  ...['codebuild:BatchPutTestCases', 'codebuild:BatchPutCodeCoverages'],
];

/** What it takes to open a session in a build, which works on no resources: https://docs.aws.amazon.com/codebuild/latest/userguide/session-manager.html */
export const sessions = {
  Effect: 'Allow' as const,
  Action: [
    ...['ssmmessages:CreateControlChannel', 'ssmmessages:CreateDataChannel'],
    ...['ssmmessages:OpenControlChannel', 'ssmmessages:OpenDataChannel'],
  ],
  Resource: '*',
};

/** What the rule is for that lets builds out. */
export const OUT = 'What the VPC lets builds reach';

/** What the CDK lets the role of a batch do. */
export const batching = (arn: string) => ({
  Effect: 'Allow' as const,
  Action: ['codebuild:StartBuild', 'codebuild:StopBuild', 'codebuild:RetryBuild'],
  Resource: arn,
});
