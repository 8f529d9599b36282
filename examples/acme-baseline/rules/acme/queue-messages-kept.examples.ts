import { defineExamples } from 'cdk-bulwark';

export default defineExamples({
  fails: [
    {
      name: 'four days, as when nothing is said',
      cloudformation: { Orders: { Type: 'AWS::SQS::Queue' } },
      terraform: { aws_sqs_queue: { orders: {} } },
    },
    {
      name: 'an hour',
      cloudformation: { Orders: { Type: 'AWS::SQS::Queue', Properties: { MessageRetentionPeriod: 3600 } } },
      terraform: { aws_sqs_queue: { orders: { message_retention_seconds: 3600 } } },
    },
  ],
  passes: [
    {
      name: 'two weeks',
      cloudformation: { Orders: { Type: 'AWS::SQS::Queue', Properties: { MessageRetentionPeriod: 1209600 } } },
      terraform: { aws_sqs_queue: { orders: { message_retention_seconds: 1209600 } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Seconds: { Type: 'Number' } },
        Resources: {
          Orders: { Type: 'AWS::SQS::Queue', Properties: { MessageRetentionPeriod: { Ref: 'Seconds' } } },
        },
      },
      terraform: {
        variable: { seconds: { type: 'number' } },
        resource: { aws_sqs_queue: { orders: { message_retention_seconds: '${var.seconds}' } } },
      },
    },
  ],
});
