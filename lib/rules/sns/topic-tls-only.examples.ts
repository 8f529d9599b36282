import { defineExamples } from '../../engine/rule';

const deny = {
  Effect: 'Deny',
  Principal: '*',
  Action: 'sns:Publish',
  Resource: '*',
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
};
const both = (...Statement: object[]) => ({
  cloudformation: {
    Alerts: { Type: 'AWS::SNS::Topic' },
    Policy: {
      Type: 'AWS::SNS::TopicPolicy',
      Properties: { Topics: [{ Ref: 'Alerts' }], PolicyDocument: { Statement } },
    },
  },
  terraform: {
    aws_sns_topic: { alerts: {} },
    aws_sns_topic_policy: { alerts: { arn: '${aws_sns_topic.alerts.arn}', policy: JSON.stringify({ Statement }) } },
  },
});

export default defineExamples({
  fails: [
    {
      name: 'no policy',
      cloudformation: { Alerts: { Type: 'AWS::SNS::Topic' } },
      terraform: { aws_sns_topic: { alerts: {} } },
    },
    { name: 'plain HTTP denied for subscriptions only', ...both({ ...deny, Action: 'sns:Subscribe' }) },
  ],
  passes: [
    { name: 'plain HTTP denied', ...both(deny) },
    {
      name: 'a KMS key',
      cloudformation: { Alerts: { Type: 'AWS::SNS::Topic', Properties: { KmsMasterKeyId: 'alias/alerts' } } },
      terraform: { aws_sns_topic: { alerts: { kms_master_key_id: 'alias/alerts' } } },
    },
  ],
  unknown: [
    {
      name: 'a policy decided at deployment',
      terraform: {
        variable: { policy: { type: 'string' } },
        resource: { aws_sns_topic: { alerts: { policy: '${var.policy}' } } },
      },
    },
  ],
});
