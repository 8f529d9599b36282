import { check, defineConfig } from '../../lib';
import { namesSecret, secretInCode, secretShapeOf, secretWithin } from '../../lib/resources/secret-shapes';

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
  [`https://hooks.slack.com/services/T0AB1CD2E/B0FG3HI4J/${'k5Lm'.repeat(6)}`, 'the address of a Slack webhook'],
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
  'PGPASSWORD',
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
  'ClientToken',
  'nextToken',
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
  ['USE_API_KEY', 'on', 'pass'],
  ['API_KEY', 'XXXXXXXX', 'pass'],
  ['DB_PASSWORD', '$DB_PASSWORD', 'pass'],
  ['API_KEY_HASH', 'a948904f2f0f479b8f8197694b30184b0d2ed1c1cd2a1ec0fb85d299a192a447', 'pass'],
  ['TENANT_ID', '0b8f3e2c-6a41-4e8d-9d6c-3f1a2b4c5d6e', 'pass'],
  ['JWT_PUBLIC_KEY', '-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA', 'pass'],
  ['LOGO', `data:image/png;base64,${'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ'.repeat(2)}==`, 'pass'],
  ['CONNECTION', 'Server=db.example.com;User Id=app;Password=Kw7pLx9Qz2;', 'fail'],
  ['HOOK', 'https://api.example.com/deploy?api_key=Kw7pLx9Qz2', 'fail'],
  ['JAVA_OPTS', '-Xmx512m -Dapp.secret=prod/db', 'pass'],
  ['JDBC', 'jdbc:postgresql://db.example.com/app?user=app&password=Kw7pLx9Qz2', 'fail'],
])('%s = %s: %s', (name, value, state) => expect(stateOf(name, value)).toBe(state));

test.each([
  ['export DB_PASSWORD=Kw7pLx9Qz2', 'a value of DB_PASSWORD'],
  ['docker login --username app --password Kw7pLx9Qz2', 'a value of password'],
  ['# export DB_PASSWORD=Kw7pLx9Qz2', undefined],
  ['docker login --password $DB_PASSWORD', undefined],
  ['join --password-file /run/secrets/db --token-ttl 3600', undefined],
  ['ask for the --password option', undefined],
  ['SECRET=prod-db start', undefined],
  ['aws iam upload-server-certificate --private-key file:///tmp/key.pem', undefined],
  ['DB_PASSWORD=$(aws secretsmanager get-secret-value --client-request-token a1b2c3d4)', undefined],
])('%s has within: %s', (text, found) => expect(secretWithin(text)).toBe(found));

test.each([
  ['const apiKey = "Kw7pLx9Qz2";', 'a value of apiKey'],
  ['const password = event.password; let token = await read(name);', undefined],
  ["token = os.environ['API_TOKEN']", undefined],
  ['const token = "prod/db";', undefined],
  ['// const apiKey = "Kw7pLx9Qz2";', undefined],
])('the code %s has: %s', (code, found) => expect(secretInCode(code)).toBe(found));
