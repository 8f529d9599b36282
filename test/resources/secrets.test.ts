import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { check, defineConfig, presets } from '../../lib';
import { FREE_PROPERTIES } from '../../lib/resources/secrets/properties';
import { SECRET_PROPERTIES } from '../../lib/resources/secrets/properties.generated';
import { JUDGED } from '../../scripts/secret-properties-by-hand';

const RULES = ['secrets/property-hidden', 'secrets/settings-no-secrets'];

/** The states of one resource that has a value at a path, or that it cannot have such a value there. */
function statesOf(type: string, path: string, value: unknown): string[] {
  const properties = path.split('.').reduceRight((inner: unknown, key) => ({ [key]: inner }), value);
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

test('a secret in a list of blocks, and all that stands in a map of secrets, is found', () => {
  expect(
    statesOf('AWS::EC2::VPNConnection', 'VpnTunnelOptionsSpecifications', [{}, { PreSharedKey: 'Correct_horse_7' }]),
  ).toEqual(['fail']);
  expect(
    statesOf('AWS::AppFlow::ConnectorProfile', 'CustomConnector.CredentialsMap', { key: 'Correct-horse-7' }),
  ).toEqual(['fail']);
});
