import { defineExamples } from '../../engine/rule';
import { policyOfWorker } from './example-policy';

const RETENTION = ['logs:PutRetentionPolicy', 'logs:DeleteRetentionPolicy'];

export default defineExamples({
  fails: [
    {
      name: 'the function behind `logRetention`',
      ...policyOfWorker({ Effect: 'Allow', Action: RETENTION, Resource: '*' }),
    },
    {
      name: 'the function behind `addEventNotification`',
      ...policyOfWorker({ Effect: 'Allow', Action: 's3:PutBucketNotification', Resource: '*' }),
    },
    {
      name: 'what makes a cluster of EKS, joined to one statement with what only lists',
      ...policyOfWorker({
        Effect: 'Allow',
        Action: ['ec2:DescribeVpcs', 'iam:CreateServiceLinkedRole', 'iam:GetRole', 'iam:listAttachedRolePolicies'],
        Resource: '*',
      }),
    },
  ],
  passes: [
    {
      name: 'the same for one log group',
      ...policyOfWorker({
        Effect: 'Allow',
        Action: RETENTION,
        Resource: 'arn:aws:logs:eu-west-1:111122223333:log-group:shop',
      }),
    },
    {
      name: 'one action more, which is nothing a toolkit writes',
      ...policyOfWorker({ Effect: 'Allow', Action: [...RETENTION, 'logs:DeleteLogGroup'], Resource: '*' }),
    },
  ],
});
