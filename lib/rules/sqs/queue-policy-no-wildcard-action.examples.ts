import { defineExamples } from '../../engine/rule';

const both = (statement: object) => {
  const document = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' },
        Resource: 'arn:aws:sqs:eu-west-1:111122223333:jobs',
        ...statement,
      },
    ],
  };
  return {
    cloudformation: {
      Policy: {
        Type: 'AWS::SQS::QueuePolicy',
        Properties: { Queues: ['https://sqs.eu-west-1.amazonaws.com/111122223333/jobs'], PolicyDocument: document },
      },
    },
    terraform: {
      aws_sqs_queue_policy: {
        policy: {
          queue_url: 'https://sqs.eu-west-1.amazonaws.com/111122223333/jobs',
          policy: JSON.stringify(document),
        },
      },
    },
  };
};

export default defineExamples({
  fails: [
    { name: 'all actions of the service', ...both({ Action: 'sqs:*' }) },
    { name: 'all actions', ...both({ Action: ['*'] }) },
  ],
  passes: [
    { name: 'named actions', ...both({ Action: ['sqs:SendMessage'] }) },
    { name: 'all actions denied', ...both({ Effect: 'Deny', Action: 'sqs:*' }) },
  ],
  unknown: [
    {
      name: 'an action decided at deployment',
      cloudformation: {
        Parameters: { Action: { Type: 'String' } },
        Resources: both({ Action: { Ref: 'Action' } }).cloudformation,
      },
    },
  ],
});
