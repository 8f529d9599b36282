import { Fact } from '../../lib/engine/fact';
import type { Resource } from '../../lib/engine/template';
import { Reference, Unknown, type Value } from '../../lib/engine/value';
import { keepsSecretOut } from '../../lib/resources/plaintext-secret';

const resource = { id: 'Db', type: 'AWS::RDS::DBInstance', template: {} } as Resource;
const stateOf = (value: Value) =>
  keepsSecretOut(new Fact({ resource, path: 'Properties.MasterUserPassword' }, value)).state;
const to = (type: string) => new Reference({ id: 'X', type } as Resource, 'result', '${X}');

test.each<[string, Value, string]>([
  ['nothing', undefined, 'pass'],
  ['text', 'hunter22', 'fail'],
  ['a number', 12345678, 'fail'],
  ['a shown parameter', new Unknown('parameter P', '${P}', { parameter: { name: 'P', secret: false } }), 'fail'],
  ['a hidden parameter', new Unknown('parameter P', '${P}', { parameter: { name: 'P', secret: true } }), 'pass'],
  [
    'a lookup in a secret store',
    new Unknown('a secretsmanager reference', '${resolve:secretsmanager:db}', { secretStore: true }),
    'pass',
  ],
  [
    'a lookup that names its secret by reference',
    '{{resolve:secretsmanager:${Secret}:SecretString:password::}}',
    'pass',
  ],
  [
    'a plain SSM parameter',
    new Unknown('a ssm reference', '${resolve:ssm:/db/password}', { secretStore: false }),
    'fail',
  ],
  ['a secret resource', to('data.aws_secretsmanager_secret_version'), 'pass'],
  ['a generated password', to('random_password'), 'pass'],
  ['a generated key', to('tls_private_key'), 'pass'],
  ['any other resource', to('AWS::S3::Bucket'), 'unknown'],
  ['an import', new Unknown('an import'), 'unknown'],
  ['a string of holes', '${A}${B}', 'unknown'],
])('%s', (_what, value, state) => expect(stateOf(value)).toBe(state));
