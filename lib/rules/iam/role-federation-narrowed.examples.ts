import { defineExamples } from '../../engine/rule';

const both = (statement: object) => {
  const document = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRoleWithWebIdentity', ...statement }],
  };
  return {
    cloudformation: { Visitor: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: document } } },
    terraform: { aws_iam_role: { visitor: { assume_role_policy: JSON.stringify(document) } } },
  };
};

export default defineExamples({
  fails: [
    { name: 'no condition', ...both({ Principal: { Federated: 'cognito-identity.amazonaws.com' } }) },
    {
      name: 'a condition that any token meets',
      ...both({
        Principal: { Federated: 'accounts.google.com' },
        Condition: { StringLike: { 'accounts.google.com:sub': '*' } },
      }),
    },
  ],
  passes: [
    {
      name: 'the audience given',
      ...both({
        Principal: { Federated: 'cognito-identity.amazonaws.com' },
        Condition: {
          StringEquals: { 'cognito-identity.amazonaws.com:aud': 'eu-west-1:11111111-2222-3333-4444-555555555555' },
        },
      }),
    },
    { name: 'no federation', ...both({ Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } }) },
  ],
  unknown: [
    {
      name: 'a condition decided at deployment',
      cloudformation: {
        Parameters: { Provider: { Type: 'String' } },
        Resources: {
          Visitor: {
            Type: 'AWS::IAM::Role',
            Properties: {
              AssumeRolePolicyDocument: {
                Statement: {
                  Effect: 'Allow',
                  Action: 'sts:AssumeRoleWithWebIdentity',
                  Principal: { Federated: { Ref: 'Provider' } },
                },
              },
            },
          },
        },
      },
    },
  ],
});
