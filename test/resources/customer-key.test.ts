import { Fact } from '../../lib/engine/fact';
import type { Resource } from '../../lib/engine/template';
import { Reference, Unknown, type Value } from '../../lib/engine/value';
import { isCustomerKey } from '../../lib/resources/customer-key';

const resource = { id: 'Db', type: 'AWS::RDS::DBInstance' } as Resource;
const stateOf = (value: Value) => isCustomerKey(new Fact({ resource, path: 'Properties.KmsKeyId' }, value)).state;
const to = (type: string, body: Resource['body'] = {}) =>
  new Reference({ id: 'X', type, body } as Resource, 'Arn', '${X.Arn}');

test.each<[string, Value, string]>([
  ['nothing', undefined, 'fail'],
  ['an empty name', '', 'fail'],
  ['an ARN', 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd', 'pass'],
  ['an ARN with holes', 'arn:aws:kms:${AWS::Region}:111122223333:key/1234abcd', 'pass'],
  ['an alias of one’s own', 'alias/orders', 'pass'],
  ['the alias of a key that AWS manages', 'alias/aws/rds', 'fail'],
  ['the ARN of such an alias', 'arn:aws:kms:eu-west-1:111122223333:alias/aws/rds', 'fail'],
  ['a key of the template', to('AWS::KMS::Key'), 'pass'],
  ['a key that is looked up', to('data.aws_kms_key', { key_id: 'alias/orders' }), 'pass'],
  ['a key of AWS that is looked up', to('data.aws_kms_key', { key_id: 'alias/aws/ebs' }), 'fail'],
  ['an alias of AWS that is looked up', to('data.aws_kms_alias', { name: 'alias/aws/ebs' }), 'fail'],
  ['a parameter', new Unknown('parameter KeyId', '${KeyId}'), 'unknown'],
])('%s', (_what, value, state) => expect(stateOf(value)).toBe(state));
