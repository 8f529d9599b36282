import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { HardenedEventBus } from '../../doors/cdk';

const statementsIn = (stack: Stack, type: string, document: string): any[] =>
  Object.values(Template.fromStack(stack).findResources(type)).flatMap(
    ({ Properties }) => Properties[document].Statement,
  );

const synthesised = (): Stack => {
  const stack = new Stack(new App(), 'Stack', { env: { account: '111122223333', region: 'eu-west-1' } });
  new HardenedEventBus(stack, 'Orders', { eventBusName: 'orders' });
  return stack;
};

const busArn = {
  'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':events:eu-west-1:111122223333:event-bus/orders']],
};

test('EventBridge sends what it cannot hand on to the queue of its own, for this bus only', () => {
  expect(statementsIn(synthesised(), 'AWS::SQS::QueuePolicy', 'PolicyDocument')).toContainEqual(
    expect.objectContaining({
      Effect: 'Allow',
      Principal: { Service: 'events.amazonaws.com' },
      Action: 'sqs:SendMessage',
      Condition: {
        StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
        ArnEquals: { 'aws:SourceArn': busArn },
      },
    }),
  );
});

test('EventBridge uses the key for this bus and its queue only', () => {
  const letIn = statementsIn(synthesised(), 'AWS::KMS::Key', 'KeyPolicy').filter(({ Principal }) => Principal.Service);
  expect(letIn.map(({ Action }) => Action)).toEqual([
    ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:DescribeKey'],
    ['kms:Decrypt', 'kms:GenerateDataKey'],
  ]);
  for (const { Condition } of letIn) expect(JSON.stringify(Condition)).toContain(JSON.stringify(busArn));
});

test('it lets principals put events on it alone', () => {
  const stack = synthesised();
  const bus = stack.node.findChild('Orders') as HardenedEventBus;
  const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  bus.grantPutEventsTo(role);
  expect(statementsIn(stack, 'AWS::IAM::Policy', 'PolicyDocument')).toEqual([
    { Effect: 'Allow', Action: 'events:PutEvents', Resource: stack.resolve(bus.eventBusArn) },
  ]);
});
