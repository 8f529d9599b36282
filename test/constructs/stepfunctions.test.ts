import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { CustomerManagedEncryptionConfiguration, DefinitionBody, Pass } from 'aws-cdk-lib/aws-stepfunctions';
import { SqsSendMessage } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { App as TerraformApp, TerraformStack } from 'cdktf';
import { HardenedKey, HardenedStateMachine, type HardenedStateMachineProps } from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { refusalOf } from './subjects';

function machineWith(
  props: (stack: Stack) => Partial<HardenedStateMachineProps> = () => ({}),
  also: (machine: HardenedStateMachine, stack: Stack) => unknown = () => undefined,
) {
  const stack = new Stack(new App(), 'Stack', { env: { account: '111122223333', region: 'eu-west-1' } });
  const definitionBody = DefinitionBody.fromChainable(new Pass(stack, 'Accept'));
  also(new HardenedStateMachine(stack, 'Orders', { definitionBody, ...props(stack) }), stack);
  const resources = Object.entries<any>(Template.fromStack(stack).toJSON().Resources);
  const ofType = (type: string) => resources.filter(([, { Type }]) => Type === `AWS::${type}`);
  const statementsIn = (type: string, document = 'PolicyDocument'): any[] =>
    ofType(type).flatMap(([, { Properties }]) => Properties[document].Statement);
  return { ofType, statementsIn, text: JSON.stringify(resources) };
}

const logs = { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':logs:eu-west-1:111122223333:*']] };
const key = { 'Fn::GetAtt': ['SharedKey1EE60F1E', 'Arn'] };

describe('the key of a state machine', () => {
  test('is used by its role for this state machine and for its logs, though it has no name', () => {
    const { statementsIn, ofType } = machineWith();
    const [[id] = []] = ofType('StepFunctions::StateMachine');
    const onKey = statementsIn('IAM::ManagedPolicy').filter(({ Resource }) => JSON.stringify(Resource).includes('Key'));
    expect(onKey).toEqual([
      {
        Effect: 'Allow',
        Action: 'kms:GenerateDataKey',
        Resource: key,
        Condition: { StringEquals: { 'kms:EncryptionContext:SourceArn': logs } },
      },
      {
        Effect: 'Allow',
        Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
        Resource: key,
        Condition: { StringEquals: { 'kms:EncryptionContext:aws:states:stateMachineArn': { Ref: id } } },
      },
    ]);
  });

  test('lets the delivery of logs decrypt logs of the account, and nothing else', () => {
    const { statementsIn } = machineWith();
    const delivery = statementsIn('KMS::Key', 'KeyPolicy').filter(
      ({ Principal }) => Principal.Service === 'delivery.logs.amazonaws.com',
    );
    expect(delivery).toEqual([
      expect.objectContaining({
        Action: 'kms:Decrypt',
        Condition: { StringEquals: { 'kms:EncryptionContext:SourceArn': logs } },
      }),
    ]);
  });

  test('may be one that is given, with how long its data keys are used', () => {
    const { ofType } = machineWith((stack) => ({
      encryptionConfiguration: new CustomerManagedEncryptionConfiguration(new HardenedKey(stack, 'Own')),
    }));
    const [[, { Properties }] = []] = ofType('StepFunctions::StateMachine') as [string, any][];
    expect(Properties.EncryptionConfiguration).toEqual({
      Type: 'CUSTOMER_MANAGED_KMS_KEY',
      KmsKeyId: { 'Fn::GetAtt': [expect.stringMatching(/^Own/), 'Arn'] },
      KmsDataKeyReusePeriodSeconds: 300,
    });
  });
});

test('what its states take is granted to its role, in no inline policy', () => {
  const { statementsIn, ofType } = machineWith((stack) => ({
    definitionBody: DefinitionBody.fromChainable(
      new SqsSendMessage(stack, 'Send', {
        queue: Queue.fromQueueArn(stack, 'Queue', 'arn:aws:sqs:eu-west-1:111122223333:orders'),
        messageBody: { type: 1, value: 'x' } as any,
      }),
    ),
  }));
  expect(ofType('IAM::Policy')).toEqual([]);
  expect(statementsIn('IAM::ManagedPolicy').map(({ Action }) => Action)).toContainEqual('sqs:SendMessage');
});

test('events go to the log group that is given, with the data of executions where that is asked for', () => {
  const { ofType } = machineWith((stack) => ({
    logs: {
      destination: LogGroup.fromLogGroupName(stack, 'Given', '/aws/vendedlogs/given'),
      includeExecutionData: true,
    },
  }));
  const [[, { Properties }] = []] = ofType('StepFunctions::StateMachine') as [string, any][];
  expect(Properties.LoggingConfiguration).toMatchObject({ Level: 'ALL', IncludeExecutionData: true });
  expect(ofType('Logs::LogGroup')).toEqual([]);
});

test('it grants to read itself and its executions, and to decrypt them', () => {
  const { statementsIn, ofType } = machineWith(undefined, (machine, stack) =>
    machine.grantRead(new Role(stack, 'Reader', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })),
  );
  const [[id] = []] = ofType('StepFunctions::StateMachine');
  const granted = statementsIn('IAM::Policy');
  expect(granted.map(({ Action }) => Action)).toEqual([
    ['states:ListExecutions', 'states:DescribeStateMachine'],
    ['states:DescribeExecution', 'states:DescribeStateMachineForExecution', 'states:GetExecutionHistory'],
    'kms:Decrypt',
  ]);
  for (const { Resource, Condition } of granted) {
    expect(JSON.stringify([Resource, Condition])).toContain(id);
    expect(Resource).not.toBe('*');
  }
});

test('in Terraform it is the same, and what its states take is granted to it', () => {
  const stack = new TerraformStack(new TerraformApp(), 'shop');
  new AwsProvider(stack, 'aws', { region: 'eu-west-1' });
  const definition = JSON.stringify({ StartAt: 'Accept', States: { Accept: { Type: 'Pass', End: true } } });
  const machine = new cdktf.HardenedStateMachine(stack, 'orders', { definition });
  const queue = new cdktf.HardenedQueue(stack, 'queue');
  queue.grantSendMessages(machine);
  machine.grantRead(
    new cdktf.LeastPrivilegeRole(stack, 'reader', {
      assumedBy: { service: 'lambda.amazonaws.com' },
      permissionsBoundary: 'arn:aws:iam::111122223333:policy/bounds',
    }),
  );
  stack.prepareStack();
  const { resource } = stack.toTerraform();
  const policyAt = (path: string): string =>
    Object.values<any>(resource.aws_iam_policy).find((it) => it['//'].metadata.path === `shop/${path}`).policy;
  expect(policyAt('orders/Role/Grants')).toContain('sqs:SendMessage');
  expect(policyAt('orders/Role/Grants')).toContain('kms:EncryptionContext:SourceArn');
  expect(policyAt('orders/KeyUse')).toContain('aws_sfn_state_machine.orders.arn');
  expect(policyAt('reader/Grants')).toContain('states:GetExecutionHistory');
  expect(JSON.stringify(resource.aws_kms_key)).toContain('delivery.logs.amazonaws.com');
  expect(Object.values<any>(resource.aws_sfn_state_machine)[0].depends_on).toEqual([
    expect.stringContaining('aws_iam_role_policy_attachment.orders_Role_Attachment'),
  ]);
  expect(refusalOf(() => machine.allow({ actions: ['sqs:*'], resources: ['*'] }))).toContain(
    "HardenedStateMachine 'shop/orders': 'sqs:*' is a pattern",
  );
});
