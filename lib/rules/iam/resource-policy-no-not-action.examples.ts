import { defineExamples } from '../../engine/rule';

const both = (statement: object) => {
  const document = {
    Statement: [{ Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' }, Resource: '*', ...statement }],
  };
  return {
    cloudformation: {
      Policy: { Type: 'AWS::SQS::QueuePolicy', Properties: { Queues: ['jobs'], PolicyDocument: document } },
    },
    terraform: { aws_sqs_queue_policy: { policy: { queue_url: 'jobs', policy: JSON.stringify(document) } } },
  };
};

export default defineExamples({
  fails: [{ name: 'allow with NotAction', ...both({ Effect: 'Allow', NotAction: 'sqs:DeleteQueue' }) }],
  passes: [
    { name: 'allow with Action', ...both({ Effect: 'Allow', Action: 'sqs:SendMessage' }) },
    { name: 'deny with NotAction', ...both({ Effect: 'Deny', NotAction: 'sqs:SendMessage' }) },
  ],
  unknown: [
    {
      name: 'an effect decided at deployment',
      cloudformation: {
        Parameters: { Effect: { Type: 'String' } },
        Resources: both({ Effect: { Ref: 'Effect' }, NotAction: 'sqs:DeleteQueue' }).cloudformation,
      },
    },
  ],
});
