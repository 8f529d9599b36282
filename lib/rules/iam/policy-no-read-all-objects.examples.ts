import { defineExamples } from '../../engine/rule';

const both = (...statements: object[]) => {
  const document = { Version: '2012-10-17', Statement: statements.map((one) => ({ Effect: 'Allow', ...one })) };
  return {
    cloudformation: { Worker: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: document } } },
    terraform: { aws_iam_policy: { worker: { policy: JSON.stringify(document) } } },
  };
};

export default defineExamples({
  fails: [
    { name: 'every object', ...both({ Action: 's3:Get*', Resource: '*' }) },
    { name: 'every bucket', ...both({ Action: ['s3:GetObject', 's3:PutObject'], Resource: 'arn:aws:s3:::*' }) },
    { name: 'every object of every bucket', ...both({ Action: 's3:GetObject', Resource: 'arn:aws:s3:::*/*' }) },
    { name: 'every bucket but one', ...both({ Action: 's3:GetObject', NotResource: 'arn:aws:s3:::payroll/*' }) },
    { name: 'every action on every resource', ...both({ Action: '*', Resource: '*' }) },
  ],
  passes: [
    { name: 'one bucket', ...both({ Action: 's3:GetObject', Resource: 'arn:aws:s3:::uploads/*' }) },
    {
      name: 'every object with a tag',
      ...both({
        Action: 's3:GetObject',
        Resource: '*',
        Condition: { StringEquals: { 's3:ExistingObjectTag/app': 'web' } },
      }),
    },
    {
      name: 'listing every bucket',
      ...both({ Action: ['s3:ListAllMyBuckets', 's3:GetBucketLocation'], Resource: '*' }),
    },
  ],
  unknown: [
    {
      name: 'resources decided at deployment',
      cloudformation: {
        Parameters: { Named: { Type: 'String' } },
        Resources: both({ Action: 's3:GetObject', Resource: { Ref: 'Named' } }).cloudformation,
      },
      terraform: {
        variable: { named: { type: 'string' } },
        resource: both({ Action: 's3:GetObject', Resource: '${var.named}' }).terraform,
      },
    },
  ],
});
