import { CodeBuildClient, StartBuildCommand, UpdateProjectCommand } from '@aws-sdk/client-codebuild';
import {
  CreatePolicyVersionCommand,
  GetPolicyVersionCommand,
  GetRoleCommand,
  IAMClient,
  ListAttachedRolePoliciesCommand,
  ListRolesCommand,
  UpdateAssumeRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { GetParametersByPathCommand, SSMClient } from '@aws-sdk/client-ssm';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { headersOf } from '../runner/world';
import { ACCOUNT, type Credentials, Deployment, OWNER, outcomeOf, REFUSED } from './deployment';
import { missing } from './emulator';

/** Later than whatever day this runs on, as what is too old is ignored. */
const CREATED = '2126-01-05T00:00:00Z';

const BODY = JSON.stringify({
  action: 'queued',
  workflow_job: { id: 1, run_id: 2, run_attempt: 1, labels: ['small'], created_at: CREATED },
  repository: { full_name: 'acme/shop', private: true, fork: false },
  installation: { id: 99 },
});

const lacking = missing();
if (lacking) {
  process.stderr.write(`runners are not deployed: ${lacking}\n`);
  test.skip(`deployed runners (${lacking})`, () => undefined);
} else describe('deployed runners', deployed);

function deployed(): void {
  const deployment = new Deployment();
  let made: Record<string, string>;

  beforeAll(async () => {
    await deployment.start('test/deploy/runner-app.ts');
    made = await deployment.deploy(['runners'], 'runners');
    await nameSecret();
  }, 300_000);

  afterAll(() => deployment.stop());

  /** What CloudFormation writes for a reference to a secret is its ARN; the emulator's writes its name, also in policies. */
  async function nameSecret(): Promise<void> {
    const iam = new IAMClient(deployment.as(OWNER));
    const { ARN } = await new SecretsManagerClient(deployment.as(OWNER)).send(
      new DescribeSecretCommand({ SecretId: made.Secret }),
    );
    const RoleName = made.FunctionRole?.split('/').at(-1);
    const { AttachedPolicies = [] } = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName }));
    for (const { PolicyArn } of AttachedPolicies) {
      const { PolicyVersion } = await iam.send(new GetPolicyVersionCommand({ PolicyArn, VersionId: 'v1' }));
      const meant = decodeURIComponent(PolicyVersion?.Document ?? '').replaceAll(`"${made.Secret}"`, `"${ARN}"`);
      await iam.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument: meant, SetAsDefault: true }));
    }
  }

  /** What GitHub would get from the webhook, and the jobs that are in the queue then. */
  async function delivered(headers: Record<string, string>): Promise<{ status: number; jobs: unknown[] }> {
    const Payload = JSON.stringify({ headers, body: BODY, isBase64Encoded: false });
    const lambda = new LambdaClient(deployment.as(OWNER));
    const answer = await lambda.send(new InvokeCommand({ FunctionName: made.Function, Payload }));
    const { statusCode, errorMessage } = JSON.parse(Buffer.from(answer.Payload ?? []).toString());
    if (errorMessage) throw new Error(errorMessage);
    const { Messages = [] } = await new SQSClient(deployment.as(OWNER)).send(
      new ReceiveMessageCommand({ QueueUrl: made.Queue, MaxNumberOfMessages: 10 }),
    );
    return { status: statusCode, jobs: Messages.map((message) => JSON.parse(message.Body ?? '')) };
  }

  /** A role of AWS, which the test assumes in place of the service that it is for. */
  async function actingAs(arn: string | undefined): Promise<Credentials> {
    const iam = new IAMClient(deployment.as(OWNER));
    const RoleName = arn?.split('/').at(-1);
    await iam.send(new GetRoleCommand({ RoleName }));
    const trust = { Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: 'sts:AssumeRole' };
    const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [trust] });
    await iam.send(new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument }));
    return deployment.assume(arn);
  }

  test('the webhook hands a job on that is signed with the secret of now or of before, and no other', async () => {
    const owner = new SecretsManagerClient(deployment.as(OWNER));
    const put = (SecretString: string) =>
      owner.send(new PutSecretValueCommand({ SecretId: made.Secret, SecretString }));
    await put('first');
    await put('second');
    expect(await delivered(headersOf(BODY, 'third'))).toEqual({ status: 401, jobs: [] });
    expect(await delivered({ ...headersOf(BODY, 'second'), 'x-github-event': 'push' })).toEqual({
      status: 202,
      jobs: [],
    });
    const job = { id: 1, attempt: 1, run: 2, repository: 'acme/shop', installation: 99, created: Date.parse(CREATED) };
    expect(await delivered(headersOf(BODY, 'second'))).toEqual({ status: 202, jobs: [job] });
    expect(await delivered(headersOf(BODY, 'first'))).toEqual({ status: 202, jobs: [job] });
  }, 120_000);

  test('the function of the webhook may hand jobs to its queue, and reads neither that nor others', async () => {
    const sqs = new SQSClient(deployment.as(await actingAs(made.FunctionRole)));
    const sends = (QueueUrl: string | undefined) =>
      outcomeOf(sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: '{}' })));
    expect(await sends(made.Queue)).toBe('done');
    expect(await sends(made.Other)).toMatch(REFUSED);
    expect(await outcomeOf(sqs.send(new ReceiveMessageCommand({ QueueUrl: made.Queue })))).toMatch(REFUSED);
  }, 60_000);

  test('a job is refused everything that it tries in the account', async () => {
    const job = deployment.as(await actingAs(made.RunnerRole));
    const tries: Record<string, Promise<unknown>> = {
      'another job of the queue': new SQSClient(job).send(new ReceiveMessageCommand({ QueueUrl: made.Queue })),
      'a forged job': new SQSClient(job).send(new SendMessageCommand({ QueueUrl: made.Queue, MessageBody: '{}' })),
      'the secret of the webhook': new SecretsManagerClient(job).send(
        new GetSecretValueCommand({ SecretId: made.Secret }),
      ),
      'a build of its own': new CodeBuildClient(job).send(new StartBuildCommand({ projectName: 'runner' })),
      'another image of its own': new CodeBuildClient(job).send(
        new UpdateProjectCommand({ name: 'runner', environment: undefined }),
      ),
      buckets: new S3Client(job).send(new ListBucketsCommand({})),
      parameters: new SSMClient(job).send(new GetParametersByPathCommand({ Path: '/' })),
      roles: new IAMClient(job).send(new ListRolesCommand({})),
      'the role of the webhook': new STSClient(job).send(
        new AssumeRoleCommand({ RoleArn: made.FunctionRole, RoleSessionName: 'job' }),
      ),
      'the function of the webhook': new LambdaClient(job).send(new InvokeCommand({ FunctionName: made.Function })),
    };
    const outcomes = await Promise.all(
      Object.entries(tries).map(async ([what, tried]) => [what, await outcomeOf(tried)] as const),
    );
    expect(outcomes.filter(([, outcome]) => !REFUSED.test(outcome))).toEqual([]);
  }, 60_000);
}
