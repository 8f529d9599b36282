import { defineExamples } from '../../engine/rule';

const deny = {
  Effect: 'Deny',
  Principal: '*',
  Action: 'sqs:*',
  Resource: '*',
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
};
const both = (...Statement: object[]) => ({
  cloudformation: {
    Jobs: { Type: 'AWS::SQS::Queue' },
    Policy: { Type: 'AWS::SQS::QueuePolicy', Properties: { Queues: [{ Ref: 'Jobs' }], PolicyDocument: { Statement } } },
  },
  terraform: {
    aws_sqs_queue: { jobs: {} },
    aws_sqs_queue_policy: { jobs: { queue_url: '${aws_sqs_queue.jobs.id}', policy: JSON.stringify({ Statement }) } },
  },
});

export default defineExamples({
  fails: [
    {
      name: 'no policy',
      cloudformation: { Jobs: { Type: 'AWS::SQS::Queue' } },
      terraform: { aws_sqs_queue: { jobs: {} } },
    },
    { name: 'plain HTTP denied to one account', ...both({ ...deny, Principal: { AWS: '111122223333' } }) },
    {
      name: 'TLS asked for where access is allowed',
      ...both({ ...deny, Effect: 'Allow', Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
    },
  ],
  passes: [{ name: 'plain HTTP denied', ...both(deny) }],
  unknown: [
    {
      name: 'a policy decided at deployment',
      terraform: {
        variable: { policy: { type: 'string' } },
        resource: { aws_sqs_queue: { jobs: { policy: '${var.policy}' } } },
      },
    },
  ],
});
