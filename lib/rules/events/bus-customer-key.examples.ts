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
      name: 'a key of the account',
      cloudformation: {
        Orders: { Type: 'AWS::Events::EventBus', Properties: { Name: 'orders', KmsKeyIdentifier: 'alias/events' } },
      },
      terraform: { aws_cloudwatch_event_bus: { orders: { name: 'orders', kms_key_identifier: 'alias/events' } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Given: { Type: 'String' } },
        Resources: {
          Orders: { Type: 'AWS::Events::EventBus', Properties: { Name: 'orders', KmsKeyIdentifier: { Ref: 'Given' } } },
        },
      },
      terraform: {
        variable: { given: { type: 'string' } },
        resource: { aws_cloudwatch_event_bus: { orders: { name: 'orders', kms_key_identifier: '${var.given}' } } },
      },
    },
  ],
});
