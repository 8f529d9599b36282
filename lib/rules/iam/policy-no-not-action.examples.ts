import { defineExamples } from '../../engine/rule';

const both = (statement: object) => {
  const document = { Version: '2012-10-17', Statement: [statement] };
  return {
    cloudformation: { Worker: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: document } } },
    terraform: { aws_iam_policy: { worker: { policy: JSON.stringify(document) } } },
  };
};

export default defineExamples({
  fails: [
    {
      name: 'allow with NotAction',
      ...both({ Effect: 'Allow', NotAction: ['iam:*', 'organizations:*'], Resource: '*' }),
    },
  ],
  passes: [
    {
      name: 'allow with Action',
      ...both({ Effect: 'Allow', Action: ['s3:GetObject'], Resource: 'arn:aws:s3:::uploads/*' }),
    },
    {
      name: 'deny with NotAction',
      ...both({
        Effect: 'Deny',
        NotAction: ['sts:GetCallerIdentity'],
        Resource: '*',
        Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } },
      }),
    },
  ],
  unknown: [
    {
      name: 'an effect decided at deployment',
      cloudformation: {
        Parameters: { Effect: { Type: 'String' } },
        Resources: {
          Worker: {
            Type: 'AWS::IAM::ManagedPolicy',
            Properties: {
              PolicyDocument: { Statement: { Effect: { Ref: 'Effect' }, NotAction: 'iam:*', Resource: '*' } },
            },
          },
        },
      },
    },
  ],
});
