import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CfnResource, Stack, Validations } from 'aws-cdk-lib';
import { Policy, PolicyStatement, User } from 'aws-cdk-lib/aws-iam';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks, HIPAASecurityChecks } from 'cdk-nag';
import { harden } from '../../../aspects/gate/cdk';
import type { judgeParts } from '../../../aspects/gate/judge';
import { type ConfigLayer, check, defineConfig, nag, presets, type Report, waive } from '../../../lib';

let judged: Report;

jest.mock('../../../aspects/gate/judge', () => {
  const actual = jest.requireActual('../../../aspects/gate/judge');
  return {
    ...actual,
    judgeParts(...given: unknown[]) {
      const judgement = actual.judgeParts(...given);
      judged = judgement.report;
      return judgement;
    },
  };
});

let folder: string;
let printed: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nag-'));
  printed = '';
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed += text;
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
  process.exitCode = undefined;
});

const solutions = nag(AwsSolutionsChecks);

/** What the gate judges of a stack that is built. */
function gate(build: (stack: Stack) => void, ...layers: ConfigLayer[]): Report {
  const app = new App({ outdir: folder });
  build(new Stack(app, 'Shop'));
  harden(app, defineConfig(...layers));
  try {
    app.synth();
  } catch {}
  return judged;
}

const S10 = 'nag/AwsSolutions-S10';
const bucket = (stack: Stack) => new CfnBucket(stack, 'Uploads');
const findingsOf = ({ findings }: Report, rule: string) => findings.filter((finding) => finding.rule === rule);

test('a pack of cdk-nag judges what an app emits, as rules of its ids', () => {
  const report = gate(bucket, solutions);
  expect(report.failures).toEqual([]);
  expect(findingsOf(report, S10)).toMatchObject([
    { resource: 'Uploads', path: 'Shop/Uploads', level: 'warn', problem: expect.stringMatching(/SSL/) },
  ]);
  expect(report.tally['nag/AwsSolutions-S10']).toMatchObject({ failed: 1 });
  expect(report.tally['nag/AwsSolutions-SQS3']).toEqual({ passed: 0, failed: 0, open: 0 });
});

test('its findings are waived by its ids, and locked by them', () => {
  const terms = { within: ['Shop/Uploads'], because: 'scratch', owner: 'a', until: '2999-01-01' };
  expect(findingsOf(gate(bucket, solutions, waive(S10, terms)), S10)).toMatchObject([
    { waiver: { because: 'scratch' } },
  ]);
  const locked: ConfigLayer = { name: 'security', rules: { 'nag/*': 'error' }, locked: true };
  expect(() => defineConfig(solutions, locked, waive(S10, terms))).toThrow("layer 'security' locks 'nag/*'");
  expect(findingsOf(gate(bucket, solutions, locked), S10)).toMatchObject([{ level: 'error', blocking: true }]);
});

test('a rule of ours that is the same check tells of its finding', () => {
  const report = gate(bucket, presets.all, solutions);
  expect(findingsOf(report, S10)).toMatchObject([{ under: 's3/bucket-tls-only', blocking: false }]);
  expect(findingsOf(report, 's3/bucket-tls-only')[0]?.alsoBreaks).toEqual(expect.arrayContaining([S10]));
});

test('packs stand beside each other', () => {
  const rules = gate(bucket, solutions, nag(HIPAASecurityChecks)).findings.map(({ rule }) => rule);
  expect(rules).toEqual(expect.arrayContaining([S10, 'nag/HIPAA-Security-S3BucketSSLRequestsOnly']));
});

test('what a rule of cdk-nag cannot tell is undecided', () => {
  const open = (stack: Stack) =>
    new CfnResource(stack, 'Table', {
      type: 'AWS::S3::Bucket',
    });
  const report = gate((stack) => {
    open(stack);
    const user = new User(stack, 'User');
    new Policy(stack, 'Policy', {
      users: [user],
      statements: [new PolicyStatement({ actions: ['s3:*'], resources: ['*'] })],
    });
  }, solutions);
  expect(findingsOf(report, 'nag/AwsSolutions-IAM5')).toMatchObject([
    { state: 'fail', detail: 'Action::s3:*; Resource::*' },
  ]);
});

describe('suppressions of cdk-nag', () => {
  const allowed: ConfigLayer = { name: 'team', inCode: 'allowed' };
  const metadata = (rules: object[]) => (stack: Stack) =>
    bucket(stack).addMetadata('cdk_nag', { rules_to_suppress: rules });

  test.each<[string, (stack: Stack) => void]>([
    ['acknowledgements of version 3', (stack) => acknowledge(stack, 'AwsSolutions-S10', 'old clients')(bucket(stack))],
    ['metadata of a resource of version 2', metadata([{ id: 'AwsSolutions-S10', reason: 'old clients' }])],
    [
      'metadata with an encoded reason',
      metadata([{ id: 'AwsSolutions-S10', reason: 'b2xkIGNsaWVudHM=', is_reason_encoded: true }]),
    ],
    [
      'metadata of a stack of version 2',
      (stack) => {
        bucket(stack);
        stack.templateOptions.metadata = {
          cdk_nag: { rules_to_suppress: [{ id: 'AwsSolutions-S10', reason: 'old clients' }] },
        };
      },
    ],
  ])('are waivers where the configuration allows them in code: %s', (_, build) => {
    expect(findingsOf(gate(build, solutions, allowed), S10)).toMatchObject([
      { waiver: { because: 'old clients', from: 'code' } },
    ]);
  });

  test('count for nothing where it refuses them, or a locked layer holds the rule, and that is said', () => {
    const build = metadata([{ id: 'AwsSolutions-S10', reason: 'old clients' }]);
    const refused = gate(build, solutions);
    expect(findingsOf(refused, S10)[0]?.waiver).toBeUndefined();
    expect(refused.notices.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(
        /suppressing nag\/AwsSolutions-S10 here \("old clients"\) has no effect: the configuration refuses/,
      ),
    );
    const locked: ConfigLayer = { name: 'security', rules: { [S10]: 'error' }, locked: true };
    expect(findingsOf(gate(build, solutions, allowed, locked), S10)).toMatchObject([{ blocking: true }]);
  });

  test('of some findings of a rule count where they are about all of them', () => {
    const build =
      (...parts: (string | { regex: string })[]) =>
      (stack: Stack): void => {
        const policy = new Policy(stack, 'Policy', {
          users: [new User(stack, 'User')],
          statements: [new PolicyStatement({ actions: ['s3:*'], resources: ['*'] })],
        });
        (policy.node.defaultChild as CfnResource).addMetadata('cdk_nag', {
          rules_to_suppress: [{ id: 'AwsSolutions-IAM5', reason: 'read by hand', applies_to: parts }],
        });
      };
    const waiverOf = (report: Report) => findingsOf(report, 'nag/AwsSolutions-IAM5')[0]?.waiver?.because;
    expect(waiverOf(gate(build('Action::s3:*', { regex: '/^Resource::/g' }), solutions, allowed))).toBe('read by hand');
    const partly = gate(build('Action::s3:*'), solutions, allowed);
    expect(waiverOf(partly)).toBeUndefined();
    expect(partly.notices.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/has no effect: it is about Action::s3:\*, and the rule finds more there/),
    );
    const whole = (stack: Stack): void => {
      build()(stack);
      acknowledge(stack, 'AwsSolutions-IAM5[Action::s3:*]', 'one')(stack);
      acknowledge(stack, 'AwsSolutions-IAM5[Resource::*]', 'two')(stack);
    };
    expect(waiverOf(gate(whole, solutions, allowed))).toBe('one; two');
  });
});

const acknowledge =
  (_: Stack, id: string, reason: string) =>
  (scope: Parameters<typeof Validations.of>[0]): void =>
    Validations.of(scope).acknowledge({ id, reason });

test('templates alone were not judged by it, and that is said once for each', () => {
  const content = { Resources: { Uploads: { Type: 'AWS::S3::Bucket' } } };
  const report = check([{ name: 'a.json', content }], defineConfig(solutions));
  expect(report.findings).toMatchObject([
    {
      rule: 'gate/unjudged',
      state: 'unknown',
      detail: expect.stringMatching(/^the rules of AwsSolutions of cdk-nag judge constructs/),
    },
  ]);
  expect(report.tally[S10]).toEqual({ passed: 0, failed: 0, open: 0 });
});

test('what is no pack is refused', () => {
  expect(() => nag(Map)).toThrow('nag() takes a pack of cdk-nag 3');
});
