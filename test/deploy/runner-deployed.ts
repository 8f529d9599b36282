import {
  CodeBuildClient,
  ListBuildsForProjectCommand,
  StartBuildCommand,
  UpdateProjectCommand,
} from '@aws-sdk/client-codebuild';
import { IAMClient, ListRolesCommand } from '@aws-sdk/client-iam';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SFNClient, StartExecutionCommand, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { GetParametersByPathCommand, SSMClient } from '@aws-sdk/client-ssm';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { NO_FAULTS, type Registered, type ServedJob } from '../runner/forge-server';
import { GitHubServer } from '../runner/github-server';
import { deliveryOf, headersOf, TERMS } from '../runner/world';
import { tally } from '../tally';
import { DeployedFleet } from './deployed-fleet';
import { notRefused, OWNER, outcomesOf } from './deployment';
import { missing } from './emulator';

const lacking = missing();
if (lacking) {
  process.stderr.write(`runners are not deployed: ${lacking}\n`);
  test.skip(`deployed runners (${lacking})`, () => undefined);
} else describe('deployed runners', deployed);

function deployed(): void {
  const fleet = new DeployedFleet();
  const { deployment } = fleet;
  const github = new GitHubServer({ now: Date.now }, () => 0.5, NO_FAULTS);
  const served: { runner: Registered; job: ServedJob }[] = [];
  let made: Record<string, string>;

  beforeAll(async () => {
    await github.start();
    process.env.GITHUB_API = github.url;
    await fleet.deploy(JSON.stringify({ appId: github.app.id, privateKey: github.app.privateKey }), [
      'first',
      'second',
    ]);
    made = fleet.made;
    github.onAssigned = (runner, job) => served.push({ runner, job });
  }, 400_000);

  afterAll(() => {
    deployment.stop();
    github.stop();
  });

  /** The runner of a job, once GitHub knows one: a machine then connects with what it was started with. */
  async function machineOf(job: ServedJob): Promise<Registered | undefined> {
    for (let tries = 0; tries < 600; tries++) {
      const [runner] = [...github.runners.values()].filter(({ name }) => name.startsWith(`${TERMS.prefix}-${job.id}-`));
      if (runner) return github.connect(Buffer.from(String(runner.id)).toString('base64'));
      await new Promise((wait) => setTimeout(wait, 50));
    }
    return undefined;
  }

  test('a delivery that is signed becomes one runner, however often it comes, which serves the job and is gone', async () => {
    const job = github.queueJob({ labels: ['small'], isOfFork: false, takes: 1 });
    const { body } = deliveryOf(job);
    for (const secret of ['first', 'second']) expect(await fleet.delivered(body, headersOf(body, secret))).toBe(202);
    const runner = await machineOf(job);
    expect(runner?.labels).toEqual(TERMS.labels);
    expect(served.at(-1)).toEqual({ runner, job });
    github.disconnect(runner as Registered, 'success');
    expect(await fleet.execution(job, (status) => status !== undefined && status !== 'RUNNING')).toBe('SUCCEEDED');
    expect([...github.runners.values()]).toEqual([]);
    expect(github.counts.refused).toEqual([]);
    const { ids = [] } = await new CodeBuildClient(deployment.as(OWNER)).send(
      new ListBuildsForProjectCommand({ projectName: made.Project }),
    );
    expect(ids).toHaveLength(1);
  }, 180_000);

  test('what is not signed, or is not for these runners, becomes nothing', async () => {
    const job = github.queueJob({ labels: ['large'], isOfFork: false, takes: 1 });
    const { body } = deliveryOf(job);
    expect(await fleet.delivered(body, headersOf(body, 'third'))).toBe(401);
    expect(await fleet.delivered(body, headersOf(body, 'second'))).toBe(202);
    expect(await fleet.execution(job, () => true)).toBeUndefined();
    github.cancel(job);
  }, 60_000);

  test('a job of a fork gets no runner, and is over', async () => {
    const job = github.queueJob({ labels: ['small'], isOfFork: true, takes: 1 });
    const { body } = deliveryOf(job);
    expect(await fleet.delivered(body, headersOf(body, 'second'))).toBe(202);
    expect(await fleet.execution(job, (status) => status !== undefined && status !== 'RUNNING')).toBe('SUCCEEDED');
    expect([...github.runners.values()]).toEqual([]);
    expect(served.map(({ job: { id } }) => id)).not.toContain(job.id);
    github.cancel(job);
  }, 180_000);

  test('the reaper comes by', async () => {
    const answer = await new LambdaClient(deployment.as(OWNER)).send(
      new InvokeCommand({ FunctionName: made.ReapRunners, Payload: '{}' }),
    );
    expect([answer.FunctionError, Buffer.from(answer.Payload ?? []).toString()]).toEqual([undefined, 'null']);
    tally('functions run');
    expect(github.counts.refused).toEqual([]);
  }, 60_000);

  test('each function may do its own calls, and its neighbours may not', async () => {
    const projectName = made.Project;
    const [receive, start, dispatch, reap] = await Promise.all(
      ['ReceiveWebhook', 'StartJobs', 'DispatchRunner', 'ReapRunners'].map(async (id) =>
        deployment.as(await deployment.actAs(made[`${id}Role`])),
      ),
    );
    if (!receive || !start || !dispatch || !reap) throw new Error('a role is missing');
    const machine = { stateMachineArn: made.Machine, input: '{}' };
    const message = { QueueUrl: made.Queue, MessageBody: '{}' };
    expect(
      await outcomesOf({
        'a job into the queue': new SQSClient(receive).send(new SendMessageCommand(message)),
        'the secret of the webhook': new SecretsManagerClient(receive).send(
          new GetSecretValueCommand({ SecretId: made.Secret }),
        ),
        'an execution': new SFNClient(start).send(new StartExecutionCommand(machine)),
        'a job out of the queue': new SQSClient(start).send(new ReceiveMessageCommand({ QueueUrl: made.Queue })),
        'a build': new CodeBuildClient(dispatch).send(
          new StartBuildCommand({ projectName, environmentVariablesOverride: [{ name: 'RUNNER_NAME', value: 'a' }] }),
        ),
        builds: new CodeBuildClient(reap).send(new ListBuildsForProjectCommand({ projectName })),
        'the secret of the app': new SecretsManagerClient(reap).send(new GetSecretValueCommand({ SecretId: made.App })),
      }),
    ).toEqual({
      ...{ 'a job into the queue': 'done', 'the secret of the webhook': 'done', 'an execution': 'done' },
      ...{ 'a job out of the queue': 'done', 'a build': 'done', builds: 'done', 'the secret of the app': 'done' },
    });
    expect(
      await notRefused({
        'jobs of the queue, to the webhook': new SQSClient(receive).send(
          new ReceiveMessageCommand({ QueueUrl: made.Queue }),
        ),
        'the secret of the app, to the webhook': new SecretsManagerClient(receive).send(
          new GetSecretValueCommand({ SecretId: made.App }),
        ),
        'an execution, to the webhook': new SFNClient(receive).send(new StartExecutionCommand(machine)),
        'a job into the queue, to who starts jobs': new SQSClient(start).send(new SendMessageCommand(message)),
        'a build, to who starts jobs': new CodeBuildClient(start).send(new StartBuildCommand({ projectName })),
        'an end of executions, to who starts jobs': new SFNClient(start).send(
          new StopExecutionCommand({
            executionArn: made.Machine?.replace(':stateMachine:', ':execution:').concat(':a'),
          }),
        ),
        'a build of another project': new CodeBuildClient(dispatch).send(
          new StartBuildCommand({ projectName: made.Other }),
        ),
        'another image': new CodeBuildClient(dispatch).send(
          new UpdateProjectCommand({ name: projectName, environment: undefined }),
        ),
        'an execution, to the dispatcher': new SFNClient(dispatch).send(new StartExecutionCommand(machine)),
        'the secret of the webhook, to the dispatcher': new SecretsManagerClient(dispatch).send(
          new GetSecretValueCommand({ SecretId: made.Secret }),
        ),
        'a build, to the reaper': new CodeBuildClient(reap).send(new StartBuildCommand({ projectName })),
        'a call of the dispatcher, to the reaper': new LambdaClient(reap).send(
          new InvokeCommand({ FunctionName: made.DispatchRunner }),
        ),
      }),
    ).toEqual([]);
  }, 120_000);

  test('a job is refused everything that it tries in the account', async () => {
    const job = deployment.as(await deployment.actAs(made.RunnerRole));
    expect(
      await notRefused({
        'another job of the queue': new SQSClient(job).send(new ReceiveMessageCommand({ QueueUrl: made.Queue })),
        'a forged job': new SQSClient(job).send(new SendMessageCommand({ QueueUrl: made.Queue, MessageBody: '{}' })),
        'the secret of the webhook': new SecretsManagerClient(job).send(
          new GetSecretValueCommand({ SecretId: made.Secret }),
        ),
        'the key of the app': new SecretsManagerClient(job).send(new GetSecretValueCommand({ SecretId: made.App })),
        'a build of its own': new CodeBuildClient(job).send(new StartBuildCommand({ projectName: made.Project })),
        'another image of its own': new CodeBuildClient(job).send(
          new UpdateProjectCommand({ name: made.Project, environment: undefined }),
        ),
        'a job of its own': new SFNClient(job).send(new StartExecutionCommand({ stateMachineArn: made.Machine })),
        buckets: new S3Client(job).send(new ListBucketsCommand({})),
        parameters: new SSMClient(job).send(new GetParametersByPathCommand({ Path: '/' })),
        roles: new IAMClient(job).send(new ListRolesCommand({})),
        'the role of the dispatcher': new STSClient(job).send(
          new AssumeRoleCommand({ RoleArn: made.DispatchRunnerRole, RoleSessionName: 'job' }),
        ),
        'the function of the webhook': new LambdaClient(job).send(
          new InvokeCommand({ FunctionName: made.ReceiveWebhook }),
        ),
      }),
    ).toEqual([]);
  }, 60_000);
}
