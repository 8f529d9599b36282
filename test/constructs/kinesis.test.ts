import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Alias, Key } from 'aws-cdk-lib/aws-kms';
import { HardenedStream } from '../../doors/cdk';
import { refusalOf } from './subjects';

test.each([
  ['grantRead', ['kms:Decrypt']],
  ['grantWrite', ['kms:GenerateDataKey']],
  ['grantReadWrite', ['kms:Decrypt', 'kms:GenerateDataKey']],
] as const)('%s is by names on a key of any kind', (name, onKey) => {
  const stack = new Stack();
  const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  new HardenedStream(stack, 'Clicks', { encryptionKey: new Key(stack, 'Key') })[name](role);
  const actions: string[] = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Policy'))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
    .flatMap(({ Action }) => Action);
  expect(actions.filter((action) => action.startsWith('kms:')).sort()).toEqual(onKey);
  expect(actions.filter((action) => action.includes('*'))).toEqual([]);
});

test('the key of AWS is refused under whatever prop it is given', () => {
  const stack = new Stack();
  const encryptionKey = Alias.fromAliasName(stack, 'Alias', 'alias/aws/kinesis');
  expect(refusalOf(() => new HardenedStream(stack, 'Clicks', { encryptionKey }))).toContain(
    '`encryptionKey` gives up kinesis/stream-customer-key.',
  );
});
