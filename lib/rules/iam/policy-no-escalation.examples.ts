import { defineExamples } from '../../engine/rule';

const both = (...Statement: object[]) => {
  const document = { Version: '2012-10-17', Statement };
  return {
    cloudformation: { Deploy: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: document } } },
    terraform: { aws_iam_policy: { deploy: { policy: JSON.stringify(document) } } },
  };
};

export default defineExamples({
  fails: [
    { name: 'changing any role’s policies', ...both({ Effect: 'Allow', Action: 'iam:PutRolePolicy', Resource: '*' }) },
    {
      name: 'access keys for any user, through a wildcard',
      ...both({ Effect: 'Allow', Action: 'iam:Create*', Resource: '*' }),
    },
    {
      name: 'every role, by its ARN',
      ...both({ Effect: 'Allow', Action: 'iam:AttachRolePolicy', Resource: 'arn:aws:iam::*:role/*' }),
    },
    {
      name: 'every role, save for one',
      ...both(
        { Effect: 'Allow', Action: 'iam:PutRolePolicy', Resource: '*' },
        { Effect: 'Deny', Action: 'iam:*', Resource: 'arn:aws:iam::*:role/admin' },
      ),
    },
    {
      name: 'any role on an instance, in two statements',
      ...both(
        { Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' },
        { Effect: 'Allow', Action: 'ec2:RunInstances', Resource: '*' },
      ),
    },
    { name: 'every action on every resource', ...both({ Effect: 'Allow', Action: '*', Resource: '*' }) },
  ],
  passes: [
    {
      name: 'what CDK Pipelines writes by itself',
      ...both({
        Effect: 'Allow',
        Action: ['codebuild:BatchGetBuilds', 'codebuild:StartBuild', 'codebuild:StopBuild'],
        Resource: '*',
      }),
    },
    {
      name: 'policies of one role',
      ...both({ Effect: 'Allow', Action: 'iam:PutRolePolicy', Resource: 'arn:aws:iam::111122223333:role/app/*' }),
    },
    {
      name: 'instances with one role',
      ...both(
        { Effect: 'Allow', Action: 'iam:PassRole', Resource: 'arn:aws:iam::111122223333:role/web' },
        { Effect: 'Allow', Action: 'ec2:RunInstances', Resource: '*' },
      ),
    },
    {
      name: 'roles with a boundary alone',
      ...both({
        Effect: 'Allow',
        Action: ['iam:CreateRole', 'iam:PutRolePolicy'],
        Resource: '*',
        Condition: { StringEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::111122223333:policy/edge' } },
      }),
    },
    {
      name: 'what another statement denies',
      ...both(
        { Effect: 'Allow', Action: 'iam:Put*', Resource: '*' },
        { Effect: 'Deny', Action: 'iam:*', Resource: '*' },
      ),
    },
    {
      name: 'what a boundary leaves out',
      cloudformation: {
        Edge: {
          Type: 'AWS::IAM::ManagedPolicy',
          Properties: { PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] } },
        },
        Deployer: {
          Type: 'AWS::IAM::Role',
          Properties: {
            AssumeRolePolicyDocument: {},
            PermissionsBoundary: { Ref: 'Edge' },
            Policies: [
              {
                PolicyName: 'put',
                PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'iam:PutRolePolicy', Resource: '*' }] },
              },
            ],
          },
        },
      },
      terraform: {
        aws_iam_policy: {
          edge: { policy: JSON.stringify({ Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] }) },
        },
        aws_iam_role: {
          deployer: { assume_role_policy: '{}', permissions_boundary: '${aws_iam_policy.edge.arn}' },
        },
        aws_iam_role_policy: {
          put: {
            role: '${aws_iam_role.deployer.name}',
            policy: JSON.stringify({ Statement: [{ Effect: 'Allow', Action: 'iam:PutRolePolicy', Resource: '*' }] }),
          },
        },
      },
    },
    { name: 'reading', ...both({ Effect: 'Allow', Action: ['iam:Get*', 'iam:List*'], Resource: '*' }) },
  ],
  unknown: [
    {
      name: 'resources decided at deployment',
      cloudformation: {
        Parameters: { Role: { Type: 'String' } },
        Resources: both({ Effect: 'Allow', Action: 'iam:PutRolePolicy', Resource: { Ref: 'Role' } }).cloudformation,
      },
    },
  ],
});
