import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import type { STSClient } from '@aws-sdk/client-sts';
import { detectDrift } from '../../lib/functions/detect-drift/detect-drift';
import { stacksOf } from '../../lib/functions/detect-drift/stacks-of';
import type { ScanWaiver } from '../../lib/release/gate';
import type { DriftSettings } from '../../lib/release/pipeline-settings';
import { defaultPolicy } from '../../lib/release/severity';
import { controlPlane, settings } from './control-plane';

interface Stack {
  /** What it says each time it is asked for the comparison; the last one for good. */
  readonly states?: readonly { readonly DetectionStatus: string; readonly DetectionStatusReason?: string }[];
  /** Pages of what differs. */
  readonly pages?: readonly (readonly object[])[];
  readonly denied?: string;
}

const DONE = { DetectionStatus: 'DETECTION_COMPLETE' };

/** CloudFormation with stacks in memory. */
function cloudFormation(stacks: Readonly<Record<string, Stack>>): CloudFormationClient {
  const asked = new Map<string, number>();
  const answers: Record<string, (input: any) => unknown> = {
    DetectStackDriftCommand: ({ StackName }) => {
      const { denied } = stacks[StackName] ?? { denied: `Stack [${StackName}] does not exist` };
      if (denied) throw new Error(denied);
      return { StackDriftDetectionId: StackName };
    },
    DescribeStackDriftDetectionStatusCommand: ({ StackDriftDetectionId: id }) => {
      const { states = [DONE] } = stacks[id] as Stack;
      const times = asked.get(id) ?? 0;
      asked.set(id, times + 1);
      return states[Math.min(times, states.length - 1)];
    },
    DescribeStackResourceDriftsCommand: ({ StackName, NextToken, StackResourceDriftStatusFilters }) => {
      expect(StackResourceDriftStatusFilters).toEqual(['MODIFIED', 'DELETED']);
      const { pages = [] } = stacks[StackName] as Stack;
      const page = Number(NextToken ?? 0);
      return { StackResourceDrifts: pages[page] ?? [], ...(page + 1 < pages.length && { NextToken: `${page + 1}` }) };
    },
  };
  return Object.assign(Object.create(CloudFormationClient.prototype), {
    config: {},
    send: async (command: { constructor: { name: string }; input: unknown }) =>
      answers[command.constructor.name]?.(command.input),
  });
}

const modified = {
  LogicalResourceId: 'Uploads',
  ResourceType: 'AWS::S3::Bucket',
  StackResourceDriftStatus: 'MODIFIED',
  PropertyDifferences: [
    {
      PropertyPath: '/BucketEncryption',
      ExpectedValue: 'aws:kms',
      ActualValue: 'hunter2',
      DifferenceType: 'NOT_EQUAL',
    },
  ],
};
const deleted = { LogicalResourceId: 'Key', ResourceType: 'AWS::KMS::Key', StackResourceDriftStatus: 'DELETED' };

async function look(stacks: Readonly<Record<string, Stack>>, changed: Partial<DriftSettings> = {}) {
  const plane = controlPlane();
  let waited = 0;
  const outcome = await detectDrift(
    { ...plane.clients, stacks: cloudFormation(stacks) },
    settings,
    { stacks: Object.keys(stacks), policy: { ...defaultPolicy, medium: 'ticket' }, waivers: [], ...changed },
    { job: 'event-1', execution: 'scheduled' },
    async (seconds) => {
      waited += seconds;
    },
    new Date('2026-11-30T12:00:00Z'),
  );
  const kept = plane.objects.get('evidence/runs/shop/scheduled/drift-event-1.json')?.toString() ?? '';
  return { outcome, kept, waited, told: plane.events.map(({ Detail }) => JSON.parse(Detail)) };
}

test('stacks that are as they were deployed are told of nobody, and written down', async () => {
  const { outcome, kept, told } = await look({ Notes: {}, Data: {} });
  expect([outcome.summary, told]).toEqual(['2 stacks are as they were deployed', []]);
  expect(JSON.parse(kept).stacks).toEqual([
    { stack: 'Notes', resources: [] },
    { stack: 'Data', resources: [] },
  ]);
});

test('what was changed or deleted is a ticket, with a day, and a record', async () => {
  const { outcome, told, kept } = await look({ Notes: { pages: [[modified], [deleted]] } });
  expect(told).toEqual([
    expect.objectContaining({
      ...{ pipeline: 'shop', execution: 'scheduled', measure: 'ticket', due: '2026-12-30' },
      finding: expect.objectContaining({
        ...{ scanner: 'drift', rule: 'modified', path: 'Notes/Uploads' },
        message: 'the AWS::S3::Bucket Uploads of Notes was changed by other means than a release: /BucketEncryption',
      }),
    }),
    expect.objectContaining({ finding: expect.objectContaining({ rule: 'deleted', path: 'Notes/Key' }) }),
  ]);
  expect(outcome.variables?.driftRecord).toBe('runs/shop/scheduled/drift-event-1.json');
  expect(kept).toContain('/BucketEncryption');
});

test('what properties are set to is neither told nor kept: it may be secret', async () => {
  const { told, kept } = await look({ Notes: { pages: [[modified]] } });
  expect(JSON.stringify(told) + kept).not.toContain('hunter2');
});

test('a comparison is waited for', async () => {
  const running = { DetectionStatus: 'DETECTION_IN_PROGRESS' };
  const { waited, told } = await look({ Notes: { states: [running, running, DONE], pages: [[modified]] } });
  expect([waited, told.length]).toEqual([10, 1]);
});

test.each<[string, Stack, string]>([
  [
    'that may not be compared',
    { denied: 'not authorized to perform cloudformation:DetectStackDrift' },
    'not authorized',
  ],
  ['that never gets done', { states: [{ DetectionStatus: 'DETECTION_IN_PROGRESS' }] }, 'not done after ten minutes'],
  [
    'of which some cannot be read',
    { states: [{ DetectionStatus: 'DETECTION_FAILED', DetectionStatusReason: 'no s3:GetBucketPolicy' }] },
    's3:GetBucketPolicy',
  ],
  [
    'of which some cannot be read, nobody says why',
    { states: [{ DetectionStatus: 'DETECTION_FAILED' }] },
    'does not say why',
  ],
])('a stack %s is told of, and the others are compared', async (_, stack, reason) => {
  const { told } = await look({ Notes: stack, Data: { pages: [[modified]] } });
  expect(told.map(({ finding }) => [finding.rule, finding.path])).toEqual([
    ['not-compared', 'Notes'],
    ['modified', 'Data/Uploads'],
  ]);
  expect(told[0].finding.message).toContain(reason);
});

test('what could be compared of a stack is told of, though some of it failed', async () => {
  const states = [{ DetectionStatus: 'DETECTION_FAILED', DetectionStatusReason: 'denied' }];
  const { told } = await look({ Notes: { states, pages: [[modified]] } });
  expect(told.map(({ finding }) => finding.rule)).toEqual(['not-compared', 'modified']);
});

test('what is tolerated is no ticket, where and as long as it is', async () => {
  const waiver: ScanWaiver = {
    ...{ scanner: 'drift', rule: 'modified', path: 'Notes/Uploads' },
    ...{ because: 'its tags are set by the budget team', owner: 'platform', until: '2026-12-01' },
  };
  const stacks = { Notes: { pages: [[modified]] } };
  expect((await look(stacks, { waivers: [waiver] })).told).toEqual([]);
  for (const other of [{ until: '2026-11-29' }, { path: 'Notes/Key' }, { rule: 'deleted' }])
    expect((await look(stacks, { waivers: [{ ...waiver, ...other }] })).told).toHaveLength(1);
});

describe('stacks of another account', () => {
  const pipeline = { pipelineArn: 'arn:aws-cn:codepipeline:cn-north-1:111122223333:shop', pipelineName: 'shop' };
  const given = { AccessKeyId: 'AKIA', SecretAccessKey: 'hidden', SessionToken: 'token' };
  const asked: unknown[] = [];
  const sts = {
    send: async ({ input }: { input: unknown }) => {
      asked.push(input);
      return { Credentials: given };
    },
  } as unknown as STSClient;

  test('are asked for in the role that is there for that, in their region', async () => {
    const client = await stacksOf({ account: '444455556666', region: 'cn-northwest-1' }, pipeline, sts);
    expect(asked).toEqual([
      { RoleArn: 'arn:aws-cn:iam::444455556666:role/shop-ProductionDetectDrift', RoleSessionName: 'drift' },
    ]);
    expect(await client.config.region()).toBe('cn-northwest-1');
    expect(await client.config.credentials()).toMatchObject({ accessKeyId: 'AKIA', sessionToken: 'token' });
  });

  test('and those beside the pipeline as the function itself', async () => {
    const client = await stacksOf({ region: 'eu-west-1' }, pipeline, {
      send: () => Promise.reject(new Error('nobody has to be asked')),
    } as unknown as STSClient);
    expect(await client.config.region()).toBe('eu-west-1');
  });
});
