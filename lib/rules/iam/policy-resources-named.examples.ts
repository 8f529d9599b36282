import { defineExamples } from '../../engine/rule';

const both = (statement: object) => {
  const document = { Version: '2012-10-17', Statement: [statement] };
  return {
    cloudformation: {
      Worker: {
        Type: 'AWS::IAM::Policy',
        Properties: { PolicyName: 'worker', Roles: ['worker'], PolicyDocument: document },
      },
    },
    terraform: { aws_iam_role_policy: { worker: { role: 'worker', policy: JSON.stringify(document) } } },
  };
};

export default defineExamples({
  fails: [
    { name: 'objects of every bucket', ...both({ Effect: 'Allow', Action: 's3:PutObject', Resource: '*' }) },
    {
      name: 'one such action among others',
      ...both({ Effect: 'Allow', Action: ['ecr:GetAuthorizationToken', 'ecr:PutImage'], Resource: ['*'] }),
    },
    {
      name: 'a wildcard that stands for such actions',
      ...both({ Effect: 'Allow', Action: 'sqs:Send*', Resource: 'arn:aws:*' }),
    },
  ],
  passes: [
    {
      name: 'objects of one bucket',
      ...both({ Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::uploads/*' }),
    },
    {
      name: 'actions that know no resources',
      ...both({ Effect: 'Allow', Action: ['ecr:GetAuthorizationToken', 's3:ListAllMyBuckets'], Resource: '*' }),
    },
    {
      name: 'resources of one tag',
      ...both({
        Effect: 'Allow',
        Action: 'ec2:StopInstances',
        Resource: '*',
        Condition: { StringEquals: { 'aws:ResourceTag/team': 'web' } },
      }),
    },
    {
      name: 'metrics of one namespace',
      ...both({
        Effect: 'Allow',
        Action: 'cloudwatch:PutMetricData',
        Resource: '*',
        Condition: { StringEquals: { 'cloudwatch:namespace': 'Shop' } },
      }),
    },
    {
      name: 'what there is, listed',
      ...both({ Effect: 'Allow', Action: ['s3:ListBucket', 'ec2:DescribeInstances'], Resource: '*' }),
    },
    {
      name: 'what the CDK writes by itself',
      ...both({
        Effect: 'Allow',
        Action: ['logs:PutRetentionPolicy', 'logs:DeleteRetentionPolicy'],
        Resource: '*',
      }),
    },
    { name: 'everything denied', ...both({ Effect: 'Deny', Action: 's3:PutObject', Resource: '*' }) },
  ],
  unknown: [
    {
      name: 'resources decided at deployment',
      cloudformation: {
        Parameters: { Bucket: { Type: 'String' } },
        Resources: {
          Worker: {
            Type: 'AWS::IAM::Policy',
            Properties: {
              PolicyName: 'w',
              Roles: ['w'],
              PolicyDocument: { Statement: { Effect: 'Allow', Action: 's3:PutObject', Resource: { Ref: 'Bucket' } } },
            },
          },
        },
      },
    },
  ],
});
