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
    { name: 'all of S3', ...both({ Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::uploads/*' }) },
    {
      name: 'all of one service among named actions',
      ...both({ Effect: 'Allow', Action: ['s3:GetObject', 'sqs:*'], Resource: '*' }),
    },
    {
      name: 'all actions',
      ...both({ Effect: 'Allow', Action: '*', Resource: 'arn:aws:sqs:eu-west-1:111122223333:jobs' }),
    },
  ],
  passes: [
    {
      name: 'named actions',
      ...both({ Effect: 'Allow', Action: ['s3:GetObject', 's3:List*'], Resource: 'arn:aws:s3:::uploads/*' }),
    },
    { name: 'all of a service denied', ...both({ Effect: 'Deny', Action: 's3:*', Resource: '*' }) },
  ],
  unknown: [
    {
      name: 'an action decided at deployment',
      cloudformation: {
        Parameters: { Action: { Type: 'String' } },
        Resources: {
          Worker: {
            Type: 'AWS::IAM::Policy',
            Properties: {
              PolicyName: 'w',
              Roles: ['w'],
              PolicyDocument: { Statement: { Effect: 'Allow', Action: { Ref: 'Action' }, Resource: '*' } },
            },
          },
        },
      },
    },
  ],
});
