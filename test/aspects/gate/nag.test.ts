import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CfnParameter, type CfnResource, Stack, Validations } from 'aws-cdk-lib';
import { Policy, PolicyStatement, User } from 'aws-cdk-lib/aws-iam';
import { CfnDBInstance } from 'aws-cdk-lib/aws-rds';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks, HIPAASecurityChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { harden } from '../../../aspects/gate/cdk';
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

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nag-'));
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  jest.spyOn(console, 'error').mockReturnValue();
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
const IAM5 = 'nag/AwsSolutions-IAM5';
const bucket = (stack: Stack) => new CfnBucket(stack, 'Uploads');

function readsAll(stack: Stack): CfnResource {
  const statements = [new PolicyStatement({ actions: ['s3:*'], resources: ['*'] })];
  const policy = new Policy(stack, 'Policy', { users: [new User(stack, 'User')], statements });
  return policy.node.defaultChild as CfnResource;
}

const acknowledge = (scope: IConstruct, id: string, reason: string): void =>
  Validations.of(scope).acknowledge({ id, reason });

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

test('each finding of a rule is said, and what it cannot tell is undecided', () => {
  const report = gate((stack) => {
    readsAll(stack);
    const { valueAsString } = new CfnParameter(stack, 'Encrypted');
    new CfnDBInstance(stack, 'Data', { storageEncrypted: valueAsString as never });
  }, solutions);
  expect(findingsOf(report, IAM5)).toMatchObject([{ state: 'fail', detail: 'Action::s3:*; Resource::*' }]);
  expect(findingsOf(report, 'nag/AwsSolutions-RDS2')).toMatchObject([
    { state: 'unknown', detail: expect.stringMatching(/^AwsSolutions-RDS2 of cdk-nag cannot tell: /) },
  ]);
});

describe('suppressions of cdk-nag', () => {
  const allowed: ConfigLayer = { name: 'team', inCode: 'allowed' };
  const metadata = (rules: object[]) => (stack: Stack) =>
    bucket(stack).addMetadata('cdk_nag', { rules_to_suppress: rules });

  test.each<[string, (stack: Stack) => void]>([
    ['acknowledgements of version 3', (stack) => acknowledge(bucket(stack), 'AwsSolutions-S10', 'old clients')],
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
      (stack: Stack): void =>
        readsAll(stack).addMetadata('cdk_nag', {
          rules_to_suppress: [{ id: 'AwsSolutions-IAM5', reason: 'read by hand', applies_to: parts }],
        });
    const waiverOf = (report: Report) => findingsOf(report, IAM5)[0]?.waiver?.because;
    expect(waiverOf(gate(build('Action::s3:*', { regex: '/^Resource::/g' }), solutions, allowed))).toBe('read by hand');
    const partly = gate(build('Action::s3:*'), solutions, allowed);
    expect(waiverOf(partly)).toBeUndefined();
    expect(partly.notices.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/has no effect: it is about Action::s3:\*, and the rule finds more there/),
    );
    const whole = (stack: Stack): void => {
      readsAll(stack);
      acknowledge(stack, 'AwsSolutions-IAM5[Action::s3:*]', 'one');
      acknowledge(stack, 'AwsSolutions-IAM5[Resource::*]', 'two');
    };
    expect(waiverOf(gate(whole, solutions, allowed))).toBe('one; two');
  });
});

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

test('a pack of cdk-nag 2 judges as one of version 3 does', () => {
  class Pack {
    readonly readPackName = 'Own';
    applyRule(_: object): void {}
    checkStorage(node: object): void {
      const named = (judged: unknown) => (judged instanceof CfnBucket && !judged.bucketName ? 'Non-Compliant' : 'N/A');
      Object.defineProperty(named, 'name', { value: 'BucketNamed' });
      this.applyRule({ info: 'It has no name.', explanation: 'Names tell.', level: 'Error', rule: named, node });
    }
    checkCompute(): void {}
  }
  expect(findingsOf(gate(bucket, nag(Pack)), 'nag/Own-BucketNamed')).toMatchObject([{ path: 'Shop/Uploads' }]);
});

test('what is no pack is refused, and so is one whose rules cannot be told', () => {
  class Unknown {
    readonly readPackName = 'Own';
    applyRule(): void {}
    visit(): void {}
  }
  for (const pack of [Map, Unknown])
    expect(() => nag(pack)).toThrow(/^nag\(\) takes a pack of cdk-nag, .* of version 2 with/);
});
