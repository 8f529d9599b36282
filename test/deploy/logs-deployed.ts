import { gunzipSync, gzipSync } from 'node:zlib';
import { IAMClient, UpdateAssumeRolePolicyCommand } from '@aws-sdk/client-iam';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { ACCOUNT, Deployment, OWNER, outcomeOf, REFUSED } from './deployment';
import { missing } from './emulator';

const lacking = missing();
if (lacking) {
  process.stderr.write(`central logs are not deployed: ${lacking}\n`);
  test.skip(`deployed central logs (${lacking})`, () => undefined);
} else describe('deployed central logs', deployed);

function deployed(): void {
  const deployment = new Deployment();
  let made: Record<string, string>;
  let owner: S3Client;

  beforeAll(async () => {
    await deployment.start('test/deploy/logs-app.ts');
    made = await deployment.deploy(['logs'], 'logs');
    owner = new S3Client(deployment.as(OWNER));
  }, 400_000);

  afterAll(() => deployment.stop());

  const sent = (message: string) => ({
    ...{
      messageType: 'DATA_MESSAGE',
      owner: ACCOUNT,
      logGroup: 'orders',
      logStream: 'one',
      subscriptionFilters: ['all'],
    },
    logEvents: [{ id: message, timestamp: 1432826855000, message }],
  });

  const KEY = 'logs/2026/06/01/delivered';

  /** Tells the function of an object, as EventBridge does. */
  async function told(key: string): Promise<unknown> {
    const event = { source: 'aws.s3', 'detail-type': 'Object Created', detail: { object: { key } } };
    const { FunctionError, Payload } = await new LambdaClient(deployment.as(OWNER)).send(
      new InvokeCommand({ FunctionName: made.KeepLogs, Payload: JSON.stringify(event) }),
    );
    return FunctionError ?? Buffer.from(Payload ?? []).toString();
  }

  test('what is delivered is kept once, one event to a line', async () => {
    const Body = gzipSync([sent('one'), sent('two')].map((one) => `${JSON.stringify(one)}\n`).join(''));
    await owner.send(new PutObjectCommand({ Bucket: made.Delivered, Key: KEY, Body }));
    expect([await told(KEY), await told(KEY)]).toEqual(['null', 'null']);
    const { Body: kept } = await owner.send(new GetObjectCommand({ Bucket: made.Evidence, Key: KEY }));
    const lines = gunzipSync((await kept?.transformToByteArray()) ?? Buffer.from([]))
      .toString()
      .trimEnd()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line).message)).toEqual(['one', 'two']);
    const { Versions = [] } = await owner.send(new ListObjectVersionsCommand({ Bucket: made.Evidence, Prefix: KEY }));
    expect(Versions).toHaveLength(1);
  }, 120_000);

  test('what is not there fails', async () => expect(await told('logs/absent')).toBe('Unhandled'), 60_000);

  test('its function may do its own calls alone', async () => {
    const trust = { Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: 'sts:AssumeRole' };
    const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [trust] });
    const RoleName = made.KeepLogsRole?.split('/').at(-1);
    await new IAMClient(deployment.as(OWNER)).send(new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument }));
    const role = new S3Client(deployment.as(await deployment.assume(made.KeepLogsRole)));
    const put = (Bucket: string | undefined, Key: string, IfNoneMatch?: '*') =>
      role.send(new PutObjectCommand({ Bucket, Key, Body: 'x', ...(IfNoneMatch && { IfNoneMatch }) }));
    expect(await outcomeOf(put(made.Evidence, 'logs/own', '*'))).toBe('done');
    // That nothing is written over is for can() to show: the emulator tells no s3:if-none-match.
    const tries = {
      'a record of others': put(made.Evidence, 'runs/own', '*'),
      'a record read': role.send(new GetObjectCommand({ Bucket: made.Evidence, Key: KEY })),
      'a record deleted': role.send(new DeleteObjectCommand({ Bucket: made.Evidence, Key: KEY })),
      'a delivery of its own': put(made.Delivered, 'logs/own'),
      'a delivery deleted': role.send(new DeleteObjectCommand({ Bucket: made.Delivered, Key: KEY })),
    };
    const outcomes = await Promise.all(
      Object.entries(tries).map(async ([what, tried]) => [what, await outcomeOf(tried)] as const),
    );
    expect(outcomes.filter(([, outcome]) => !REFUSED.test(outcome))).toEqual([]);
  }, 60_000);
}
