import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { check, defineConfig, presets } from '../../lib';
import { CODE_PROPERTIES, FREE_PROPERTIES } from '../../lib/resources/secrets/properties';
import { SECRET_PROPERTIES } from '../../lib/resources/secrets/properties.generated';
import { JUDGED } from '../../scripts/secret-properties-by-hand';

const RULES = ['secrets/property-hidden', 'secrets/settings-no-secrets'];

/** The states of one resource that has a value at a path, or that it cannot have such a value there. */
function statesOf(type: string, path: string, value: unknown): string[] {
  const properties = path.split('.').reduceRight((inner: unknown, key) => {
    return { [key]: /^container_(definitions|properties)$/.test(key) ? JSON.stringify(inner) : inner };
  }, value);
  const content = type.includes('::')
    ? { Resources: { It: { Type: type, Properties: properties } } }
    : { resource: { [type]: { it: properties } } };
  const config = defineConfig({ name: 'secrets', rules: Object.fromEntries(RULES.map((rule) => [rule, 'on'])) });
  const { findings, failures } = check([{ name: 'template', content }], config);
  if (failures.length > 0) return ['malformed'];
  return findings.flatMap(({ rule, state }) => (RULES.includes(rule) ? [state] : []));
}

/** The rules that fail where a secret stands at a path, with a list at each step of it or without. */
function failing(type: string, path: string, listed: boolean): string[] {
  const properties = path.split('.').reduceRight((inner: unknown, key) => {
    return { [key]: listed && typeof inner === 'object' ? [inner] : inner };
  }, 'Correct-horse-7');
  const content = type.includes('::')
    ? { Resources: { It: { Type: type, Properties: properties } } }
    : { resource: { [type]: { it: properties } } };
  return check([{ name: 'template', content }], defineConfig(presets.all)).findings.map(({ rule }) => rule);
}

const rows = (table: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(table).flatMap(([type, paths]) => paths.map((path) => [type, path] as const));

describe('each of them in CloudFormation is a name that the L1 constructs of its service write', () => {
  const cdk = dirname(require.resolve('aws-cdk-lib/package.json'));
  const modules = readdirSync(cdk).flatMap((folder) =>
    /^aws-/.test(folder)
      ? readdirSync(join(cdk, folder, 'lib'))
          .filter((file) => file.endsWith('.generated.js'))
          .map((file) => readFileSync(join(cdk, folder, 'lib', file), 'utf8'))
      : [],
  );
  const written = rows({ ...SECRET_PROPERTIES, ...FREE_PROPERTIES }).filter(([type]) => type.includes('::'));

  test.each(written)('%s: %s', (type, path) => {
    const constructs = modules.find((text) => text.includes(`"${type}"`)) ?? '';
    const unknown = path.split('.').filter((name) => !new RegExp(`[{,]"?${name}"?:`).test(constructs));
    expect(unknown).toEqual([]);
  });
});

test.each(rows(SECRET_PROPERTIES))('%s has a secret in %s', (type, path) => {
  expect(statesOf(type, path, 'Correct-horse-7')).toEqual(['fail']);
  expect(statesOf(type, path, '{{resolve:secretsmanager:it:SecretString:key}}')).toEqual([]);
});

test.each(
  Object.entries(JUDGED).flatMap(([type, told]) =>
    Object.entries(told).map(([path, rule]) => [type, path, rule] as const),
  ),
)('%s has one in %s that %s judges', (type, path, rule) => {
  expect([...failing(type, path, false), ...failing(type, path, true)]).toContain(rule);
});

test.each(rows(FREE_PROPERTIES))('%s may hide one in %s', (type, path) => {
  const hidden = [{ DB_PASSWORD: 'Correct-horse-7', DB_USER: 'app' }, 'start --password=Correct-horse-7 --all'];
  const states = hidden.map((value) => statesOf(type, path, value));
  expect(states).toContainEqual(['fail']);
  expect(states.filter((them) => !/^(fail|malformed)$/.test(them.join()))).toEqual([]);
  const shown = statesOf(type, path, { DB_SECRET_NAME: 'prod/db', STAGE: 'prod' });
  expect(shown).toEqual(states[0]?.[0] === 'malformed' ? ['malformed'] : []);
});

test.each(rows(CODE_PROPERTIES))('%s may hide one in the code of %s', (type, path) => {
  expect(statesOf(type, path, 'const apiKey = "Correct-horse-7";')).toEqual(['fail']);
  expect(statesOf(type, path, 'const apiKey = await read(name);')).toEqual([]);
});

test('the value of an encrypted parameter is a secret, unless it only stands until another is put in its place', () => {
  const parameter = (body: object) => {
    const content = {
      resource: {
        aws_ssm_parameter: { it: { name: '/db', value: 'Correct-horse-7', ...body } },
        random_password: { db: { length: 32 } },
      },
    };
    const config = defineConfig({ name: 'secrets', rules: { 'secrets/property-hidden': 'on' } });
    return check([{ name: 'template', content }], config).findings.map(({ at }) => at);
  };
  expect(parameter({ type: 'SecureString' })).toEqual(['value']);
  expect(parameter({ type: 'String' })).toEqual([]);
  for (const ignore_changes of [['value'], ['${value}'], '${all}'])
    expect(parameter({ type: 'SecureString', lifecycle: { ignore_changes } })).toEqual([]);
  expect(parameter({ type: 'SecureString', lifecycle: { ignore_changes: ['${tags}'] } })).toEqual(['value']);
  expect(parameter({ type: 'SecureString', value: '${random_password.db.result}' })).toEqual([]);
});

test('what is ephemeral is hidden', () => {
  const states = (value: string) => {
    const content = {
      variable: { kept: { type: 'string' }, passing: { type: 'string', ephemeral: true } },
      ephemeral: { random_password: { db: { length: 32 } } },
      resource: { aws_db_instance: { it: { password_wo: value, password_wo_version: 1 } } },
    };
    const config = defineConfig({ name: 'secrets', rules: { 'secrets/property-hidden': 'on' } });
    return check([{ name: 'template', content }], config).findings.map(({ state }) => state);
  };
  expect(states('${ephemeral.random_password.db.result}')).toEqual([]);
  expect(states('${var.passing}')).toEqual([]);
  expect(states('${var.kept}')).toEqual(['fail']);
  expect(states('Correct-horse-7')).toEqual(['fail']);
});

test('a secret in a list of blocks, and all that stands in a map of secrets, is found', () => {
  expect(
    statesOf('AWS::EC2::VPNConnection', 'VpnTunnelOptionsSpecifications', [{}, { PreSharedKey: 'Correct_horse_7' }]),
  ).toEqual(['fail']);
  expect(
    statesOf('AWS::AppFlow::ConnectorProfile', 'CustomConnector.CredentialsMap', { key: 'Correct-horse-7' }),
  ).toEqual(['fail']);
});
