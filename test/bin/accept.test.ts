import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { open, project } from './spawn';

const template = (...names: string[]): string =>
  JSON.stringify({
    Resources: Object.fromEntries(
      names.map((name) => [name, { Type: 'AWS::S3::Bucket', Properties: { AccessControl: 'PublicReadWrite' } }]),
    ),
  });

interface Entry {
  readonly fingerprint: string;
  readonly rule: string;
  readonly path: string;
}

const read = (folder: string, file = 'bulwark.accepted.json'): { about: string; accepted: Entry[] } =>
  JSON.parse(readFileSync(join(folder, file), 'utf8'));

test('findings of today are recorded, and from then on only new ones block', () => {
  const { folder, bulwark } = project({ 'a.json': template('Uploads') });
  expect(bulwark('check', 'a.json').code).toBe(1);
  expect(bulwark('accept', 'a.json')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\d+ accepted findings in bulwark\.accepted\.json: \d+ new, 0 known before\n$/),
  });
  expect(bulwark('check', 'a.json')).toMatchObject({ code: 0, out: expect.stringMatching(/\d+ accepted/) });
  writeFileSync(join(folder, 'a.json'), template('Uploads', 'Letters'));
  const { code, out } = bulwark('check', 'a.json');
  expect(code).toBe(1);
  expect(out).toContain('Letters (');
  expect(out).not.toMatch(/blocks[\s\S]*Uploads \([\s\S]*Letters \(/);
});

test('the file is sorted, says what it is, and does not change by itself', () => {
  const { folder, bulwark } = project({ 'a.json': template('B', 'A', 'C') });
  bulwark('accept', 'a.json');
  const { about, accepted } = read(folder);
  expect(about).toContain('bulwark accept --prune');
  expect(accepted.map(({ rule, path }) => `${rule} ${path}`)).toEqual(
    accepted.map(({ rule, path }) => `${rule} ${path}`).sort(),
  );
  const before = readFileSync(join(folder, 'bulwark.accepted.json'), 'utf8');
  expect(bulwark('accept', 'a.json').out).toMatch(/: 0 new, \d+ known before/);
  expect(readFileSync(join(folder, 'bulwark.accepted.json'), 'utf8')).toBe(before);
});

test('what is gone stays until it is pruned', () => {
  const { folder, bulwark } = project({ 'a.json': template('A', 'B') });
  bulwark('accept', 'a.json');
  writeFileSync(join(folder, 'a.json'), template('A'));
  const paths = () => [...new Set(read(folder).accepted.map(({ path }) => path))];
  expect(bulwark('accept', 'a.json').out).toMatch(/\d+ gone; --prune drops them/);
  expect(paths()).toEqual(['A', 'B']);
  expect(bulwark('accept', 'a.json', '--prune').out).toMatch(/\d+ dropped, because they are gone/);
  expect(paths()).toEqual(['A']);
});

test('what is only recorded or waived is not accepted', () => {
  const { folder, bulwark } = project({
    'a.json': template('A'),
    'bulwark.config.ts': `import { defineConfig, presets, waive } from 'cdk-bulwark';
      export default defineConfig(presets.baseline,
        { name: 'x', accepted: 'known.json', rules: { 's3/bucket-versioned': 'note' } },
        waive('s3/bucket-acls-disabled', { within: ['A'], because: 'x', owner: 'me', until: '2999-01-01' }));`,
  });
  bulwark('accept', 'a.json');
  const accepted = read(folder, 'known.json').accepted.map(({ rule }) => rule);
  expect(accepted.length).toBeGreaterThan(0);
  expect(accepted).not.toContain('s3/bucket-versioned');
  expect(accepted).not.toContain('s3/bucket-acls-disabled');
  expect(bulwark('check', 'a.json').code).toBe(0);
});

test('with nothing to accept, nothing is written', () => {
  const { folder, bulwark } = project({
    'a.json': open,
    'bulwark.config.ts': `import { defineConfig } from 'cdk-bulwark';
      export default defineConfig({ name: 'x', rules: { 's3/bucket-versioned': 'note' } });`,
  });
  expect(bulwark('accept', 'a.json')).toMatchObject({
    code: 0,
    out: 'nothing to accept: no finding blocks or warns\n',
  });
  expect(() => read(folder)).toThrow('ENOENT');
});

describe('another opening of the same kind on the same resource', () => {
  const rule = (port: number, CidrIp = '0.0.0.0/0') => ({ IpProtocol: 'tcp', FromPort: port, ToPort: port, CidrIp });
  const group = (...SecurityGroupIngress: object[]): string =>
    JSON.stringify({
      Resources: {
        Web: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: 'Web', SecurityGroupIngress } },
      },
    });
  const accepted = (before: string) => {
    const { folder, bulwark } = project({ 'a.json': before });
    expect(bulwark('check', 'a.json').code).toBe(1);
    bulwark('accept', 'a.json');
    return (after: string): number | null => {
      writeFileSync(join(folder, 'a.json'), after);
      return bulwark('check', 'a.json').code;
    };
  };

  test('is not accepted with the first', () => {
    const check = accepted(group(rule(22), rule(3389)));
    expect(check(group(rule(22), rule(3389)))).toBe(0);
    expect(check(group(rule(22), rule(5900), rule(3389)))).toBe(1);
  });

  test('is told from the same one in another place, and from one that is right', () => {
    const check = accepted(group(rule(22), rule(3389)));
    expect(check(group(rule(443, '10.0.0.0/16'), rule(3389), rule(22)))).toBe(0);
    expect(check(group(rule(3389)))).toBe(0);
  });

  test('is a statement of a policy too', () => {
    const policy = (...actions: string[]): string =>
      JSON.stringify({
        Resources: {
          Topic: {
            Type: 'AWS::SNS::TopicPolicy',
            Properties: {
              Topics: ['arn:aws:sns:eu-west-1:111122223333:orders'],
              PolicyDocument: {
                Statement: actions.map((Action) => ({ Effect: 'Allow', Principal: '*', Action, Resource: '*' })),
              },
            },
          },
        },
      });
    const check = accepted(policy('sns:Publish'));
    expect(check(policy('sns:Publish'))).toBe(0);
    expect(check(policy('sns:Publish', 'sns:Subscribe'))).toBe(1);
  });
});
