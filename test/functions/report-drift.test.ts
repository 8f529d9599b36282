import {
  type Hub,
  type HubFinding,
  type Pass,
  reporting,
  type Terms,
} from '../../lib/functions/report-drift/reporting';
import type { SeenStack } from '../../lib/release/drift';
import { Failing } from './faults';

const ACCOUNT = '111122223333';
const HUB: Hub = {
  ...{ productArn: `arn:aws:securityhub:eu-west-1:${ACCOUNT}:product/${ACCOUNT}/default`, account: ACCOUNT },
  ...{ region: 'eu-west-1', partition: 'aws', generator: 'cdk-bulwark/drift/Drift' },
};
const TERMS: Terms = { stacks: ['Notes'], tolerated: [], hub: HUB };

const changed = (LogicalResourceId: string, ResourceType = 'AWS::S3::Bucket') => ({
  ...{ LogicalResourceId, ResourceType, StackResourceDriftStatus: 'MODIFIED' },
  PropertyDifferences: [{ PropertyPath: '/Tags' }],
});
const deleted = (LogicalResourceId: string) => ({
  ...{ LogicalResourceId, ResourceType: 'AWS::KMS::Key', StackResourceDriftStatus: 'DELETED' },
});
const seen = (...resources: SeenStack['resources'][number][]): SeenStack[] => [{ stack: 'Notes', resources }];

/** Security Hub, which keeps findings by their ids, and people. */
class World extends Failing {
  readonly findings = new Map<string, HubFinding>();
  readonly told: string[] = [];
  readonly sizes: number[] = [];
  day = 1;

  pass(stacks: readonly SeenStack[], terms: Partial<Terms> = {}): Promise<Pass> {
    return reporting(
      {
        see: () => this.call(() => stacks),
        // What Security Hub adds it does not take back.
        active: () =>
          this.call(() =>
            [...this.findings.values()]
              .filter(({ RecordState }) => RecordState === 'ACTIVE')
              .map((one) => ({ ...one, CompanyName: 'Personal', ProductFields: { 'aws/securityhub/FindingId': 'x' } })),
          ),
        keep: (findings) =>
          this.call(() => {
            this.sizes.push(findings.length);
            for (const one of findings) {
              expect(one).not.toHaveProperty('CompanyName');
              expect(one).not.toHaveProperty('ProductFields');
              this.findings.set(one.Id, one);
            }
          }),
        tell: (text) => this.call(() => this.told.push(text)),
        now: () => Date.UTC(2026, 5, this.day),
      },
      { ...TERMS, ...terms },
    )();
  }

  states(): Record<string, string> {
    return Object.fromEntries([...this.findings].map(([id, { RecordState }]) => [id.split('Drift/')[1], RecordState]));
  }
}

test('what was changed or deleted is a finding, as grave as its kind, and is told', async () => {
  const world = new World();
  const stacks = seen(
    changed('Uploads'),
    changed('Role', 'AWS::IAM::Role'),
    deleted('Key'),
    changed('Policy', 'AWS::S3::BucketPolicy'),
  );
  expect(await world.pass(stacks)).toEqual({ open: 4, tolerated: 0, resolved: 0 });
  const severities = [...world.findings].map(([id, { Severity }]) => [id, (Severity as { Label: string }).Label]);
  const path = 'eu-west-1/111122223333/cdk-bulwark/drift/Drift/Notes';
  expect(Object.fromEntries(severities)).toEqual({
    [`${path}/Uploads`]: 'MEDIUM',
    [`${path}/Role`]: 'HIGH',
    [`${path}/Key`]: 'HIGH',
    [`${path}/Policy`]: 'HIGH',
  });
  expect(world.findings.get(`${path}/Uploads`)).toEqual({
    ...{ SchemaVersion: '2018-10-08', Id: `${path}/Uploads`, ProductArn: HUB.productArn, GeneratorId: HUB.generator },
    ...{ AwsAccountId: ACCOUNT, RecordState: 'ACTIVE', Severity: { Label: 'MEDIUM' } },
    ...{ CreatedAt: '2026-06-01T00:00:00.000Z', UpdatedAt: '2026-06-01T00:00:00.000Z' },
    Types: ['Software and Configuration Checks/AWS Security Best Practices'],
    FindingProviderFields: {
      Severity: { Label: 'MEDIUM' },
      Types: ['Software and Configuration Checks/AWS Security Best Practices'],
    },
    Title: 'A resource was changed by other means than a release',
    Description: 'the AWS::S3::Bucket Uploads of Notes was changed by other means than a release: /Tags',
    Compliance: { Status: 'FAILED' },
    Resources: [{ Type: 'Other', Id: 'Notes/Uploads', Partition: 'aws', Region: 'eu-west-1' }],
  });
  expect(world.told).toEqual([expect.stringContaining('high: the AWS::IAM::Role Role of Notes was changed')]);
});

test('the same pass again changes nothing but the time', async () => {
  const world = new World();
  await world.pass(seen(changed('Uploads')));
  world.day = 2;
  await world.pass(seen(changed('Uploads')));
  expect([...world.findings.values()]).toMatchObject([
    { CreatedAt: '2026-06-01T00:00:00.000Z', UpdatedAt: '2026-06-02T00:00:00.000Z' },
  ]);
});

test('what is again as it was deployed is archived, and is active again when it differs again', async () => {
  const world = new World();
  await world.pass(seen(changed('Uploads'), changed('Role')));
  expect(await world.pass(seen(changed('Role')))).toEqual({ open: 1, tolerated: 0, resolved: 1 });
  expect(world.states()).toEqual({ 'Notes/Uploads': 'ARCHIVED', 'Notes/Role': 'ACTIVE' });
  const [uploads] = [...world.findings.values()];
  expect(uploads).toMatchObject({ Compliance: { Status: 'PASSED' }, Title: expect.any(String), Resources: [{}] });
  await world.pass(seen(changed('Uploads')));
  expect(world.states()).toEqual({ 'Notes/Uploads': 'ACTIVE', 'Notes/Role': 'ARCHIVED' });
});

test('findings of a stack that could not be compared, or is not looked at, stay', async () => {
  const world = new World();
  await world.pass([...seen(changed('Uploads')), { stack: 'Notes2', resources: [changed('Uploads')] }]);
  await world.pass([{ stack: 'Notes', resources: [], failed: 'not authorized to perform s3:GetBucketTagging' }]);
  expect(world.states()).toEqual({ 'Notes/Uploads': 'ACTIVE', 'Notes2/Uploads': 'ACTIVE', Notes: 'ACTIVE' });
  expect([...world.findings.values()].at(-1)).toMatchObject({ Compliance: { Status: 'WARNING' } });
  await world.pass(seen());
  expect(world.states()).toEqual({ 'Notes/Uploads': 'ARCHIVED', 'Notes2/Uploads': 'ACTIVE', Notes: 'ARCHIVED' });
});

test('what is tolerated is no finding until its day, and ends one', async () => {
  const waiver = { scanner: 'drift', rule: 'modified', because: 'a tag of theirs', owner: 'ops', until: '2026-06-01' };
  const tolerated = [{ ...waiver, path: 'Notes/Uploads' }];
  const world = new World();
  await world.pass(seen(changed('Uploads')));
  expect(await world.pass(seen(changed('Uploads')), { tolerated })).toEqual({ open: 0, tolerated: 1, resolved: 1 });
  expect(world.told).toHaveLength(1);
  world.day = 2;
  expect((await world.pass(seen(changed('Uploads')), { tolerated })).open).toBe(1);
});

test('without Security Hub people are told, and while nothing differs nobody is', async () => {
  const world = new World();
  const { hub, ...terms } = TERMS;
  const pass = reporting(
    {
      see: async () => seen(changed('Uploads')),
      active: () => Promise.reject(new Error('there is none')),
      keep: () => Promise.reject(new Error('there is none')),
      tell: async (text) => world.told.push(text),
      now: () => 0,
    },
    terms,
  );
  expect(await pass()).toEqual({ open: 1, tolerated: 0, resolved: 0 });
  expect(world.told).toHaveLength(1);
  await world.pass(seen());
  expect(world.told).toHaveLength(1);
  expect(hub).toBeDefined();
});

test('a thousand findings are kept by the hundred, each once, and told in one message', async () => {
  const world = new World();
  const many = Array.from({ length: 1000 }, (_, at) => changed(`Bucket${at}`));
  await world.pass(seen(...many));
  expect(world.sizes).toEqual(Array.from({ length: 10 }, () => 100));
  expect(world.findings.size).toBe(1000);
  expect(world.told).toHaveLength(1);
  expect(await world.pass(seen())).toEqual({ open: 0, tolerated: 0, resolved: 1000 });
  const long = Array.from({ length: 3000 }, (_, at) => changed(`${'Bucket'.repeat(10)}${at}`));
  await world.pass(seen(...long));
  expect(world.told.at(-1)?.length).toBeLessThan(101_000);
  expect(world.told.at(-1)).toMatch(/and more/);
});

test('stopped at any call and begun anew, it comes to the same', async () => {
  const before = seen(changed('Gone'), changed('Role', 'AWS::IAM::Role'));
  const after = seen(
    ...Array.from({ length: 250 }, (_, at) => changed(`Bucket${at}`)),
    changed('Role', 'AWS::IAM::Role'),
  );
  const whole = new World();
  await whole.pass(before);
  const first = whole.calls;
  await whole.pass(after);
  let injected = 0;
  for (let stop = first; stop < whole.calls; stop++)
    for (const moment of ['before', 'after'] as const) {
      const world = new World((call) => (call === stop ? moment : undefined));
      await world.pass(before);
      await expect(world.pass(after)).rejects.toThrow(/throttled|cut off/);
      await world.pass(after);
      injected += world.injected;
      expect(world.states()).toEqual(whole.states());
      expect(world.told.at(-1)).toBe(whole.told.at(-1));
    }
  expect(injected).toBe(2 * (whole.calls - first));
});
