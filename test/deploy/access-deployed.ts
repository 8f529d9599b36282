import {
  CreatePolicyVersionCommand,
  CreateUserCommand,
  DeletePolicyCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  IAMClient,
  PutRolePermissionsBoundaryCommand,
  PutRolePolicyCommand,
  SetDefaultPolicyVersionCommand,
  UpdateAssumeRolePolicyCommand,
} from '@aws-sdk/client-iam';
import {
  GetFunctionConfigurationCommand,
  InvokeCommand,
  LambdaClient,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DescribeExecutionCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { can } from '../../lib/iam/evaluate';
import { ACCOUNT, Deployment, OWNER, outcomeOf, REFUSED, REGION } from './deployment';
import { missing } from './emulator';

const lacking = missing();
if (lacking) {
  process.stderr.write(`access for a time is not deployed: ${lacking}\n`);
  test.skip(`deployed access for a time (${lacking})`, () => undefined);
} else describe('deployed access for a time', deployed);

function deployed(): void {
  const deployment = new Deployment();
  let made: Record<string, string>;
  let iam: IAMClient;

  beforeAll(async () => {
    await deployment.start('test/deploy/access-app.ts');
    made = await deployment.deploy(['access'], 'access');
    iam = new IAMClient(deployment.as(OWNER));
    for (const UserName of ['alice', 'bob']) await iam.send(new CreateUserCommand({ UserName }));
    // The emulator's CloudFormation makes roles without their boundary.
    const RoleName = made.Reader?.split('/').at(-1);
    await iam.send(new PutRolePermissionsBoundaryCommand({ RoleName, PermissionsBoundary: made.Window }));
    await lookEachSecond();
  }, 400_000);

  afterAll(() => deployment.stop());

  /** Half a minute between two looks is long for a test. */
  async function lookEachSecond(): Promise<void> {
    const lambda = new LambdaClient(deployment.as(OWNER));
    const FunctionName = made.WatchAccess;
    const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
    const TERMS = JSON.stringify({ ...JSON.parse(Environment?.Variables?.TERMS ?? ''), lookSeconds: 1 });
    const Variables = { ...Environment?.Variables, TERMS };
    await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }));
  }

  /** Sends a request as API Gateway hands it on that a user has signed. */
  async function send(name: string, routeKey: string, body: object, id?: string): Promise<Record<string, unknown>> {
    const userArn = `arn:aws:iam::${ACCOUNT}:user/${name}`;
    const event = {
      ...{ routeKey, body: JSON.stringify(body), ...(id !== undefined && { pathParameters: { id } }) },
      requestContext: { authorizer: { iam: { accountId: ACCOUNT, userArn, userId: 'AIDA' } } },
    };
    const { FunctionError, Payload } = await new LambdaClient(deployment.as(OWNER)).send(
      new InvokeCommand({ FunctionName: made.RequestAccess, Payload: JSON.stringify(event) }),
    );
    const answer = Buffer.from(Payload ?? []).toString();
    expect([FunctionError, answer]).toEqual([undefined, expect.stringContaining('statusCode')]);
    const { statusCode, body: text } = JSON.parse(answer);
    return { statusCode, ...JSON.parse(text) };
  }

  const ask = { role: 'reader', minutes: 30, reason: 'an incident', key: 'release-1' };

  /** What the boundary of the role says now. */
  async function boundary(): Promise<{ Statement: { Sid?: string }[] }> {
    const PolicyArn = made.Window;
    const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn }));
    const { PolicyVersion } = await iam.send(
      new GetPolicyVersionCommand({ PolicyArn, VersionId: Policy?.DefaultVersionId }),
    );
    return JSON.parse(decodeURIComponent(PolicyVersion?.Document ?? ''));
  }

  /** Whether somebody may read the bucket by a session of the role, as the policies are that AWS has now. */
  async function may(name: string, now = new Date()): Promise<string> {
    return can({
      principal: `arn:aws:sts::${ACCOUNT}:assumed-role/reader/${name}`,
      ...{ action: 's3:GetObject', resource: `arn:aws:s3:::${made.Bucket}/a.txt` },
      identity: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }] },
      boundary: await boundary(),
      context: {
        'aws:userid': `AROAREADER:${name}`,
        ...{ 'aws:CurrentTime': now.toISOString(), 'aws:TokenIssueTime': now.toISOString() },
      },
    }).decision;
  }

  async function eventually(isSo: () => Promise<boolean>): Promise<boolean> {
    for (let tries = 0; tries < 120; tries++) {
      if (await isSo()) return true;
      await new Promise((wait) => setTimeout(wait, 500));
    }
    return false;
  }

  test('a request is approved by somebody else, opens the role, and is ended', async () => {
    expect([await may('alice'), await may('bob')]).toEqual(['denied', 'denied']);
    const reading = async (name: string) => {
      const client = new S3Client(deployment.as(await deployment.actAs(made.Reader, name)));
      return () => outcomeOf(client.send(new ListObjectsV2Command({ Bucket: made.Bucket })));
    };
    const before = await reading('alice');
    expect(await before()).toMatch(REFUSED);
    // Times are told in seconds.
    await new Promise((wait) => setTimeout(wait, 1100));

    const { id, statusCode } = await send('alice', 'POST /requests', ask);
    expect([statusCode, await send('alice', 'POST /requests', ask)]).toMatchObject([200, { statusCode: 200, id }]);
    expect(await send('mallory', 'POST /requests', ask)).toMatchObject({ statusCode: 403 });
    const own = await send('alice', 'POST /requests/{id}/decision', { approve: true, reason: 'mine' }, id as string);
    expect(own).toMatchObject({ statusCode: 403, message: 'nobody decides of their own request' });
    expect(await may('alice')).toBe('denied');

    const seen = { approve: true, reason: 'seen' };
    expect(await send('bob', 'POST /requests/{id}/decision', seen, id as string)).toMatchObject({ state: 'approved' });
    expect(await eventually(async () => (await may('alice')) === 'allowed')).toBe(true);
    expect(await may('bob')).toBe('denied');
    const held = await reading('alice');
    expect(await held()).toBe('done');
    expect(await (await reading('bob'))()).toMatch(REFUSED);
    expect(await before()).toMatch(REFUSED);
    const look = () => send('alice', 'GET /requests/{id}', {}, id as string);
    expect(await eventually(async () => (await look()).state === 'open')).toBe(true);

    expect(await send('bob', 'POST /requests/{id}/end', {}, id as string)).toMatchObject({ state: 'ended' });
    expect(await eventually(async () => (await may('alice')) === 'denied')).toBe(true);
    expect([await held(), await (await reading('alice'))()]).toEqual(Array(2).fill(expect.stringMatching(REFUSED)));
    const states = new SFNClient(deployment.as(OWNER));
    const { Environment } = await new LambdaClient(deployment.as(OWNER)).send(
      new GetFunctionConfigurationCommand({ FunctionName: made.RequestAccess }),
    );
    const executionArn = `${Environment?.Variables?.STATE_MACHINE?.replace(':stateMachine:', ':execution:')}:${id}`;
    const status = async () => (await states.send(new DescribeExecutionCommand({ executionArn }))).status;
    expect(await eventually(async () => (await status()) === 'SUCCEEDED')).toBe(true);
    const { Contents = [] } = await new S3Client(deployment.as(OWNER)).send(
      new ListObjectsV2Command({ Bucket: made.Evidence }),
    );
    expect(Contents.map(({ Key }) => Key?.split('/')[2]).sort()).toEqual([
      ...['closed', 'decisions', 'ends', 'opened', 'requests'],
    ]);
  }, 300_000);

  test('each function may do its own calls, and its neighbours may not', async () => {
    const [request, watch, apply] = await Promise.all(
      ['RequestAccess', 'WatchAccess', 'ApplyAccess'].map(async (id) =>
        deployment.as(await deployment.actAs(made[`${id}Role`])),
      ),
    );
    if (!request || !watch || !apply) throw new Error('a role is missing');
    const { Contents = [] } = await new S3Client(deployment.as(OWNER)).send(
      new ListObjectsV2Command({ Bucket: made.Evidence }),
    );
    const [, prefix] = Contents[0]?.Key?.split('/') ?? [];
    const put = (kind: string) =>
      new PutObjectCommand({
        ...{ Bucket: made.Evidence, Key: `access/${prefix}/${kind}/${kind}.json`, Body: '{}', IfNoneMatch: '*' },
      });
    const overwrite = new PutObjectCommand({ Bucket: made.Evidence, Key: Contents[0]?.Key, Body: '{}' });
    const PolicyDocument = JSON.stringify(await boundary());
    const version = { PolicyArn: made.Window, PolicyDocument, SetAsDefault: true };
    const other = `arn:aws:iam::${ACCOUNT}:policy/other`;
    const RoleName = made.Reader?.split('/').at(-1);
    const outcomes = async (tries: Record<string, Promise<unknown>>) =>
      Object.fromEntries(
        await Promise.all(Object.entries(tries).map(async ([what, tried]) => [what, await outcomeOf(tried)] as const)),
      );
    const allowed = await outcomes({
      'a request written down': new S3Client(request).send(put('requests')),
      'an end written down': new S3Client(watch).send(put('ends')),
      'a role that was opened written down': new S3Client(apply).send(put('opened')),
      'a record read': new S3Client(apply).send(new GetObjectCommand({ Bucket: made.Evidence, Key: Contents[0]?.Key })),
      'a version of the policy': new IAMClient(apply).send(new CreatePolicyVersionCommand(version)),
    });
    expect(allowed).toEqual(Object.fromEntries(Object.keys(allowed).map((what) => [what, 'done'])));
    const refused = await outcomes({
      'a version, by who is asked': new IAMClient(request).send(new CreatePolicyVersionCommand(version)),
      'a version, by who looks': new IAMClient(watch).send(new CreatePolicyVersionCommand(version)),
      'a version of another policy': new IAMClient(apply).send(
        new CreatePolicyVersionCommand({ ...version, PolicyArn: other }),
      ),
      'a version of before': new IAMClient(apply).send(
        new SetDefaultPolicyVersionCommand({ PolicyArn: made.Window, VersionId: 'v1' }),
      ),
      'no policy': new IAMClient(apply).send(new DeletePolicyCommand({ PolicyArn: made.Window })),
      'a grant of the role': new IAMClient(apply).send(
        new PutRolePolicyCommand({ RoleName, PolicyName: 'own', PolicyDocument }),
      ),
      'another trust of the role': new IAMClient(apply).send(
        new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument }),
      ),
      'a decision, by who opens': new S3Client(apply).send(put('decisions')),
      'a request, by who looks': new S3Client(watch).send(put('requests')),
      'a role opened, by who is asked': new S3Client(request).send(put('opened')),
      'a record of others written over': new S3Client(request).send(overwrite),
      'a request, by who looks, beside the function': new SFNClient(watch).send(
        new StartExecutionCommand({ stateMachineArn: `arn:aws:states:${REGION}:${ACCOUNT}:stateMachine:any` }),
      ),
    });
    expect(Object.entries(refused).filter(([, outcome]) => !REFUSED.test(outcome))).toEqual([]);
  }, 120_000);
}
