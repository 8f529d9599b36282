import { defineExamples } from '../../engine/rule';

const both = (statement: object) => {
  const document = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, ...statement }],
  };
  return {
    cloudformation: { Worker: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: document } } },
    terraform: { aws_iam_role: { worker: { assume_role_policy: JSON.stringify(document) } } },
  };
};

export default defineExamples({
  fails: [
    { name: 'all of STS', ...both({ Action: 'sts:*' }) },
    { name: 'all actions', ...both({ Action: '*' }) },
    { name: 'all actions but one', ...both({ NotAction: 'sts:TagSession' }) },
  ],
  passes: [{ name: 'one way in', ...both({ Action: 'sts:AssumeRole' }) }],
  unknown: [
    {
      name: 'an action decided at deployment',
      cloudformation: {
        Parameters: { Action: { Type: 'String' } },
        Resources: {
          Worker: {
            Type: 'AWS::IAM::Role',
            Properties: {
              AssumeRolePolicyDocument: {
                Statement: {
                  Effect: 'Allow',
                  Action: { Ref: 'Action' },
                  Principal: { Service: 'lambda.amazonaws.com' },
                },
              },
            },
          },
        },
      },
    },
  ],
});
