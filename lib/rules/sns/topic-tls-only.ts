import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { deniesPlainTransport } from '../../iam/transport';
import { topic } from '../../resources/sns/topic';

export default defineRule({
  title: 'SNS topics refuse to be published to without TLS',
  problem: 'This topic accepts messages over plain HTTP.',
  why: 'What travels without TLS can be read and changed on its way.',
  fix: {
    how: 'Add a topic policy that denies sns:Publish to everyone while aws:SecureTransport is false.',
    cdk: { enforceSSL: true },
    resources: {
      'AWS::SNS::TopicPolicy': {
        Topics: [{ Ref: 'This' }],
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Deny',
              Principal: '*',
              Action: 'sns:Publish',
              Resource: { Ref: 'This' },
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            },
          ],
        },
      },
      aws_sns_topic_policy: {
        arn: '${aws_sns_topic.this.arn}',
        policy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Deny',
              Principal: '*',
              Action: 'sns:Publish',
              Resource: '${aws_sns_topic.this.arn}',
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
  sameAs: { 'cdk-nag': ['SNSTopicSSLPublishOnly'] },
  resource: topic,
  // SNS takes requests to topics encrypted with KMS over HTTPS only.
  check: (it) => any(it.key.isSet(), deniesPlainTransport(it.policy, ['sns:Publish'], [() => true])),
});
