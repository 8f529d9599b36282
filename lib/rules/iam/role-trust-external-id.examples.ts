import { defineExamples } from '../../engine/rule';

const both = (statement: object) => {
  const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', ...statement }] };
  return {
    cloudformation: { Vendor: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: document } } },
    terraform: { aws_iam_role: { vendor: { assume_role_policy: JSON.stringify(document) } } },
  };
};
const Principal = { AWS: 'arn:aws:iam::444455556666:role/scanner' };

export default defineExamples({
  fails: [
    { name: 'another account', ...both({ Principal }) },
    {
      name: 'another account, a second factor only where there is one',
      ...both({ Principal, Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } } }),
    },
    {
      name: 'any external id',
      ...both({ Principal, Condition: { StringLike: { 'sts:ExternalId': '*' } } }),
    },
    {
      name: 'a recent second factor, only where there is one',
      ...both({ Principal, Condition: { NumericLessThanIfExists: { 'aws:MultiFactorAuthAge': '3600' } } }),
    },
  ],
  passes: [
    {
      name: 'another account of the organisation',
      ...both({ Principal, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }),
    },
    {
      name: 'an external id',
      ...both({ Principal, Condition: { StringEquals: { 'sts:ExternalId': 'customer-17' } } }),
    },
    { name: 'a second factor', ...both({ Principal, Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }) },
    { name: 'a service', ...both({ Principal: { Service: 'lambda.amazonaws.com' } }) },
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
