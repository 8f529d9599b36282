import { defineExamples } from '../../engine/rule';
import { policyOfWorker } from './example-policy';

export default defineExamples({
  fails: [
    { name: 'objects of every bucket', ...policyOfWorker({ Effect: 'Allow', Action: 's3:PutObject', Resource: '*' }) },
    {
      name: 'one such action among others',
      ...policyOfWorker({ Effect: 'Allow', Action: ['ecr:GetAuthorizationToken', 'ecr:PutImage'], Resource: ['*'] }),
    },
    {
      name: 'a wildcard that stands for such actions',
      ...policyOfWorker({ Effect: 'Allow', Action: 'sqs:Send*', Resource: 'arn:aws:*' }),
    },
    { name: 'every action on every resource', ...policyOfWorker({ Effect: 'Allow', Action: '*', Resource: '*' }) },
  ],
  passes: [
    {
      name: 'objects of one bucket',
      ...policyOfWorker({ Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::uploads/*' }),
    },
    {
      name: 'a service-linked role, whose permissions AWS gives',
      ...policyOfWorker({ Effect: 'Allow', Action: 'iam:CreateServiceLinkedRole', Resource: '*' }),
    },
    {
      name: 'actions that know no resources',
      ...policyOfWorker({
        Effect: 'Allow',
        Action: ['ecr:GetAuthorizationToken', 's3:ListAllMyBuckets'],
        Resource: '*',
      }),
    },
    {
      name: 'resources of one tag',
      ...policyOfWorker({
        Effect: 'Allow',
        Action: 'ec2:StopInstances',
        Resource: '*',
        Condition: { StringEquals: { 'aws:ResourceTag/team': 'web' } },
      }),
    },
    {
      name: 'metrics of one namespace',
      ...policyOfWorker({
        Effect: 'Allow',
        Action: 'cloudwatch:PutMetricData',
        Resource: '*',
        Condition: { StringEquals: { 'cloudwatch:namespace': 'Shop' } },
      }),
    },
    {
      name: 'what there is, listed',
      ...policyOfWorker({ Effect: 'Allow', Action: ['s3:ListBucket', 'ec2:DescribeInstances'], Resource: '*' }),
    },
    {
      name: 'what the CDK writes by itself',
      ...policyOfWorker({
        Effect: 'Allow',
        Action: ['logs:PutRetentionPolicy', 'logs:DeleteRetentionPolicy'],
        Resource: '*',
      }),
    },
    { name: 'everything denied', ...policyOfWorker({ Effect: 'Deny', Action: 's3:PutObject', Resource: '*' }) },
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
