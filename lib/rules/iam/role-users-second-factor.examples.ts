import { defineExamples } from '../../engine/rule';

const both = (statement: object) => {
  const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', ...statement }] };
  return {
    cloudformation: { Operators: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: document } } },
    terraform: { aws_iam_role: { operators: { assume_role_policy: JSON.stringify(document) } } },
  };
};
const mended = (AWS: string | object) => ({
  Version: '2012-10-17',
  Statement: [
    {
      ...{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS } },
      Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
    },
  ],
});
const Principal = { AWS: 'arn:aws:iam::111122223333:user/people/alice' };

export default defineExamples({
  fails: [
    { name: 'a user', ...both({ Principal }) },
    {
      name: 'one user among roles',
      ...both({ Principal: { AWS: ['arn:aws:iam::111122223333:role/builds', Principal.AWS] } }),
    },
    {
      name: 'a second factor only where there is one',
      ...both({ Principal, Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } } }),
    },
    {
      name: 'either factor',
      ...both({ Principal, Condition: { Bool: { 'aws:MultiFactorAuthPresent': ['true', 'false'] } } }),
    },
    {
      name: 'a user of the template',
      cloudformation: {
        Alice: { Type: 'AWS::IAM::User' },
        ...both({ Principal: { AWS: { 'Fn::GetAtt': ['Alice', 'Arn'] } } }).cloudformation,
      },
      terraform: {
        aws_iam_user: { alice: { name: 'alice' } },
        ...both({ Principal: { AWS: '${aws_iam_user.alice.arn}' } }).terraform,
      },
      fix: {
        properties: { AssumeRolePolicyDocument: mended({ 'Fn::GetAtt': ['Alice', 'Arn'] }) },
        arguments: { assume_role_policy: JSON.stringify(mended('${aws_iam_user.alice.arn}')) },
      },
    },
  ],
  passes: [
    { name: 'a second factor', ...both({ Principal, Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }) },
    {
      name: 'a recent second factor',
      ...both({ Principal, Condition: { NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } } }),
    },
    { name: 'a role', ...both({ Principal: { AWS: 'arn:aws:iam::111122223333:role/builds' } }) },
    { name: 'a service', ...both({ Principal: { Service: 'lambda.amazonaws.com' } }) },
    {
      name: 'a role of the template',
      cloudformation: {
        Builds: {
          Type: 'AWS::IAM::Role',
          Properties: {
            AssumeRolePolicyDocument: {
              Version: '2012-10-17',
              Statement: [
                { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'codebuild.amazonaws.com' } },
              ],
            },
          },
        },
        ...both({ Principal: { AWS: { 'Fn::GetAtt': ['Builds', 'Arn'] } } }).cloudformation,
      },
    },
  ],
  unknown: [
    {
      name: 'a principal decided at deployment',
      cloudformation: {
        Parameters: { Who: { Type: 'String' } },
        Resources: both({ Principal: { AWS: { Ref: 'Who' } } }).cloudformation,
      },
    },
  ],
});
