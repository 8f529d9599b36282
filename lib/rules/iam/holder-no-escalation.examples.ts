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

export default defineExamples({
  fails: [
    {
      name: 'any role passed by one policy, instances run by another',
      ...both(allow('iam:PassRole'), allow('ec2:RunInstances')),
    },
  ],
  passes: [
    {
      name: 'one role passed',
      ...both(allow('iam:PassRole', 'arn:aws:iam::111122223333:role/web'), allow('ec2:RunInstances')),
    },
    { name: 'nothing to run', ...both(allow('iam:PassRole'), allow('s3:GetObject')) },
  ],
  notApplicable: [
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
