import { request } from 'node:https';
import { CloudFormationClient, ValidateTemplateCommand } from '@aws-sdk/client-cloudformation';
import {
  CloudWatchLogsClient,
  CreateLogStreamCommand,
  DeleteLogGroupCommand,
  FilterLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
  DeleteUserPoolCommand,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { DeleteTableCommand, DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import {
  BatchDeleteImageCommand,
  BatchGetImageCommand,
  ECRClient,
  InitiateLayerUploadCommand,
} from '@aws-sdk/client-ecr';
import { DeleteEventBusCommand, EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import {
  DeleteDeliveryStreamCommand,
  PutRecordCommand as DeliverRecordCommand,
  FirehoseClient,
} from '@aws-sdk/client-firehose';
import {
  CreateAccessKeyCommand,
  CreatePolicyVersionCommand,
  CreateRoleCommand,
  CreateUserCommand,
  DeleteAccessKeyCommand,
  DeleteRolePermissionsBoundaryCommand,
  IAMClient,
  ListAccessKeysCommand,
  PutRolePermissionsBoundaryCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import {
  DeleteStreamCommand,
  DescribeStreamSummaryCommand,
  KinesisClient,
  ListShardsCommand,
  PutRecordCommand,
} from '@aws-sdk/client-kinesis';
import { DecryptCommand, DescribeKeyCommand, EncryptCommand, KMSClient } from '@aws-sdk/client-kms';
import {
  DeleteFunctionCommand,
  GetFunctionCommand,
  GetFunctionConfigurationCommand,
  InvokeCommand,
  LambdaClient,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutBucketPolicyCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  DeleteStateMachineCommand,
  ListExecutionsCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { PublishCommand, SetTopicAttributesCommand, SNSClient } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { tally } from '../tally';
import { ACCOUNT, type Credentials, Deployment, OWNER, outcomeOf, REFUSED, REGION } from './deployment';
import { Emulator, missing } from './emulator';

const STRANGER: Credentials = { accessKeyId: '444455556666', secretAccessKey: 'x' };

const lacking = missing();
if (lacking) {
  process.stderr.write(`hardened constructs are not deployed: ${lacking}\n`);
  test.skip(`deployed to an AWS that enforces IAM (${lacking})`, () => undefined);
} else describe('deployed to an AWS that enforces IAM', deployed);

function deployed(): void {
  const deployment = new Deployment();
  const plainHttp = new Emulator('http');
  let made: Record<string, string>;
  let unknown: Record<string, string[]>;

  const as = (credentials: Credentials, endpoint?: string) => deployment.as(credentials, endpoint);
  const asRole = async (name: string) => as(await deployment.assume(made[`${name}Arn`]));

  beforeAll(async () => {
    await deployment.start('test/deploy/app.ts');
    unknown = await unknownTypes();
    made = await deployment.deploy(
      deployment.stacks().filter((stack) => !unknown[stack]),
      'grants',
    );
  }, 600_000);

  afterAll(() => {
    deployment.stop();
    plainHttp.stop();
  });

  /** Types of each stack that the emulator does not know. */
  async function unknownTypes(): Promise<Record<string, string[]>> {
    const client = new CloudFormationClient(as(OWNER));
    const found: Record<string, string[]> = {};
    for (const stack of deployment.stacks())
      try {
        const types = Object.entries(deployment.template(stack).Resources).map(([id, { Type }]) => [id, { Type }]);
        const TemplateBody = JSON.stringify({ Resources: Object.fromEntries(types) });
        await client.send(new ValidateTemplateCommand({ TemplateBody }));
      } catch (error) {
        const types = /Unrecognized resource types: \[(.*?)\]/.exec((error as Error).message)?.[1];
        if (types === undefined) throw error;
        found[stack] = types.split(', ');
      }
    return found;
  }

  test('every construct whose types it knows comes up', () => {
    for (const [stack, types] of Object.entries(unknown))
      process.stderr.write(`not deployed, as the emulator has no ${types.join(', ')}: ${stack}\n`);
    for (const [what, why] of Object.entries(NOT_TRIED))
      process.stderr.write(`not tried: ${what}: the emulator ${why}\n`);
    expect(Object.keys(unknown)).not.toContain('grants');
    tally('constructs deployed', deployment.stacks().filter((it) => it !== 'grants' && !unknown[it]).length);
    expect(deployment.stacks().length - Object.keys(unknown).length).toBeGreaterThan(6);
    expect(made.Function).toMatch(/Resize/);
  });

  type Try = (role: Awaited<ReturnType<typeof asRole>>) => Promise<unknown>;

  const s3 =
    (make: () => any): Try =>
    (role) =>
      new S3Client(role).send(make());
  const sqs =
    (make: () => any): Try =>
    (role) =>
      new SQSClient(role).send(make());
  const sns =
    (make: () => any): Try =>
    (role) =>
      new SNSClient(role).send(make());
  const dynamodb =
    (make: () => any): Try =>
    (role) =>
      new DynamoDBClient(role).send(make());
  const kms =
    (make: () => any): Try =>
    (role) =>
      new KMSClient(role).send(make());
  const kinesis =
    (make: () => any): Try =>
    (role) =>
      new KinesisClient(role).send(make());
  const events =
    (make: () => any): Try =>
    (role) =>
      new EventBridgeClient(role).send(make());
  const logs =
    (make: () => any): Try =>
    (role) =>
      new CloudWatchLogsClient(role).send(make());
  const lambda =
    (make: () => any): Try =>
    (role) =>
      new LambdaClient(role).send(make());
  const ecr =
    (make: () => any): Try =>
    (role) =>
      new ECRClient(role).send(make());
  const states =
    (make: () => any): Try =>
    (role) =>
      new SFNClient(role).send(make());
  const firehose =
    (make: () => any): Try =>
    (role) =>
      new FirehoseClient(role).send(make());
  const cognito =
    (make: () => any): Try =>
    (role) =>
      new CognitoIdentityProviderClient(role).send(make());
  let users = 0;
  const user = (pool: string) => ({ UserPoolId: made[pool], Username: `somebody-${users++}@shop.example` });
  let records = 0;
  const evidence = (Key: string) => ({ Bucket: made.Evidence, Key, Body: 'a' });
  const kept = 'runs/kept.json';
  const delivered = (stream: string) => ({ DeliveryStreamName: made[stream], Record: { Data: Buffer.from('a') } });
  const record = (stream: string) => ({ StreamName: made[stream], PartitionKey: 'a', Data: Buffer.from('a') });
  const event = (bus: string) => ({
    Entries: [{ EventBusName: made[bus], Source: 'test', DetailType: 'made', Detail: '{}' }],
  });
  const images = (name: string) => ({ repositoryName: made[name], imageIds: [{ imageTag: '1' }] });
  let logStreams = 0;
  const logStream = (group: string) => ({ logGroupName: made[group], logStreamName: `made-${logStreams++}` });
  const object = (bucket = 'Bucket', Key = 'a.txt') => ({ Bucket: made[bucket], Key });

  const TRIES: Record<string, Try> = {
    'get an object': s3(() => new GetObjectCommand(object())),
    'get an object of another bucket': s3(() => new GetObjectCommand(object('OtherBucket'))),
    'list a bucket': s3(() => new ListObjectsV2Command({ Bucket: made.Bucket })),
    'put an object': s3(() => new PutObjectCommand({ ...object('Bucket', 'b.txt'), Body: 'b' })),
    'put an object into another bucket': s3(() => new PutObjectCommand({ ...object('OtherBucket'), Body: 'b' })),
    'put an object under a key of S3': s3(
      () => new PutObjectCommand({ ...object('Bucket', 'c.txt'), Body: 'c', ServerSideEncryption: 'AES256' }),
    ),
    'delete an object': s3(() => new DeleteObjectCommand(object('Bucket', 'b.txt'))),
    'delete an object of another bucket': s3(() => new DeleteObjectCommand(object('OtherBucket'))),
    'change a bucket policy': s3(() => new PutBucketPolicyCommand({ Bucket: made.Bucket, Policy: '{}' })),
    'add a record': s3(() => new PutObjectCommand({ ...evidence(`runs/${records++}.json`), IfNoneMatch: '*' })),
    'add a record of others': s3(() => new PutObjectCommand({ ...evidence(`other/${records++}`), IfNoneMatch: '*' })),
    'read a record': s3(() => new GetObjectCommand({ Bucket: made.Evidence, Key: kept })),
    'delete a record': s3(() => new DeleteObjectCommand({ Bucket: made.Evidence, Key: kept })),
    'change what keeps records': s3(() => new PutBucketPolicyCommand({ Bucket: made.Evidence, Policy: '{}' })),
    'send a message': sqs(() => new SendMessageCommand({ QueueUrl: made.Queue, MessageBody: 'one' })),
    'send a message to another queue': sqs(
      () => new SendMessageCommand({ QueueUrl: made.OtherQueue, MessageBody: 'x' }),
    ),
    'receive messages': sqs(() => new ReceiveMessageCommand({ QueueUrl: made.Queue })),
    'receive messages of another queue': sqs(() => new ReceiveMessageCommand({ QueueUrl: made.OtherQueue })),
    'purge a queue': sqs(() => new PurgeQueueCommand({ QueueUrl: made.Queue })),
    'change a queue': sqs(
      () => new SetQueueAttributesCommand({ QueueUrl: made.Queue, Attributes: { VisibilityTimeout: '1' } }),
    ),
    encrypt: kms(() => new EncryptCommand({ KeyId: made.Key, Plaintext: Buffer.from('a') })),
    'encrypt with another key': kms(() => new EncryptCommand({ KeyId: made.OtherKey, Plaintext: Buffer.from('a') })),
    decrypt: (role) => decryptAs(role, 'Key'),
    'decrypt with another key': (role) => decryptAs(role, 'OtherKey'),
    publish: sns(() => new PublishCommand({ TopicArn: made.Topic, Message: 'one' })),
    'publish to another topic': sns(() => new PublishCommand({ TopicArn: made.OtherTopic, Message: 'one' })),
    'change a topic': sns(
      () => new SetTopicAttributesCommand({ TopicArn: made.Topic, AttributeName: 'DisplayName', AttributeValue: 'x' }),
    ),
    'get an item': dynamodb(() => new GetItemCommand({ TableName: made.Table, Key: item })),
    'get an item of another table': dynamodb(() => new GetItemCommand({ TableName: made.OtherTable, Key: item })),
    'put an item': dynamodb(() => new PutItemCommand({ TableName: made.Table, Item: item })),
    'put an item into another table': dynamodb(() => new PutItemCommand({ TableName: made.OtherTable, Item: item })),
    'delete a table': dynamodb(() => new DeleteTableCommand({ TableName: made.OtherTable })),
    'put a record': kinesis(() => new PutRecordCommand(record('Stream'))),
    'put a record into another stream': kinesis(() => new PutRecordCommand(record('OtherStream'))),
    'look at a stream': kinesis(() => new DescribeStreamSummaryCommand({ StreamName: made.Stream })),
    'list the shards of a stream': kinesis(() => new ListShardsCommand({ StreamName: made.Stream })),
    'list the shards of another stream': kinesis(() => new ListShardsCommand({ StreamName: made.OtherStream })),
    'delete a stream': kinesis(() => new DeleteStreamCommand({ StreamName: made.OtherStream })),
    'put an event': events(() => new PutEventsCommand(event('Bus'))),
    'put an event onto another bus': events(() => new PutEventsCommand(event('OtherBus'))),
    'delete a bus': events(() => new DeleteEventBusCommand({ Name: made.OtherBus })),
    'make a log stream': logs(() => new CreateLogStreamCommand(logStream('LogGroup'))),
    'make a log stream in another group': logs(() => new CreateLogStreamCommand(logStream('OtherLogGroup'))),
    'read logs': logs(() => new FilterLogEventsCommand({ logGroupName: made.LogGroup })),
    'read logs of another group': logs(() => new FilterLogEventsCommand({ logGroupName: made.OtherLogGroup })),
    'delete a log group': logs(() => new DeleteLogGroupCommand({ logGroupName: made.OtherLogGroup })),
    'pull an image': ecr(() => new BatchGetImageCommand(images('Repository'))),
    'pull an image of another repository': ecr(() => new BatchGetImageCommand(images('OtherRepository'))),
    'begin to push an image': ecr(() => new InitiateLayerUploadCommand({ repositoryName: made.Repository })),
    'begin to push an image into another repository': ecr(
      () => new InitiateLayerUploadCommand({ repositoryName: made.OtherRepository }),
    ),
    'delete an image': ecr(() => new BatchDeleteImageCommand(images('Repository'))),
    'invoke a function': lambda(() => new InvokeCommand({ FunctionName: made.Function })),
    'invoke another function': lambda(() => new InvokeCommand({ FunctionName: made.OtherFunction })),
    'look into a function': lambda(() => new GetFunctionCommand({ FunctionName: made.Function })),
    'change what a function is told': lambda(
      () => new UpdateFunctionConfigurationCommand({ FunctionName: made.Function, Environment: { Variables: {} } }),
    ),
    'delete a function': lambda(() => new DeleteFunctionCommand({ FunctionName: made.OtherFunction })),
    'start a state machine': states(() => new StartExecutionCommand({ stateMachineArn: made.Machine })),
    'start another state machine': states(() => new StartExecutionCommand({ stateMachineArn: made.OtherMachine })),
    'list executions': states(() => new ListExecutionsCommand({ stateMachineArn: made.Machine })),
    'list executions of another state machine': states(
      () => new ListExecutionsCommand({ stateMachineArn: made.OtherMachine }),
    ),
    'delete a state machine': states(() => new DeleteStateMachineCommand({ stateMachineArn: made.OtherMachine })),
    'deliver a record': firehose(() => new DeliverRecordCommand(delivered('Delivery'))),
    'deliver a record by another stream': firehose(() => new DeliverRecordCommand(delivered('OtherDelivery'))),
    'delete a delivery stream': firehose(
      () => new DeleteDeliveryStreamCommand({ DeliveryStreamName: made.OtherDelivery }),
    ),
    'make a user': cognito(() => new AdminCreateUserCommand(user('People'))),
    'make a user of another pool': cognito(() => new AdminCreateUserCommand(user('OtherPeople'))),
    'list users': cognito(() => new ListUsersCommand({ UserPoolId: made.People })),
    'list users of another pool': cognito(() => new ListUsersCommand({ UserPoolId: made.OtherPeople })),
    'delete a pool of users': cognito(() => new DeleteUserPoolCommand({ UserPoolId: made.OtherPeople })),
    'describe a key': kms(() => new DescribeKeyCommand({ KeyId: made.Key })),
  };

  const item = { id: { S: 'a' } };

  async function decryptAs(role: Parameters<Try>[0], key: string): Promise<unknown> {
    const encrypted = await new KMSClient(as(OWNER)).send(
      new EncryptCommand({ KeyId: made[key], Plaintext: Buffer.from('a') }),
    );
    return new KMSClient(role).send(new DecryptCommand({ KeyId: made[key], CiphertextBlob: encrypted.CiphertextBlob }));
  }

  const GRANTS: Record<string, readonly string[]> = {
    BucketReader: ['get an object', 'list a bucket'],
    BucketWriter: ['put an object'],
    BucketDeleter: ['delete an object'],
    QueueSender: ['send a message'],
    QueueConsumer: ['receive messages'],
    QueuePurger: ['purge a queue'],
    TopicPublisher: ['publish'],
    TableReader: ['get an item'],
    TableWriter: ['put an item'],
    KeyEncrypter: ['encrypt'],
    KeyDecrypter: ['decrypt'],
    KeyAdmin: ['describe a key'],
    StreamReader: ['look at a stream', 'list the shards of a stream'],
    StreamWriter: ['put a record', 'list the shards of a stream'],
    BusWriter: ['put an event'],
    LogReader: ['read logs'],
    ImagePuller: ['pull an image'],
    FunctionInvoker: ['invoke a function'],
    ImagePusher: ['begin to push an image'],
    Witness: ['add a record'],
    Sweeper: ['read a record'],
    MachineStarter: ['start a state machine'],
    MachineReader: ['list executions'],
    DeliveryWriter: ['deliver a record'],
    PeopleClerk: ['make a user', 'list users'],
  };

  /** Acts of which the emulator knows less than AWS: where they are aimed, or under which condition. */
  const NOT_TRIED = {
    'grants of HardenedParameter': 'takes each request about a parameter for one about all of them',
    'writing over a record of an EvidenceBucket': 'does not know s3:if-none-match',
    'grantWrite of HardenedLogGroup': 'aims log streams at the name of their group alone',
  };

  describe('what is granted', () => {
    beforeAll(async () => {
      const owner = new S3Client(as(OWNER));
      for (const bucket of ['Bucket', 'OtherBucket'])
        await owner.send(new PutObjectCommand({ ...object(bucket), Body: 'a' }));
      await owner.send(new PutObjectCommand({ ...evidence(kept), IfNoneMatch: '*' }));
    });

    test.each(Object.entries(GRANTS))('lets %s do what it says, and nothing beside it', async (name, may) => {
      const role = await asRole(name);
      const outcomes: Record<string, string> = {};
      for (const [what, attempt] of Object.entries(TRIES)) {
        const outcome = await outcomeOf(attempt(role));
        outcomes[what] = REFUSED.test(outcome) ? 'refused' : outcome;
      }
      const wanted = Object.keys(TRIES).map((what) => [what, may.includes(what) ? 'done' : 'refused']);
      expect(outcomes).toEqual(Object.fromEntries(wanted));
    });
  });

  test.each(['get an object', 'list a bucket', 'send a message', 'receive messages', 'decrypt'])(
    'another account may not %s',
    async (what) => {
      // A key is not even found from elsewhere.
      expect(await outcomeOf((TRIES[what] as Try)(as(STRANGER)))).toMatch(/AccessDenied|Forbidden|^NotFound/);
    },
  );

  test('the world may not read', async () => {
    const status = await new Promise<number | undefined>((answered, failed) => {
      request(`${deployment.emulator.endpoint}/${made.Bucket}/a.txt`, { agent: deployment.agent }, ({ statusCode }) =>
        answered(statusCode),
      )
        .on('error', failed)
        .end();
    });
    expect(status).toBe(403);
  });

  describe('a boundary holds, whatever its role is granted', () => {
    const trust = { Statement: { Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: 'sts:AssumeRole' } };
    const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', ...trust });
    const everything = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } };
    const ATTACKS: Record<string, () => any> = {
      'make a user': () => new CreateUserCommand({ UserName: 'eve' }),
      'make a role without a boundary': () => new CreateRoleCommand({ RoleName: 'eve', AssumeRolePolicyDocument }),
      'take itself out of it': () =>
        new DeleteRolePermissionsBoundaryCommand({ RoleName: made.BoundedArn?.split('/').at(-1) }),
      'write another boundary into it': () =>
        new CreatePolicyVersionCommand({
          PolicyArn: made.BoundaryArn,
          PolicyDocument: JSON.stringify(everything),
          SetAsDefault: true,
        }),
    };

    // The emulator's CloudFormation makes roles without their boundary.
    beforeAll(async () => {
      const owner = new IAMClient(as(OWNER));
      const RoleName = made.BoundedArn?.split('/').at(-1);
      await owner.send(new PutRolePermissionsBoundaryCommand({ RoleName, PermissionsBoundary: made.BoundaryArn }));
    });

    test.each(Object.entries(ATTACKS))('it does not let it %s', async (_, attack) => {
      expect(await outcomeOf(new IAMClient(await asRole('Bounded')).send(attack()))).toMatch(REFUSED);
    });

    // That it may make roles under the same boundary is for can() to show: the emulator tells no iam:PermissionsBoundary.
    test('it lets it use the services it names', async () => {
      expect(await outcomeOf((TRIES['get an object'] as Try)(await asRole('Bounded')))).toBe('done');
    });
  });

  test('a function disables keys of users that are due, spares who is excepted, and may do nothing beside', async () => {
    const owner = new IAMClient(as(OWNER));
    const keys: Record<string, string> = {};
    for (const UserName of ['stale', 'spared']) {
      await owner.send(new CreateUserCommand({ UserName }));
      const { AccessKey } = await owner.send(new CreateAccessKeyCommand({ UserName }));
      keys[UserName] = AccessKey?.AccessKeyId as string;
    }
    const statusOf = async (UserName: string) =>
      (await owner.send(new ListAccessKeysCommand({ UserName }))).AccessKeyMetadata?.map(({ Status }) => Status);
    // IAM finds the user of a key, and the emulator does not: it asks whether somebody may look at all keys.
    await owner.send(
      new PutRolePolicyCommand({
        RoleName: made.ReaperRole?.split('/').at(-1),
        PolicyName: 'for-the-emulator',
        PolicyDocument: JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 'iam:GetAccessKeyLastUsed', Resource: '*' }],
        }),
      }),
    );
    const lambda = new LambdaClient(as(OWNER));
    const invoked = async () => {
      const { FunctionError, Payload } = await lambda.send(
        new InvokeCommand({ FunctionName: made.Reaper, Payload: '{}' }),
      );
      tally('functions run');
      return [FunctionError, Buffer.from(Payload ?? []).toString()];
    };
    // None is a day old.
    expect(await invoked()).toEqual([undefined, 'null']);
    expect([await statusOf('stale'), await statusOf('spared')]).toEqual([['Active'], ['Active']]);
    const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName: made.Reaper }));
    const TERMS = JSON.stringify({ ...JSON.parse(Environment?.Variables?.TERMS as string), oldestDays: 0 });
    await lambda.send(
      new UpdateFunctionConfigurationCommand({
        FunctionName: made.Reaper,
        Environment: { Variables: { ...Environment?.Variables, TERMS } },
      }),
    );
    expect(await invoked()).toEqual([undefined, 'null']);
    expect([await statusOf('stale'), await statusOf('spared')]).toEqual([['Inactive'], ['Active']]);
    const reaper = new IAMClient(as(await deployment.assume(made.ReaperRole)));
    const tries = {
      'make a key': reaper.send(new CreateAccessKeyCommand({ UserName: 'stale' })),
      'delete a key': reaper.send(new DeleteAccessKeyCommand({ UserName: 'stale', AccessKeyId: keys.stale })),
      'make a user': reaper.send(new CreateUserCommand({ UserName: 'mallory' })),
    };
    for (const [what, tried] of Object.entries(tries))
      expect([what, await outcomeOf(tried)]).toEqual([what, expect.stringMatching(REFUSED)]);
  }, 120_000);

  test('plain HTTP is refused by the policies that constructs write', async () => {
    await plainHttp.start();
    const owner = new SQSClient(as(OWNER, plainHttp.endpoint));
    const { QueueUrl } = await owner.send(new CreateQueueCommand({ QueueName: 'orders' }));
    const [policy] = Object.values(deployment.template('hardened-queue').Resources).filter(
      ({ Type }) => Type === 'AWS::SQS::QueuePolicy',
    );
    const arn = `arn:aws:sqs:${REGION}:${ACCOUNT}:orders`;
    const Policy = JSON.stringify(policy?.Properties.PolicyDocument).replaceAll(
      /\{"Fn::GetAtt":\[.*?\]\}/g,
      `"${arn}"`,
    );
    const sending = () => outcomeOf(owner.send(new SendMessageCommand({ QueueUrl, MessageBody: 'one' })));
    expect(await sending()).toBe('done');
    await owner.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { Policy } }));
    expect(await sending()).toMatch(REFUSED);
  });
}
