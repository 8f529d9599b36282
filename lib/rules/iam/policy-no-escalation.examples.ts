import { defineExamples } from '../../engine/rule';

const both = (...Statement: object[]) => {
  const document = { Version: '2012-10-17', Statement };
  return {
    cloudformation: { Deploy: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: document } } },
    terraform: { aws_iam_policy: { deploy: { policy: JSON.stringify(document) } } },
  };
};

const ADMIN = 'arn:aws:iam::aws:policy/AdministratorAccess';
const trust = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'cloudformation.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};

/** A policy beside a role that may do everything, which it names in a way of each dialect. */
const besideAdmin = (
  boundary: string | undefined,
  cloudformation: unknown,
  terraform: string,
  ...actions: string[]
) => {
  const statements = (Resource: unknown) => ({
    Version: '2012-10-17',
    Statement: actions.map((Action) => ({ Effect: 'Allow', Action, Resource: /^iam:/.test(Action) ? Resource : '*' })),
  });
  return {
    cloudformation: {
      Deploy: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: statements(cloudformation) } },
      Admin: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName: 'app-admin',
          AssumeRolePolicyDocument: trust,
          ManagedPolicyArns: [ADMIN],
          ...(boundary && { PermissionsBoundary: boundary }),
        },
      },
    },
    terraform: {
      aws_iam_policy: { deploy: { policy: JSON.stringify(statements(terraform)) } },
      aws_iam_role: {
        admin: {
          name: 'app-admin',
          assume_role_policy: JSON.stringify(trust),
          ...(boundary && { permissions_boundary: boundary }),
        },
      },
      aws_iam_role_policy_attachment: { admin: { role: '${aws_iam_role.admin.name}', policy_arn: ADMIN } },
    },
    resource: { cloudformation: 'Deploy', terraform: 'aws_iam_policy.deploy' },
  };
};
const REFERRED = [{ 'Fn::GetAtt': ['Admin', 'Arn'] }, '${aws_iam_role.admin.arn}'] as const;
const PATTERN = [
  { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/app-*' },
  'arn:aws:iam::111122223333:role/app-*',
] as const;

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
    {
      name: 'the trust of an administrator of the template',
      ...besideAdmin(undefined, ...REFERRED, 'iam:UpdateAssumeRolePolicy'),
    },
    {
      name: 'the trust of roles by a pattern that takes in an administrator of the template',
      ...besideAdmin(undefined, ...PATTERN, 'iam:UpdateAssumeRolePolicy'),
    },
    {
      name: 'an administrator of the template passed to a function',
      ...besideAdmin(undefined, ...REFERRED, 'iam:PassRole', 'lambda:CreateFunction', 'lambda:InvokeFunction'),
    },
  ],
  passes: [
    {
      name: 'the trust of another role',
      ...besideAdmin(
        undefined,
        'arn:aws:iam::111122223333:role/web',
        'arn:aws:iam::111122223333:role/web',
        'iam:UpdateAssumeRolePolicy',
      ),
    },
    {
      name: 'the trust of an administrator that is bounded',
      ...besideAdmin('arn:aws:iam::111122223333:policy/bound', ...REFERRED, 'iam:UpdateAssumeRolePolicy'),
    },
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
      name: 'one policy of AWS’s for any role, which every such request names',
      ...both({
        Effect: 'Allow',
        Action: 'iam:AttachRolePolicy',
        Resource: '*',
        Condition: { ArnEqualsIfExists: { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/ReadOnlyAccess' } },
      }),
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
