import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOSTILE, obeyed } from '../obeyed';
import { bucket, type Files, open, project, type Run, sound } from './spawn';

const FILE = `${HOSTILE.replaceAll('/', ' ')}.json`;
const TEXT = JSON.stringify(HOSTILE);

/** A rule and a configuration whose words are hostile; the rule fails on one resource and cannot judge the other. */
const config = `import { defineConfig, defineResource, defineRule, presets } from 'cdk-bulwark';
  const words = ${TEXT};
  const resource = defineResource({ cloudformation: 'AWS::S3::Bucket', facts: {} });
  const rule = { title: words, problem: words, why: words, fix: { how: words, cdk: words }, severity: 'high', preset: 'baseline', controls: {}, resource };
  const failing = defineRule({ ...rule, check: (it) => ({ state: 'fail', at: it.reading, detail: words }) });
  const broken = defineRule({ ...rule, check: (it) => { if (it.reading.resource.id !== 'Sound') throw new Error(words); return { state: 'pass', at: it.reading }; } });
  export default defineConfig(presets.baseline, { name: words, plugins: { acme: { rules: { failing, broken } } }, rules: { 'acme/failing': 'error', 'acme/broken': 'error' } });`;

const resources = (...ids: string[]): object => ({
  Resources: Object.fromEntries(
    ids.map((id) => [id, { Type: 'AWS::S3::Bucket', Properties: { AccessControl: 'PublicReadWrite', [HOSTILE]: id } }]),
  ),
});

/** What was printed, and that it says nothing to a terminal. */
function printed({ out, err }: Run): string {
  expect(obeyed(out + err)).toEqual([]);
  return out + err;
}

const formats = ['text', 'json', 'sarif', 'junit', 'markdown', 'github'];

describe.each(formats)('--format %s', (format) => {
  const files = { [FILE]: resources(HOSTILE, 'Sound'), 'broken.json': `{"${HOSTILE}`, 'bulwark.config.ts': config };

  test('keeps hostile names, files, rules and failures from the terminal', () => {
    const { bulwark } = project(files);
    const run = bulwark('check', '.', '--format', format);
    expect(printed(run)).toContain('pwned');
    expect(run).toMatchObject({ code: 2, err: '' });
    printed(bulwark('check', '.', '--format', format, '--output', 'report', '--quiet'));
  });

  test('says what could not be judged once', () => {
    const failing = { 'all/a.json': sound, 'all/b.json': '{"Resources": {' };
    const { code, out, err } = project(failing).bulwark('check', 'all', '--format', format);
    expect((out + err).match(/this is no valid JSON/g)).toHaveLength(1);
    expect(code).toBe(2);
  });

  test('says it once beside a report in a file', () => {
    const failing = { 'all/a.json': sound, 'all/b.json': '{"Resources": {' };
    const { out, err } = project(failing).bulwark('check', 'all', '--format', format, '--output', 'report');
    expect((out + err).match(/this is no valid JSON/g)).toHaveLength(1);
  });
});

describe('what goes wrong is said without its escapes', () => {
  const configured = (text: string): Files => ({ 'a.json': sound, 'bulwark.config.ts': text });
  const layer = (more: string) =>
    `import { defineConfig, presets } from 'cdk-bulwark'; export default defineConfig(presets.baseline, { name: ${TEXT}, ${more} } as any);`;

  test.each<[string, Files, string[]]>([
    ['a file that is no template', { [FILE]: '42' }, ['check', FILE]],
    ['a file that is no JSON', { [FILE]: `{"${HOSTILE}` }, ['check', FILE]],
    ['a path that leads nowhere', {}, ['check', HOSTILE]],
    ['an unknown option', {}, ['check', `--${HOSTILE}`]],
    ['an unknown format', {}, ['check', '--format', HOSTILE]],
    ['an unknown command', {}, [HOSTILE]],
    ['a missing configuration', { 'a.json': sound }, ['check', 'a.json', '--config', HOSTILE]],
    ['a configuration that throws', configured(`throw new Error(${TEXT});`), ['check', 'a.json']],
    ['an unknown rule', configured(layer(`rules: { [${TEXT}]: 'error' }`)), ['check', 'a.json']],
    ['an unknown setting', configured(layer(`[${TEXT}]: 1`)), ['check', 'a.json']],
    ['broken accepted findings', { 'a.json': sound, 'bulwark.accepted.json': HOSTILE }, ['check', 'a.json']],
    ['what cannot be accepted', { [FILE]: resources(HOSTILE), 'bulwark.config.ts': config }, ['accept', FILE]],
    ['an unknown name of a rule', {}, ['explain', HOSTILE]],
    ['a resource that is not there, of reach', { 'a.json': open }, ['reach', HOSTILE, 'Uploads', 'a.json']],
    ['a principal that is not there', { 'a.json': open }, ['can', HOSTILE, 's3:GetObject', '*', 'a.json']],
    ['a broken package.json', { 'package.json': HOSTILE }, ['init']],
  ])('%s', (_, files, args) => {
    const { bulwarkWith } = project(files);
    const run = bulwarkWith(args, { env: { DEBUG: 'bulwark' } });
    expect(printed(run)).toContain(':error::p');
    expect(run.code).toBe(2);
  });
});

describe('what is answered is said without its escapes', () => {
  const role = (id: string): object => ({
    Resources: {
      [id]: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: {
            Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
          },
          Policies: [
            {
              PolicyName: HOSTILE,
              PolicyDocument: {
                Statement: [
                  {
                    Sid: HOSTILE,
                    Effect: 'Allow',
                    Action: 's3:GetObject',
                    Resource: '*',
                    Condition: { StringEquals: { 'aws:PrincipalTag/team': HOSTILE } },
                  },
                ],
              },
            },
          ],
        },
      },
      Uploads: { Type: 'AWS::S3::Bucket' },
    },
  });

  test.each<[string, Files, string[]]>([
    ['who may', { [FILE]: role(HOSTILE) }, ['who-can', 's3:GetObject', 'Uploads/x', FILE]],
    ['whether one may', { [FILE]: role('Reader') }, ['can', 'Reader', 's3:GetObject', `Uploads/${HOSTILE}`, FILE]],
    ['what was accepted', { 'a.json': bucket(), 'bulwark.config.ts': acceptedIn(FILE) }, ['accept', 'a.json']],
    [
      'what is migrated',
      { 'a.json': bucket(), 'deny.json': { RulesToSuppress: [{ id: HOSTILE, reason: HOSTILE }] } },
      ['migrate', 'a.json', 'deny.json'],
    ],
    ['how to begin', { 'cdk.json': { app: 'node \u001b[2J\u009b1mpwned.js' }, 'package.json': {} }, ['init']],
  ])('%s', (_, files, args) => {
    const run = project(files).bulwark(...args);
    expect(printed(run)).toContain('pwned');
    expect(run.code).toBe(0);
  });

  test('whether one reaches another, as text and as data', () => {
    const { bulwark, folder } = project();
    const instance = (id: string) => ({ [id]: { Type: 'AWS::EC2::Instance', Properties: { SubnetId: HOSTILE } } });
    writeFileSync(join(folder, FILE), JSON.stringify({ Resources: { ...instance(HOSTILE), ...instance('Other') } }));
    for (const format of ['text', 'json']) {
      const run = bulwark('reach', 'Other', HOSTILE, FILE, '--format', format);
      expect(printed(run)).toContain('pwned');
    }
  });
});

function acceptedIn(file: string): string {
  return `import { defineConfig, presets } from 'cdk-bulwark';
    export default defineConfig(presets.baseline, { name: 'x', accepted: ${JSON.stringify(file)} });`;
}
