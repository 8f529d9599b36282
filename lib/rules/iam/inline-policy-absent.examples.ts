import { defineExamples } from '../../engine/rule';

const document = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::uploads/*' }],
};
const trust = {
  Statement: { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
};

export default defineExamples({
  fails: [
    {
      name: 'inside of a role',
      cloudformation: {
        Worker: {
          Type: 'AWS::IAM::Role',
          Properties: { AssumeRolePolicyDocument: trust, Policies: [{ PolicyName: 'read', PolicyDocument: document }] },
        },
      },
      terraform: {
        aws_iam_role: {
          worker: {
            assume_role_policy: JSON.stringify(trust),
            inline_policy: [{ name: 'read', policy: JSON.stringify(document) }],
          },
        },
      },
    },
    {
      name: 'beside a role',
      cloudformation: {
        Read: {
          Type: 'AWS::IAM::Policy',
          Properties: { PolicyName: 'read', Roles: ['worker'], PolicyDocument: document },
        },
      },
      terraform: { aws_iam_role_policy: { read: { role: 'worker', policy: JSON.stringify(document) } } },
    },
  ],
  passes: [
    {
      name: 'a managed policy attached',
      cloudformation: {
        Worker: {
          Type: 'AWS::IAM::Role',
          Properties: { AssumeRolePolicyDocument: trust, ManagedPolicyArns: ['arn:aws:iam::111122223333:policy/read'] },
        },
      },
      terraform: { aws_iam_role: { worker: { assume_role_policy: JSON.stringify(trust) } } },
    },
  ],
});
