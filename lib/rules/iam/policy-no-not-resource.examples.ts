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
      name: 'allow with NotResource',
      ...both({ Effect: 'Allow', Action: 's3:GetObject', NotResource: 'arn:aws:s3:::payroll/*' }),
    },
    {
      name: 'every action but on one bucket',
      ...both({ Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::payroll/*' }),
    },
  ],
  passes: [
    {
      name: 'allow with Resource',
      ...both({ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::uploads/*' }),
    },
    {
      name: 'deny with NotResource',
      ...both({ Effect: 'Deny', Action: 's3:*', NotResource: 'arn:aws:s3:::uploads/*' }),
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
              PolicyDocument: {
                Statement: { Effect: { Ref: 'Effect' }, Action: 's3:GetObject', NotResource: 'arn:aws:s3:::a' },
              },
            },
          },
        },
      },
    },
  ],
});
