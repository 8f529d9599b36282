import type { Statement } from '../iam/policy';
import type { Home } from '../iam/trust';

/**
 * Lets EC2 Auto Scaling launch machines of the account with disks that a key encrypts. It does so as its service-linked
 * role, whose own permissions take in no key: https://docs.aws.amazon.com/autoscaling/ec2/userguide/key-policy-requirements-EBS-encryption.html
 * The role is named by a condition, because a key policy cannot name as its principal one that is not there yet.
 */
export function usedByAutoScaling({ partition, account }: Pick<Home, 'partition' | 'account'>): Statement[] {
  const role = `arn:${partition}:iam::${account}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling`;
  const allowed = { Effect: 'Allow', Principal: { AWS: '*' }, Resource: '*' } as const;
  const asked = { StringEquals: { 'kms:CallerAccount': account }, ArnEquals: { 'aws:PrincipalArn': role } };
  return [
    {
      ...allowed,
      Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
      Condition: asked,
    },
    { ...allowed, Action: 'kms:CreateGrant', Condition: { ...asked, Bool: { 'kms:GrantIsForAWSResource': 'true' } } },
  ];
}

/**
 * What Session Manager takes of a machine, and nothing else of Systems Manager:
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-create-iam-instance-profile.html
 */
export const sessionGrants = ({ partition, region, account }: Home) => [
  {
    actions: ['ssm:UpdateInstanceInformation'],
    resources: [`arn:${partition}:ec2:${region}:${account}:instance/*`],
  },
  // These work on no resources.
  {
    actions: [
      'ssmmessages:CreateControlChannel',
      'ssmmessages:CreateDataChannel',
      'ssmmessages:OpenControlChannel',
      'ssmmessages:OpenDataChannel',
    ],
    resources: ['*'],
  },
];
