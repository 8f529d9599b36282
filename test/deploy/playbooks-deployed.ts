import { CloudWatchLogsClient, CreateLogStreamCommand, PutLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import {
  AttachRolePolicyCommand,
  CreateAccessKeyCommand,
  DeleteRolePolicyCommand,
  IAMClient,
  ListAccessKeysCommand,
  ListAttachedRolePoliciesCommand,
  ListRolesCommand,
  PutRolePolicyCommand,
  UpdateAccessKeyCommand,
} from '@aws-sdk/client-iam';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  ListExecutionsCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  UpdateStateMachineCommand,
} from '@aws-sdk/client-sfn';
import { SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { ACCOUNT, type Credentials, Deployment, notRefused, OWNER, outcomeOf, REFUSED, REGION } from './deployment';
import { missing } from './emulator';

/** What playbooks use and the emulator has not. What policies say of it is asked of `can()` elsewhere. */
const LACKING = [
  'who sent a message: it takes everybody for the account, so approvals are handed to their function as AWS would',
  'iam:PolicyARN, which says which policy is attached',
  'the state machine that a task is of: https://github.com/aws/aws-cdk/pull/8486 has tried that AWS asks for it',
  'pipelines, archived images, and a client of EC2 in its runtime: three playbooks are not run',
  'alarms on metric math',
];

const APPROVER = 'AROAEXAMPLE000000001:bob';

const lacking = missing();
if (lacking) {
  process.stderr.write(`playbooks are not deployed: ${lacking}\n`);
  test.skip(`deployed playbooks (${lacking})`, () => undefined);
} else describe('deployed playbooks', deployed);

function deployed(): void {
  const deployment = new Deployment();
  let made: Record<string, string>;
  let heard: string | undefined;
  const told: string[] = [];
  const owner = () => deployment.as(OWNER);
  const nameOf = (arn: string | undefined) => arn?.split('/').at(-1);

  beforeAll(async () => {
    await deployment.start('test/deploy/playbooks-app.ts');
    made = await deployment.deploy(['playbooks'], 'playbooks');
    for (const one of LACKING) process.stderr.write(`not deployed, or not told, as the emulator has none: ${one}\n`);
    await tryAgainEachSecond();
    await allow(made.QuarantineRoleRole, 'iam:AttachRolePolicy', `arn:aws:iam::${ACCOUNT}:role/shop-*`);
    await allow(made.QuarantineRoleRole, 'iam:DetachRolePolicy', `arn:aws:iam::${ACCOUNT}:role/shop-*`);
    await allow(made.ApprovePlaybookRole, 'states:SendTaskSuccess', '*');
    const { QueueUrl } = await new SQSClient(owner()).send(
      new CreateQueueCommand({
        QueueName: 'heard',
        Attributes: {
          Policy: JSON.stringify({
            Version: '2012-10-17',
            Statement: [
              {
                ...{ Effect: 'Allow', Principal: { Service: 'sns.amazonaws.com' }, Action: 'sqs:SendMessage' },
                Resource: `arn:aws:sqs:${REGION}:${ACCOUNT}:heard`,
              },
            ],
          }),
        },
      }),
    );
    heard = QueueUrl;
    await new SNSClient(owner()).send(
      new SubscribeCommand({
        ...{ TopicArn: made.Topic, Protocol: 'sqs', Endpoint: `arn:aws:sqs:${REGION}:${ACCOUNT}:heard` },
        Attributes: { RawMessageDelivery: 'true' },
      }),
    );
  }, 400_000);

  afterAll(() => deployment.stop());

  /** The emulator does not say of which kind an error of a function is, so that each is tried again, for longer than a test has. */
  async function tryAgainEachSecond(): Promise<void> {
    const states = new SFNClient(owner());
    const { definition = '' } = await states.send(new DescribeStateMachineCommand({ stateMachineArn: made.Machine }));
    await states.send(
      new UpdateStateMachineCommand({
        stateMachineArn: made.Machine,
        definition: definition.replaceAll(/"(IntervalSeconds|MaxDelaySeconds|BackoffRate)":\s*\d+/g, '"$1":1'),
      }),
    );
  }

  /** Lets a role do what the emulator would not, though AWS does. */
  const allow = (role: string | undefined, Action: string, Resource: string) =>
    new IAMClient(owner()).send(
      new PutRolePolicyCommand({
        RoleName: nameOf(role),
        PolicyName: Action.replace(':', '-'),
        PolicyDocument: JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource }] }),
      }),
    );

  const soon = async <T>(look: () => Promise<T | undefined>, seconds = 30): Promise<T> => {
    for (let tries = 0; tries < 4 * seconds; tries++) {
      const found = await look();
      if (found !== undefined) return found;
      await new Promise((wait) => setTimeout(wait, 250));
    }
    throw new Error('it did not come');
  };

  /** Asks for a run as somebody who may, and gives the run that comes of it. */
  async function ask(request: object): Promise<string> {
    const sqs = new SQSClient(deployment.as(await deployment.assume(made.Responder)));
    const { MessageId } = await sqs.send(
      new SendMessageCommand({ QueueUrl: made.Requests, MessageBody: JSON.stringify(request) }),
    );
    const states = new SFNClient(owner());
    return soon(async () => {
      const { executions = [] } = await states.send(new ListExecutionsCommand({ stateMachineArn: made.Machine }));
      for (const { executionArn } of executions) {
        const { input } = await states.send(new DescribeExecutionCommand({ executionArn }));
        if (JSON.parse(input ?? '{}').request === MessageId) return executionArn;
      }
      return undefined;
    });
  }

  const ended = (executionArn: string): Promise<string> =>
    soon(async () => {
      const { status } = await new SFNClient(owner()).send(new DescribeExecutionCommand({ executionArn }));
      return status === 'RUNNING' ? undefined : status;
    });

  /** What the topic was told of a run that a text is in. */
  const toldOf = (run: string, text: string): Promise<string> =>
    soon(async () => {
      const { Messages = [] } = await new SQSClient(owner()).send(
        new ReceiveMessageCommand({ QueueUrl: heard, MaxNumberOfMessages: 10 }),
      );
      told.push(...Messages.flatMap(({ Body }) => Body ?? []));
      return told.find((one) => one.includes(`Run ${run.split(':').at(-1)}:`) && one.includes(text));
    });

  const tokenFor = async (run: string): Promise<string> =>
    /: approve (\S+)$/.exec(await toldOf(run, 'waits for an approval'))?.[1] ?? '';

  /** Approves as somebody else, which Amazon SQS would say. */
  async function approve(run: string, SenderId = APPROVER): Promise<void> {
    const body = `approve ${await tokenFor(run)}`;
    const event = { Records: [{ messageId: 'a', body, attributes: { SenderId, SentTimestamp: '0' } }] };
    const answer = await new LambdaClient(owner()).send(
      new InvokeCommand({ FunctionName: made.ApprovePlaybook, Payload: Buffer.from(JSON.stringify(event)) }),
    );
    expect(JSON.parse(Buffer.from(answer.Payload ?? []).toString())).toEqual({ batchItemFailures: [] });
  }

  async function done(request: object): Promise<string> {
    const run = await ask({ ...request, act: true });
    await approve(run);
    expect(await ended(run)).toBe('SUCCEEDED');
    return run;
  }

  const recordOf = async (playbook: string, run: string, name: string) => {
    const Key = `incidents/${playbook}/${run.split(':').at(-1)}/${name}.json`;
    const { Body } = await new S3Client(owner()).send(new GetObjectCommand({ Bucket: made.Evidence, Key }));
    return JSON.parse((await Body?.transformToString()) ?? '');
  };

  const lists = (session: Credentials) =>
    outcomeOf(new IAMClient(deployment.as(session)).send(new ListRolesCommand({})));
  const attachedTo = async (arn: string | undefined) =>
    (
      await new IAMClient(owner()).send(new ListAttachedRolePoliciesCommand({ RoleName: nameOf(arn) }))
    ).AttachedPolicies?.map(({ PolicyArn }) => PolicyArn);

  const QUARANTINE = { playbook: 'quarantine-role', target: 'shop-api' };

  test('a run that is not to act tells what it would do, keeps what there is, and changes nothing', async () => {
    const run = await ask(QUARANTINE);
    expect(await ended(run)).toBe('SUCCEEDED');
    expect(await attachedTo(made.Suspect)).toEqual([]);
    expect(await toldOf(run, 'has changed nothing')).toContain(`attach ${made.Policy} to the role shop-api`);
    expect(await recordOf('quarantine-role', run, 'before')).toMatchObject({ is: { role: 'shop-api', attached: [] } });
  }, 120_000);

  test('whoever asked for a run does not approve it', async () => {
    const run = await ask({ ...QUARANTINE, act: true });
    const token = await tokenFor(run);
    const sqs = new SQSClient(deployment.as(await deployment.assume(made.Approver)));
    await sqs.send(new SendMessageCommand({ QueueUrl: made.Approvals, MessageBody: `approve ${token}` }));
    expect(await ended(run)).toBe('FAILED');
    expect(await toldOf(run, 'has failed')).toContain('may not approve it');
    expect(await attachedTo(made.Suspect)).toEqual([]);
  }, 240_000);

  test('a role that is quarantined is refused in sessions that it has, until that is taken back', async () => {
    const [suspect, other] = await Promise.all([made.Suspect, made.Other].map((arn) => deployment.assume(arn)));
    if (!suspect || !other) throw new Error('a role is missing');
    expect(await lists(suspect)).toBe('done');
    const first = await done(QUARANTINE);
    expect(await lists(suspect)).toMatch(REFUSED);
    expect(await lists(other)).toBe('done');
    expect(await recordOf('quarantine-role', first, 'after')).toMatchObject({ approver: APPROVER, left: [] });
    const again = await ask({ ...QUARANTINE, act: true });
    expect(await ended(again)).toBe('SUCCEEDED');
    expect(await toldOf(again, 'has changed nothing. It would: []')).toBeDefined();
    expect(await recordOf('quarantine-role', first, 'before')).toMatchObject({ is: { attached: [] } });
    await done({ ...QUARANTINE, undo: true });
    expect(await lists(suspect)).toBe('done');
  }, 240_000);

  test('sessions that a role has are ended, and new ones are not', async () => {
    const session = await deployment.assume(made.Suspected);
    await new Promise((wait) => setTimeout(wait, 1500));
    await done({ playbook: 'end-sessions', target: 'shop-worker' });
    expect(await lists(session)).toMatch(REFUSED);
    // When a session began is told by the second.
    await new Promise((wait) => setTimeout(wait, 1500));
    expect(await lists(await deployment.assume(made.Suspected))).toBe('done');
  }, 120_000);

  test('a key of a user is disabled, and another is not', async () => {
    const iam = new IAMClient(owner());
    const keys = await Promise.all(
      [1, 2].map(
        async () => (await iam.send(new CreateAccessKeyCommand({ UserName: 'alice' }))).AccessKey?.AccessKeyId,
      ),
    );
    await done({ playbook: 'disable-access-key', target: `alice/${keys[0]}` });
    const { AccessKeyMetadata = [] } = await iam.send(new ListAccessKeysCommand({ UserName: 'alice' }));
    const statuses = Object.fromEntries(AccessKeyMetadata.map(({ AccessKeyId, Status }) => [AccessKeyId, Status]));
    expect(keys.map((key) => statuses[key as string])).toEqual(['Inactive', 'Active']);
  }, 120_000);

  test('a user that is not named is left alone', async () => {
    const { AccessKey } = await new IAMClient(owner()).send(new CreateAccessKeyCommand({ UserName: 'bob' }));
    const run = await ask({ playbook: 'disable-access-key', target: `bob/${AccessKey?.AccessKeyId}` });
    expect(await ended(run)).toBe('FAILED');
    expect(await toldOf(run, 'has failed')).toMatch(/not authorized/);
  }, 240_000);

  test('logs are kept without an approval', async () => {
    const logs = new CloudWatchLogsClient(owner());
    const at = { logGroupName: made.Logs, logStreamName: 'one' };
    await logs.send(new CreateLogStreamCommand(at));
    const timestamp = Math.floor(performance.timeOrigin + performance.now()) - 60_000;
    await logs.send(new PutLogEventsCommand({ ...at, logEvents: [{ timestamp, message: 'curl evil.example' }] }));
    const run = await ask({ playbook: 'keep-logs', target: made.Logs, act: true });
    expect(await ended(run)).toBe('SUCCEEDED');
    const { Contents = [] } = await new S3Client(owner()).send(
      new ListObjectsV2Command({
        Bucket: made.Evidence,
        Prefix: `incidents/keep-logs/${run.split(':').at(-1)}/events-`,
      }),
    );
    expect(Contents.length).toBeGreaterThan(11);
    const kept = await Promise.all(
      Contents.map(async ({ Key }) =>
        (
          await new S3Client(owner()).send(new GetObjectCommand({ Bucket: made.Evidence, Key }))
        ).Body?.transformToString(),
      ),
    );
    expect(kept.filter((text) => text?.includes('curl evil.example'))).toHaveLength(1);
  }, 120_000);

  test('what is malformed is told of, and is no run', async () => {
    const sqs = new SQSClient(deployment.as(await deployment.assume(made.Responder)));
    await sqs.send(new SendMessageCommand({ QueueUrl: made.Requests, MessageBody: '{"playbook":"format-disks"}' }));
    const said = await soon(async () => {
      const { Messages = [] } = await new SQSClient(owner()).send(new ReceiveMessageCommand({ QueueUrl: heard }));
      told.push(...Messages.flatMap(({ Body }) => Body ?? []));
      return told.find((one) => one.includes('format-disks'));
    });
    expect(said).toContain('there is no playbook');
  }, 60_000);

  test('each role may do its own, and is refused what neighbours do', async () => {
    const acting = async (id: string) => deployment.as(await deployment.actAs(made[`${id}Role`]));
    const [start, approveRole, quarantine, end, disable, keep] = await Promise.all(
      ['StartPlaybook', 'ApprovePlaybook', 'QuarantineRole', 'EndSessions', 'DisableAccessKey', 'KeepLogs'].map(acting),
    );
    const machine = await acting('Machine');
    const [responder, approver] = [made.Responder, made.Approver].map(async (arn) =>
      deployment.as(await deployment.assume(arn)),
    );
    if (!start || !approveRole || !quarantine || !end || !disable || !keep) throw new Error('a role is missing');
    const policy = { PolicyName: 'EndSessions', PolicyDocument: '{"Version":"2012-10-17","Statement":[]}' };
    const run = { stateMachineArn: made.Machine, input: '{}' };
    const record = (name: string) => ({
      Bucket: made.Evidence,
      Key: `incidents/${name}/x.json`,
      Body: 'x',
      IfNoneMatch: '*',
    });
    const started = await ask(QUARANTINE);
    await ended(started);
    const Key = `incidents/quarantine-role/${started.split(':').at(-1)}/before.json`;
    expect(
      await notRefused({
        'an approval, by who asks': new SQSClient((await responder) as object).send(
          new SendMessageCommand({ QueueUrl: made.Approvals, MessageBody: '{}' }),
        ),
        'a request, by who approves': new SQSClient((await approver) as object).send(
          new SendMessageCommand({ QueueUrl: made.Requests, MessageBody: '{}' }),
        ),
        'a run, by who asks': new SFNClient((await responder) as object).send(new StartExecutionCommand(run)),
        'a run, by who approves': new SFNClient((await approver) as object).send(new StartExecutionCommand(run)),
        'an answer, by who approves': new SFNClient((await approver) as object).send(
          new SendTaskSuccessCommand({ taskToken: 'x', output: '{}' }),
        ),
        'a playbook, by who asks': new LambdaClient((await responder) as object).send(
          new InvokeCommand({ FunctionName: made.QuarantineRole }),
        ),
        'a playbook, by what starts runs': new LambdaClient(start).send(
          new InvokeCommand({ FunctionName: made.QuarantineRole }),
        ),
        'an answer, by what starts runs': new SFNClient(start).send(
          new SendTaskSuccessCommand({ taskToken: 'x', output: '{}' }),
        ),
        'a run, by what approves': new SFNClient(approveRole).send(new StartExecutionCommand(run)),
        'another function, by the state machine': new LambdaClient(machine).send(
          new InvokeCommand({ FunctionName: made.ApprovePlaybook }),
        ),
        'another role, by what quarantines': new IAMClient(quarantine).send(
          new AttachRolePolicyCommand({ RoleName: 'other', PolicyArn: made.Policy }),
        ),
        'a policy in a role, by what quarantines': new IAMClient(quarantine).send(
          new PutRolePolicyCommand({ RoleName: 'shop-api', ...policy }),
        ),
        'another role, by what ends sessions': new IAMClient(end).send(
          new PutRolePolicyCommand({ RoleName: 'other', ...policy }),
        ),
        'a policy of another role, by what ends sessions': new IAMClient(end).send(
          new DeleteRolePolicyCommand({ RoleName: 'other', PolicyName: 'any' }),
        ),
        'another user, by what disables keys': new IAMClient(disable).send(
          new UpdateAccessKeyCommand({ UserName: 'bob', AccessKeyId: 'AKIAEXAMPLE000000001', Status: 'Inactive' }),
        ),
        'a new key, by what disables keys': new IAMClient(disable).send(
          new CreateAccessKeyCommand({ UserName: 'alice' }),
        ),
        'a key, by what keeps logs': new IAMClient(keep).send(new ListAccessKeysCommand({ UserName: 'alice' })),
        'a record of another playbook': new S3Client(keep).send(new PutObjectCommand(record('quarantine-role'))),
        'a record that is read': new S3Client(quarantine).send(new GetObjectCommand({ Bucket: made.Evidence, Key })),
        'a record that is deleted': new S3Client(quarantine).send(
          new DeleteObjectCommand({ Bucket: made.Evidence, Key }),
        ),
      }),
    ).toEqual([]);
  }, 180_000);
}
