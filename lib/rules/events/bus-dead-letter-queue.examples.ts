import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'left out',
      cloudformation: { Orders: { Type: 'AWS::Events::EventBus', Properties: { Name: 'orders' } } },
      terraform: { aws_cloudwatch_event_bus: { orders: { name: 'orders' } } },
    },
  ],
  passes: [
    {
      name: 'a queue',
      cloudformation: {
        Orders: {
          Type: 'AWS::Events::EventBus',
          Properties: { Name: 'orders', DeadLetterConfig: { Arn: 'arn:aws:sqs:eu-west-1:111122223333:lost' } },
        },
      },
      terraform: {
        aws_cloudwatch_event_bus: {
          orders: { name: 'orders', dead_letter_config: { arn: 'arn:aws:sqs:eu-west-1:111122223333:lost' } },
        },
      },
    },
  ],
});
