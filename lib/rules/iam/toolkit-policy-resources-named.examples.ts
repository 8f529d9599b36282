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

const RETENTION = ['logs:PutRetentionPolicy', 'logs:DeleteRetentionPolicy'];

export default defineExamples({
  fails: [
    {
      name: 'the function behind `logRetention`',
      ...both({ Effect: 'Allow', Action: RETENTION, Resource: '*' }),
    },
    {
      name: 'the function behind `addEventNotification`',
      ...both({ Effect: 'Allow', Action: 's3:PutBucketNotification', Resource: '*' }),
    },
  ],
  passes: [
    {
      name: 'the same for one log group',
      ...both({ Effect: 'Allow', Action: RETENTION, Resource: 'arn:aws:logs:eu-west-1:111122223333:log-group:shop' }),
    },
    {
      name: 'one action more, which is nothing a toolkit writes',
      ...both({ Effect: 'Allow', Action: [...RETENTION, 'logs:DeleteLogGroup'], Resource: '*' }),
    },
  ],
});
