import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: { Type: 'AWS::Events::EventBus', Properties: { Name: 'orders', ...own } },
});

const inTerraform = (own: object = {}) => ({ aws_cloudwatch_event_bus: { it: { name: 'orders', ...own } } });

const withPolicy = {
  cloudformation: {
    ...inCloudFormation(),
    Policy: {
      Type: 'AWS::Events::EventBusPolicy',
      Properties: {
        EventBusName: { Ref: 'It' },
        StatementId: 'own',
        Statement: {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
          Action: 'events:PutEvents',
          Resource: '*',
        },
      },
    },
  },
  terraform: {
    ...inTerraform(),
    aws_cloudwatch_event_bus_policy: {
      policy: {
        event_bus_name: '${aws_cloudwatch_event_bus.it.name}',
        policy: '{"Version":"2012-10-17","Statement":[]}',
      },
    },
  },
};

export default defineExamples({
  fails: [{ name: 'no policy', cloudformation: inCloudFormation(), terraform: inTerraform() }],
  passes: [{ name: 'a policy', ...withPolicy }],
});
