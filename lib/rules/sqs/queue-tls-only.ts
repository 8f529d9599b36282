import { defineRule } from '../../engine/rule';
import { deniesPlainTransport } from '../../iam/transport';
import { queue } from '../../resources/sqs/queue';

export default defineRule({
  title: 'SQS queues refuse requests without TLS',
  problem: 'This queue accepts requests over plain HTTP.',
  why: 'What travels without TLS can be read and changed on its way.',
  fix: {
    how: 'Add a queue policy that denies sqs:* to everyone while aws:SecureTransport is false.',
    cdk: { enforceSSL: true },
    resources: {
      'AWS::SQS::QueuePolicy': {
        Queues: [{ Ref: 'This' }],
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Deny',
              Principal: '*',
              Action: 'sqs:*',
              Resource: { 'Fn::GetAtt': ['This', 'Arn'] },
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            },
          ],
        },
      },
      aws_sqs_queue_policy: {
        queue_url: '${aws_sqs_queue.this.id}',
        policy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Deny',
              Principal: '*',
              Action: 'sqs:*',
              Resource: '${aws_sqs_queue.this.arn}',
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            },
          ],
        }),
      },
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: { 'cdk-nag': ['SQSQueueSSLRequestsOnly'] },
  resource: queue,
  check: (it) => deniesPlainTransport(it.policy, ['sqs:SendMessage', 'sqs:ReceiveMessage'], [() => true]),
});
