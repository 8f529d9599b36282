import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import {
  GetFunctionConfigurationCommand,
  InvokeCommand,
  LambdaClient,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  CreateSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { TrackerServer } from '../functions/trackers';
import { Deployment, OWNER, outcomeOf, REFUSED, REGION } from './deployment';
import { missing } from './emulator';

/** What these constructs have and the emulator has not. What policies say of it is asked of `can()` elsewhere. */
const LACKING = [
  'events in the name of a service: findings are queued as the rule would, reports by their rule',
  'Security Hub: something stands in for its client, and nobody asks whether it may be called',
];

const lacking = missing();
if (lacking) {
  process.stderr.write(`tickets are not deployed: ${lacking}\n`);
  test.skip(`deployed tickets (${lacking})`, () => undefined);
} else describe('deployed tickets', deployed);

function deployed(): void {
  const deployment = new Deployment();
  const asked: { readonly operation: string; readonly input: any }[] = [];
  const hub = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    asked.push({ operation: String(request.url).slice(1), input: JSON.parse(body) });
    response.end('{}');
  });
  let tracker: TrackerServer;
  let made: Record<string, string>;

  beforeAll(async () => {
    tracker = await TrackerServer.start('github');
    tracker.now = Date.parse('2026-06-03T12:00:00Z');
    await new Promise<void>((ready) => hub.listen(0, '127.0.0.1', ready));
    await deployment.start('test/deploy/tickets-app.ts');
    const secrets = new SecretsManagerClient(deployment.as(OWNER));
    await secrets.send(new CreateSecretCommand({ Name: 'findings-token', SecretString: tracker.secret }));
    made = await deployment.deploy(['tickets'], 'tickets');
    const { url } = tracker.settings;
    await configure('TicketFindings', ({ tracker: told, ...terms }) => ({ ...terms, tracker: { ...told, url } }));
    await configure('ImportFindings');
    // In AWS, who may send a message may send several at once; the emulator asks for an action of its own.
    await new IAMClient(deployment.as(OWNER)).send(
      new PutRolePolicyCommand({
        RoleName: made.SweepTicketsRole?.split('/').at(-1),
        PolicyName: 'for-the-emulator',
        PolicyDocument: JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 'sqs:SendMessageBatch', Resource: '*' }],
        }),
      }),
    );
    for (const one of LACKING) process.stderr.write(`not deployed, or not told, as the emulator has none: ${one}\n`);
  }, 400_000);

  afterAll(() => {
    deployment.stop();
    tracker.stop();
    hub.close();
  });

  /** Has a function find what is on this machine. */
  async function configure(name: string, of: (terms: any) => object = (terms) => terms): Promise<void> {
    const lambda = new LambdaClient(deployment.as(OWNER));
    const FunctionName = made[name];
    const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
    const { TERMS, ...told } = Environment?.Variables ?? {};
    const SECURITY_HUB = `http://127.0.0.1:${(hub.address() as AddressInfo).port}`;
    const Variables = { ...told, SECURITY_HUB, ...(TERMS && { TERMS: JSON.stringify(of(JSON.parse(TERMS))) }) };
    await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }));
  }

  const send = (QueueUrl: string | undefined, body: object) =>
    new SQSClient(deployment.as(OWNER)).send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(body) }));

  async function until(done: () => boolean | Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 500; tries++) {
      if (await done()) return;
      await new Promise((later) => setTimeout(later, 200));
    }
    throw new Error('it did not come to that in 100 seconds');
  }

  const invoke = async (name: string, event: object = {}): Promise<unknown[]> => {
    const { FunctionError, Payload } = await new LambdaClient(deployment.as(OWNER)).send(
      new InvokeCommand({ FunctionName: made[name], Payload: JSON.stringify(event) }),
    );
    return [FunctionError, Buffer.from(Payload ?? []).toString()];
  };

  const imported = (others: object) => {
    const time = new Date(tracker.now + asked.length * 1000).toISOString();
    const finding = {
      ...{ Id: 'one', ProductArn: `arn:aws:securityhub:${REGION}::product/aws/securityhub`, UpdatedAt: time },
      ...{ AwsAccountId: '000000000000', Region: REGION, GeneratorId: 'security-control/S3.8', Title: 'public' },
      ...{ Description: 'It is.', Severity: { Label: 'HIGH' }, RecordState: 'ACTIVE', Workflow: { Status: 'NEW' } },
      ...{ Compliance: { Status: 'FAILED', SecurityControlId: 'S3.8' }, Resources: [{ Id: 'arn:aws:s3:::uploads' }] },
    };
    return {
      ...{ source: 'aws.securityhub', 'detail-type': 'Security Hub Findings - Imported', time, region: REGION },
      detail: { findings: [{ ...finding, ...others }] },
    };
  };

  test('a finding that is queued becomes a ticket, under the role of the function, which is closed with it', async () => {
    await send(made.Queue, imported({}));
    await until(() => tracker.filed.length > 0);
    await send(made.Queue, imported({}));
    const { Items = [] } = await new DynamoDBClient(deployment.as(OWNER)).send(
      new ScanCommand({ TableName: made.Entries }),
    );
    expect(Items).toHaveLength(1);
    expect(await invoke('SweepTickets')).toEqual([undefined, 'null']);
    tracker.now += 60_000;
    await send(made.Queue, imported({ RecordState: 'ARCHIVED' }));
    await until(() => tracker.filed[0]?.isOpen === false);
    expect(tracker.filed).toHaveLength(1);
  }, 200_000);

  test('a waiver suppresses its finding, and what a sweep asks for is done', async () => {
    tracker.now += 60_000;
    await send(made.Queue, imported({}));
    await until(() => tracker.filed[0]?.isOpen === true);
    const waivers = [{ rule: 'S3.8', because: 'a website', owner: 'alice', until: '2999-12-31' }];
    await configure('TicketFindings', (terms) => ({ ...terms, waivers }));
    await configure('SweepTickets', (terms) => ({ ...terms, waivers }));
    expect(await invoke('SweepTickets')).toEqual([undefined, 'null']);
    await until(() => asked.length > 0 && tracker.filed[0]?.isOpen === false);
    expect(asked).toMatchObject([
      {
        operation: 'BatchUpdateFindings',
        input: { FindingIdentifiers: [{ Id: 'one' }], Workflow: { Status: 'SUPPRESSED' } },
      },
    ]);
  }, 200_000);

  test('a report that a source drops is imported, and it reads what became of it', async () => {
    const testers = new S3Client(deployment.as(await deployment.assume(made.TestersArn)));
    const Bucket = made.Reports;
    const finding = { id: '1', title: 'a', description: 'b', severity: 'low', resource: 'https://shop.example' };
    const Body = JSON.stringify({ version: 1, findings: [finding] });
    await testers.send(new PutObjectCommand({ Bucket, Key: 'inbox/pentest/a.json', Body }));
    await until(() => asked.some(({ operation }) => operation === 'BatchImportFindings'));
    const result = () => testers.send(new GetObjectCommand({ Bucket, Key: 'results/pentest/a.json.json' }));
    await until(async () => (await outcomeOf(result())) === 'done');
    expect(JSON.parse((await (await result()).Body?.transformToString()) ?? '')).toMatchObject({ imported: 1 });
  }, 200_000);

  test('no role may do more than its work', async () => {
    const as = async (arn: string | undefined) => deployment.as(await deployment.assume(arn));
    const [ticket, sweep, importer, testers] = await Promise.all(
      [made.TicketFindingsRole, made.SweepTicketsRole, made.ImportFindingsRole, made.TestersArn].map(as),
    );
    const TableName = made.Entries;
    const Key = { key: { S: 'a' } };
    const SecretId = 'findings-token';
    const report = { Bucket: made.Reports, Key: 'inbox/pentest/a.json' };
    const message = { QueueUrl: made.Queue, MessageBody: '{}' };
    const of = <T>(value: T | undefined): T => value as T;
    const tries: Record<string, () => Promise<unknown>> = {
      'look at all entries': () => new DynamoDBClient(of(ticket)).send(new ScanCommand({ TableName })),
      'delete an entry': () => new DynamoDBClient(of(ticket)).send(new DeleteItemCommand({ TableName, Key })),
      'change the token': () =>
        new SecretsManagerClient(of(ticket)).send(new PutSecretValueCommand({ SecretId, SecretString: 'x' })),
      'send to the queue': () => new SQSClient(of(ticket)).send(new SendMessageCommand(message)),
      'read an entry, to sweep': () => new DynamoDBClient(of(sweep)).send(new GetItemCommand({ TableName, Key })),
      'write an entry, to sweep': () =>
        new DynamoDBClient(of(sweep)).send(new PutItemCommand({ TableName, Item: Key })),
      'read the token, to sweep': () =>
        new SecretsManagerClient(of(sweep)).send(new GetSecretValueCommand({ SecretId })),
      'write a report, to import': () =>
        new S3Client(of(importer)).send(new PutObjectCommand({ ...report, Body: 'x' })),
      'delete a report, to import': () => new S3Client(of(importer)).send(new DeleteObjectCommand(report)),
      'drop a report of another': () =>
        new S3Client(of(testers)).send(new PutObjectCommand({ ...report, Key: 'inbox/bounty/a.json', Body: 'x' })),
      'write a result': () =>
        new S3Client(of(testers)).send(
          new PutObjectCommand({ ...report, Key: 'results/pentest/a.json.json', Body: 'x' }),
        ),
      'read a report back': () => new S3Client(of(testers)).send(new GetObjectCommand(report)),
    };
    for (const [what, tried] of Object.entries(tries))
      expect([what, await outcomeOf(tried())]).toEqual([what, expect.stringMatching(REFUSED)]);
  }, 120_000);
}
