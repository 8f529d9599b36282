import { defineExamples } from '../../engine/rule';

const trust = {
  Statement: { Effect: 'Allow', Principal: { Service: 'codebuild.amazonaws.com' }, Action: 'sts:AssumeRole' },
};
const allow = (Action: string, Resource = '*') => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource }],
});
const both = (first: object, second: object) => ({
  cloudformation: {
    Builder: {
      Type: 'AWS::IAM::Role',
      Properties: { AssumeRolePolicyDocument: trust, Policies: [{ PolicyName: 'first', PolicyDocument: first }] },
    },
    Second: {
      Type: 'AWS::IAM::Policy',
      Properties: { PolicyName: 'second', Roles: [{ Ref: 'Builder' }], PolicyDocument: second },
    },
  },
  terraform: {
    aws_iam_role: { builder: { name: 'builder', assume_role_policy: JSON.stringify(trust) } },
    aws_iam_role_policy: { first: { role: '${aws_iam_role.builder.name}', policy: JSON.stringify(first) } },
    aws_iam_policy: { second: { policy: JSON.stringify(second) } },
    aws_iam_role_policy_attachment: {
      second: { role: '${aws_iam_role.builder.name}', policy_arn: '${aws_iam_policy.second.arn}' },
    },
  },
});

/** The same of a user or a group. */
const held = (holder: 'User' | 'Group', first: object, second: object) => {
  const low = holder.toLowerCase();
  return {
    cloudformation: {
      Builder: {
        Type: `AWS::IAM::${holder}`,
        Properties: { Policies: [{ PolicyName: 'first', PolicyDocument: first }] },
      },
      Second: {
        Type: 'AWS::IAM::Policy',
        Properties: { PolicyName: 'second', [`${holder}s`]: [{ Ref: 'Builder' }], PolicyDocument: second },
      },
    },
    terraform: {
      [`aws_iam_${low}`]: { builder: { name: 'builder' } },
      [`aws_iam_${low}_policy`]: {
        first: { [low]: `\${aws_iam_${low}.builder.name}`, policy: JSON.stringify(first) },
        second: { [low]: `\${aws_iam_${low}.builder.name}`, policy: JSON.stringify(second) },
      },
    },
  };
};

/** A user with a policy, in a group with others. */
const inGroup = (own: object, ...theirs: object[]) => ({
  cloudformation: {
    Builder: {
      Type: 'AWS::IAM::User',
      Properties: { Groups: [{ Ref: 'Builders' }], Policies: [{ PolicyName: 'own', PolicyDocument: own }] },
    },
    Builders: {
      Type: 'AWS::IAM::Group',
      Properties: { Policies: theirs.map((one, index) => ({ PolicyName: `theirs${index}`, PolicyDocument: one })) },
    },
  },
  terraform: {
    aws_iam_user: { builder: { name: 'builder' } },
    aws_iam_user_policy: { own: { user: '${aws_iam_user.builder.name}', policy: JSON.stringify(own) } },
    aws_iam_group: { builders: { name: 'builders' } },
    aws_iam_group_policy: Object.fromEntries(
      theirs.map((one, index) => [
        `theirs${index}`,
        { group: '${aws_iam_group.builders.name}', policy: JSON.stringify(one) },
      ]),
    ),
    aws_iam_user_group_membership: {
      builder: { user: '${aws_iam_user.builder.name}', groups: ['${aws_iam_group.builders.name}'] },
    },
  },
  resource: { cloudformation: 'Builder', terraform: 'aws_iam_user.builder' },
});

const withAws = (own: object, name: string) => ({
  cloudformation: {
    Builder: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: trust,
        ManagedPolicyArns: [`arn:aws:iam::aws:policy/${name}`],
        Policies: [{ PolicyName: 'own', PolicyDocument: own }],
      },
    },
  },
  terraform: {
    aws_iam_role: { builder: { name: 'builder', assume_role_policy: JSON.stringify(trust) } },
    aws_iam_role_policy: { own: { role: '${aws_iam_role.builder.name}', policy: JSON.stringify(own) } },
    aws_iam_role_policy_attachment: {
      aws: { role: '${aws_iam_role.builder.name}', policy_arn: `arn:aws:iam::aws:policy/${name}` },
    },
  },
});

/** The same beside a role that may do everything. */
const besideAdministrator = (example: ReturnType<typeof both>, boundary?: string) => ({
  cloudformation: {
    ...example.cloudformation,
    Root: {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: 'root',
        AssumeRolePolicyDocument: trust,
        ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'],
        ...(boundary && { PermissionsBoundary: boundary }),
      },
    },
  },
  terraform: {
    ...example.terraform,
    aws_iam_role: {
      ...example.terraform.aws_iam_role,
      root: {
        name: 'root',
        assume_role_policy: JSON.stringify(trust),
        managed_policy_arns: ['arn:aws:iam::aws:policy/AdministratorAccess'],
        ...(boundary && { permissions_boundary: boundary }),
      },
    },
  },
  resource: { cloudformation: 'Builder', terraform: 'aws_iam_role.builder' },
});

export default defineExamples({
  fails: [
    ...(['User', 'Group'] as const).map((holder) => ({
      name: `any role passed by one policy of a ${holder.toLowerCase()}, instances run by another`,
      ...held(holder, allow('iam:PassRole'), allow('ec2:RunInstances')),
    })),
    {
      name: 'any role passed by one policy, instances run by another',
      ...both(allow('iam:PassRole'), allow('ec2:RunInstances')),
    },
    {
      name: 'any role passed by a policy, instances run by one of AWS’s',
      ...withAws(allow('iam:PassRole'), 'AmazonEC2FullAccess'),
    },
    {
      name: 'any role passed by a policy of a user, instances run by one of its group',
      ...inGroup(allow('iam:PassRole'), allow('ec2:RunInstances')),
    },
    {
      name: 'an administrator passed by one policy, instances run by another',
      ...besideAdministrator(
        both(allow('iam:PassRole', 'arn:aws:iam::111122223333:role/root'), allow('ec2:RunInstances')),
      ),
    },
    {
      name: 'roles of accounts that begin with some digits passed by one policy, instances run by another',
      ...both(allow('iam:PassRole', 'arn:aws:iam::1111????????:role/*'), allow('ec2:RunInstances')),
    },
    {
      name: 'the same, by the name of an administrator',
      ...besideAdministrator(both(allow('iam:PassRole', 'arn:aws:iam::1111*:role/r*'), allow('ec2:RunInstances'))),
    },
  ],
  passes: [
    {
      name: 'one role passed by a user, instances run by its group',
      ...inGroup(allow('iam:PassRole', 'arn:aws:iam::111122223333:role/builder'), allow('ec2:RunInstances')),
    },
    {
      name: 'what adds up in the group of a user, which is found there',
      ...inGroup(allow('s3:GetObject'), allow('iam:PassRole'), allow('ec2:RunInstances')),
    },
    ...(['User', 'Group'] as const).map((holder) => ({
      name: `one role passed by a ${holder.toLowerCase()}`,
      ...held(holder, allow('iam:PassRole', 'arn:aws:iam::111122223333:role/web'), allow('ec2:RunInstances')),
    })),
    {
      name: 'one role passed',
      ...both(allow('iam:PassRole', 'arn:aws:iam::111122223333:role/web'), allow('ec2:RunInstances')),
    },
    {
      name: 'a role passed that a boundary keeps from being an administrator',
      ...besideAdministrator(
        both(allow('iam:PassRole', 'arn:aws:iam::111122223333:role/root'), allow('ec2:RunInstances')),
        'arn:aws:iam::111122223333:policy/boundary',
      ),
    },
    { name: 'nothing to run', ...both(allow('iam:PassRole'), allow('s3:GetObject')) },
    { name: 'a policy of AWS’s that runs nothing', ...withAws(allow('iam:PassRole'), 'AmazonS3FullAccess') },
  ],
  notApplicable: [
    {
      name: 'one role passed, instances run by a policy of AWS’s',
      ...withAws(allow('iam:PassRole', 'arn:aws:iam::111122223333:role/web'), 'AmazonEC2FullAccess'),
    },
    {
      name: 'a single policy',
      cloudformation: {
        Builder: {
          Type: 'AWS::IAM::Role',
          Properties: {
            AssumeRolePolicyDocument: trust,
            Policies: [{ PolicyName: 'one', PolicyDocument: allow('iam:PassRole') }],
          },
        },
      },
    },
  ],
});
