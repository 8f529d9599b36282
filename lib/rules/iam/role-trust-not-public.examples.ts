import { defineExamples } from '../../engine/rule';

const both = (statement: object) => {
  const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', ...statement }] };
  return {
    cloudformation: { Worker: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: document } } },
    terraform: { aws_iam_role: { worker: { assume_role_policy: JSON.stringify(document) } } },
  };
};

export default defineExamples({
  fails: [
    { name: 'any AWS account', ...both({ Principal: { AWS: '*' } }) },
    { name: 'everyone', ...both({ Principal: '*' }) },
    { name: 'everyone in a list', ...both({ Principal: { AWS: ['arn:aws:iam::111122223333:root', '*'] } }) },
    {
      name: 'everyone with a condition that anyone can meet',
      ...both({ Principal: { AWS: '*' }, Condition: { StringLike: { 'aws:UserAgent': 'deploy*' } } }),
    },
    { name: 'everyone but one', ...both({ NotPrincipal: { AWS: 'arn:aws:iam::111122223333:user/intern' } }) },
  ],
  passes: [
    { name: 'a service', ...both({ Principal: { Service: 'lambda.amazonaws.com' } }) },
    { name: 'a role of the account', ...both({ Principal: { AWS: 'arn:aws:iam::111122223333:role/deploy' } }) },
    {
      name: 'everyone in the organisation',
      ...both({ Principal: { AWS: '*' }, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }),
    },
    { name: 'everyone denied', ...both({ Effect: 'Deny', Principal: '*' }) },
  ],
  unknown: [
    {
      name: 'a principal decided at deployment',
      cloudformation: {
        Parameters: { Trusted: { Type: 'String' } },
        Resources: {
          Worker: {
            Type: 'AWS::IAM::Role',
            Properties: {
              AssumeRolePolicyDocument: {
                Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: { Ref: 'Trusted' } } },
              },
            },
          },
        },
      },
    },
  ],
});
