import { check, defineConfig } from '../../lib';
import { namesSecret, secretShapeOf } from '../../lib/resources/secret-shapes';

/** What the rule on Lambda's environment says of one variable. */
function stateOf(name: string, value: unknown): string {
  const Resources = {
    Fn: { Type: 'AWS::Lambda::Function', Properties: { Environment: { Variables: { [name]: value } } } },
  };
  const config = defineConfig({ name: 'one', rules: { 'lambda/function-environment-no-secrets': 'on' } });
  return check([{ name: 'template', content: { Resources } }], config).findings[0]?.state ?? 'pass';
}

test.each([
  ['key=AKIAIOSFODNN7EXAMPLE', 'an AWS access key id'],
  ['wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', 'an AWS secret access key'],
  ['-----BEGIN RSA PRIVATE KEY-----\nMIIE', 'a private key'],
  [`token ghp_${'a1B2'.repeat(9)}`, 'a GitHub token'],
  ['postgres://app:hunter22@db.example.com/app', 'a password in a URL'],
])('%s gives itself away', (text, shape) => expect(secretShapeOf(text)).toBe(shape));

test.each([
  ['a commit hash', '55e7e7703f17c41f276caf8f1a1b744d674259f8'],
  ['forty letters that are words', 'handlerverylongcustomhandlernameforservi'],
  ['a path of forty characters', 'src/components/navigation/Sidebar/index1'],
  ['a URL with a port', 'https://db.example.com:5432/app'],
  ['an account id', '111122223333'],
  ['a role', 'arn:aws:iam::111122223333:role/AKIA'],
])('%s is no secret', (_, text) => expect(secretShapeOf(text)).toBeUndefined());

test.each([
  'DB_PASSWORD',
  'dbPassword',
  'PASSWORD',
  'STRIPE_API_KEY',
  'GITHUB_TOKEN',
  'clientSecret',
  'AWS_SECRET_ACCESS_KEY',
  '/app/api_key',
  'secret2',
  'DBPassword',
  'MasterAPIKey',
])('%s names a secret', (name) => expect(namesSecret(name)).toBe(true));

test.each([
  'DB_PASSWORD_ARN',
  'SECRET_NAME',
  'TOKEN_URL',
  'API_KEY_ID',
  'PASSWORD_MIN_LENGTH',
  'TOKENIZER',
  'SECRETS_BUCKET',
  'PASSENGER',
  'KEYBOARD',
])('%s names no secret', (name) => expect(namesSecret(name)).toBe(false));

test.each([
  ['DB_PASSWORD', 'correct-horse-battery', 'fail'],
  ['DB_PASSWORD', '{{resolve:secretsmanager:db:SecretString:password}}', 'pass'],
  ['DB_PASSWORD', 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db', 'pass'],
  ['DB_PASSWORD', '/app/db/password', 'pass'],
  ['DB_SECRET', 'prod-db-secret', 'pass'],
  ['DB_SECRET', 'x9Kq2vLm', 'fail'],
  ['USE_TOKEN', 'true', 'pass'],
  ['STAGE', 'prod', 'pass'],
  ['DB_PASSWORD', '', 'pass'],
])('%s = %s: %s', (name, value, state) => expect(stateOf(name, value)).toBe(state));
