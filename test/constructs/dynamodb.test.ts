import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AttributeType, TableEncryptionV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { HardenedKey, HardenedTable } from '../../doors/cdk';
import { check, type Input } from '../../lib';
import { strict, templateOf } from './subjects';

const partitionKey = { name: 'id', type: AttributeType.STRING };

const grantedIn = (stack: Stack): any[] =>
  Object.values(Template.fromStack(stack).findResources('AWS::IAM::Policy')).flatMap(
    ({ Properties }) => Properties.PolicyDocument.Statement,
  );

test.each([
  [
    'grantReadData',
    ['BatchGetItem', 'ConditionCheckItem', 'DescribeTable', 'GetItem', 'Query', 'Scan'],
    ['Decrypt', 'DescribeKey'],
  ],
  [
    'grantWriteData',
    ['BatchWriteItem', 'DeleteItem', 'DescribeTable', 'PutItem', 'UpdateItem'],
    [
      ...['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'GenerateDataKeyWithoutPlaintext'],
      ...['ReEncryptFrom', 'ReEncryptTo'],
    ],
  ],
] as const)('%s is these actions, on the table and its key', (name, table, key) => {
  const stack = new Stack();
  const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  new HardenedTable(stack, 'Orders', { partitionKey })[name](role);
  expect(
    grantedIn(stack)
      .flatMap(({ Action }) => Action)
      .sort(),
  ).toEqual([...table.map((action) => `dynamodb:${action}`), ...key.map((action) => `kms:${action}`)]);
});

test('full access is to items, and nobody is let delete the table', () => {
  const stack = new Stack();
  const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  const table = new HardenedTable(stack, 'Orders', { partitionKey });
  table.grantFullAccess(role);
  table.grants.fullAccess(role);
  const actions: string[] = grantedIn(stack).flatMap(({ Action }) => Action);
  expect(actions).toEqual(expect.arrayContaining(['dynamodb:GetItem', 'dynamodb:PutItem']));
  expect(actions.filter((action) => /\*|DeleteTable/.test(action))).toEqual([]);
});

test('the shared key encrypts where the region is only known at deployment, and where it is known', () => {
  for (const env of [{}, { region: 'eu-west-1' }]) {
    const stack = new Stack(new App(), 'Stack', { env });
    new HardenedTable(stack, 'Orders', { partitionKey });
    const key = stack.resolve(HardenedKey.shared(stack).keyArn);
    Template.fromStack(stack).hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      Replicas: [{ SSESpecification: { KMSMasterKeyId: key } }],
    });
  }
});

test('replicas are hardened as the table is, each with a key of its own region', () => {
  const app = new App();
  const stack = new Stack(app, 'Stack', { env: { region: 'eu-west-1' } });
  new HardenedTable(stack, 'Orders', {
    partitionKey,
    replicas: [{ region: 'eu-central-1' }],
    encryption: TableEncryptionV2.customerManagedKey(new HardenedKey(stack, 'Key'), {
      'eu-central-1': 'arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    }),
  });
  const [content] = app.synth().stacks.map(({ template }) => template);
  expect(check([{ name: 'Stack', content }], strict).findings).toEqual([]);
});

test('in the profile dev it goes with its stack', () => {
  const [template] = templateOf((stack) => new HardenedTable(stack, 'Orders', { partitionKey }), {
    config: { ...strict, settings: { ...strict.settings, profile: 'dev' } },
  });
  const { Resources } = (template as Input).content as { Resources: Record<string, any> };
  const [table] = Object.values(Resources).filter(({ Type }) => Type === 'AWS::DynamoDB::GlobalTable');
  expect(table.DeletionPolicy).toBe('Delete');
  expect(table.Properties.Replicas[0].DeletionProtectionEnabled).toBe(false);
});
