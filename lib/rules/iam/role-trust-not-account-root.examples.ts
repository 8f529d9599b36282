import { defineExamples } from '../../engine/rule';

const both = (Principal: object) => {
  const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal }] };
  return {
    cloudformation: { Worker: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: document } } },
    terraform: { aws_iam_role: { worker: { assume_role_policy: JSON.stringify(document) } } },
  };
};

export default defineExamples({
  fails: [
    { name: 'the root of an account', ...both({ AWS: 'arn:aws:iam::111122223333:root' }) },
    { name: 'an account id', ...both({ AWS: ['111122223333'] }) },
    { name: 'a root of no account', ...both({ AWS: 'arn:aws:iam::root' }) },
  ],
  passes: [
    { name: 'a role', ...both({ AWS: 'arn:aws:iam::111122223333:role/deploy' }) },
    { name: 'a service', ...both({ Service: 'lambda.amazonaws.com' }) },
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
