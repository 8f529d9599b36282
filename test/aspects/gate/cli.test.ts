import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from '../../../lib/engine/looks';
import { cdk, type Run } from './spawn';

const refused = (run: Run, path: string) => {
  expect(run.err).toContain(path);
  expect(run.err).toContain('acme/versioned');
  expect(run.err).toContain('Synthesis finished with errors');
  expect(run.code).toBe(1);
};

describe('cdk synth', () => {
  const topLevel = once(() => cdk('top-level', 'synth', '--quiet'));
  const staged = once(() => cdk('staged', 'synth', '--quiet'));

  test('passes a sound app', () => {
    const { code, err } = cdk('sound', 'synth', '--quiet');
    expect(err).toMatch(/^bulwark: \d+ resources in 2 stacks by .+, no blocking findings$/m);
    expect(code).toBe(0);
  });

  test('refuses an insecure app, and reports natively with construct path, line and fix', () => {
    const run = topLevel();
    refused(run, 'Shop/Uploads');
    const [report] = run.native().pluginReports;
    expect(report).toMatchObject({ pluginName: 'bulwark', conclusion: 'failure' });
    expect(report?.violations).toEqual([
      expect.objectContaining({
        ruleName: 'acme/versioned',
        severity: 'fatal',
        suggestedFix: 'Set versioned: true.',
        violatingConstructs: [
          expect.objectContaining({
            constructPath: 'Shop/Uploads/Resource',
            stackTraces: [expect.stringMatching(/app\.ts:8/)],
          }),
        ],
      }),
    ]);
  });

  test('tells each finding in one line, and its fix once', () => {
    const { err } = topLevel();
    expect(err).toMatch(/^blocks {2}\S*app\.ts:8:\d+ {2}acme\/versioned {2}Shop\/Uploads\/Resource: /m);
    expect(err.split('Set versioned: true.')).toHaveLength(2);
  });

  test('tells everything of Stages, which it does not show itself', () =>
    expect(staged().err).toMatch(/^ {2}fix {2}Set versioned: true\.$/m));

  test('passes the sound stacks of an insecure app when only they are selected', () =>
    expect(cdk('top-level', 'synth', 'Sound', '--quiet').code).toBe(0));

  test('refuses an app with all stacks inside Stages', () => {
    const run = staged();
    refused(run, 'Prod/Shop/Uploads');
    expect(run.err).toContain('Stacks inside Stages have findings that block this app: Prod/Shop/Uploads/Resource.');
  });

  test('refuses Stages with --no-validation too', () =>
    refused(cdk('staged', 'synth', '--quiet', '--no-validation'), 'Prod/Shop/Uploads'));

  test('refuses with --no-validation', () =>
    refused(cdk('top-level', 'synth', '--quiet', '--no-validation'), 'Shop/Uploads'));

  test('refuses what stands in nested stacks', () =>
    refused(cdk('nested', 'synth', '--quiet'), 'Shop/Storage/Inner/Uploads'));

  test('refuses when validation is skipped', () => refused(cdk('skip-validation', 'synth', '--quiet'), 'Shop/Uploads'));

  test('refuses an override made after its aspect ran', () =>
    refused(cdk('late-override', 'synth', '--quiet'), 'Shop/Uploads'));

  test('refuses a generic CfnResource', () => refused(cdk('generic-resource', 'synth', '--quiet'), 'Shop/Uploads'));

  test('refuses a stack that was added after harden', () =>
    refused(cdk('added-later', 'synth', '--quiet'), 'Later/Uploads'));

  test('refuses an acknowledgement that the configuration does not allow', () =>
    refused(cdk('acknowledged', 'synth', '--quiet'), 'Shop/Uploads'));

  test('passes an acknowledgement that the configuration allows', () => {
    const { code, err } = cdk('acknowledged-allowed', 'synth', '--quiet');
    expect(err).toContain('it is only a cache');
    expect(code).toBe(0);
  });

  test('refuses when a rule throws', () => {
    const { code, err } = cdk('throwing-rule', 'synth', '--quiet');
    expect(err).toContain('the moon is in the wrong house');
    expect(code).toBe(1);
  });

  test('refuses an insecure app by the configuration file beside it', () =>
    refused(cdk('config-file', 'synth', '--quiet'), 'Shop/Uploads'));

  test('refuses a broken configuration', () => {
    const { code, err } = cdk('broken-config', 'synth', '--quiet');
    expect(err).toContain("configuration layer 'broken'");
    expect(code).toBe(1);
  });
});

describe('cdk diff', () => {
  const before = join(tmpdir(), `gate-before-${process.pid}.json`);
  beforeAll(() => writeFileSync(before, '{"Resources":{}}'));
  afterAll(() => rmSync(before));

  test('shows the difference of a sound app', () => {
    const { code, err, out } = cdk('sound', 'diff', 'Shop', '--template', before);
    expect(out + err).toContain('AWS::S3::Bucket');
    expect(code).toBe(0);
  });

  test('refuses an insecure app', () =>
    refused(cdk('top-level', 'diff', 'Shop', '--template', before), 'Shop/Uploads'));

  test('refuses an app with all stacks inside Stages', () => refused(cdk('staged', 'diff'), 'Prod/Shop/Uploads'));
});

describe('cdk ls', () => {
  test.each([
    ['top-level', 'Shop\nSound'],
    ['staged', 'Test/Shop (Test-Shop)\nProd/Shop (Prod-Shop)'],
    ['throwing-rule', 'Shop'],
  ])('still lists the stacks of gate-%s', (app, stacks) => {
    const { code, out } = cdk(app, 'ls');
    expect(out.trim().split('\n').sort().join('\n')).toBe(stacks.split('\n').sort().join('\n'));
    expect(code).toBe(0);
  });
});
