import { request } from 'node:https';
import {
  CreatePolicyVersionCommand,
  GetPolicyVersionCommand,
  IAMClient,
  ListAttachedRolePoliciesCommand,
} from '@aws-sdk/client-iam';
import {
  GetFunctionConfigurationCommand,
  LambdaClient,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { DescribeSecretCommand, PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { DescribeExecutionCommand, SFNClient } from '@aws-sdk/client-sfn';
import type { ServedJob } from '../runner/forge-server';
import { Deployment, OWNER } from './deployment';

/** What a fleet has and the emulator has not. What policies say of it is asked of `can()` elsewhere. */
const LACKING = [
  'policies of secrets',
  'alarms on metric math',
  'builds that last, and whose they are',
  'clients of ECS and EC2 in its runtime: machines are of CodeBuild',
];

/** A fleet of runners that is deployed to the emulator. */
export class DeployedFleet {
  readonly deployment = new Deployment();
  made: Record<string, string> = {};

  /** Deploys the app, with a secret for the forge and two for its webhook, of which the second is current. */
  async deploy(secret: string, signing: readonly [string, string]): Promise<void> {
    await this.deployment.start('test/deploy/runner-app.ts');
    this.made = await this.deployment.deploy(['runners'], 'runners');
    await this.nameResources();
    await this.put(this.made.App, secret);
    for (const text of signing) await this.put(this.made.Secret, text);
    await this.lookEachSecond(this.made.DispatchRunner);
    for (const one of LACKING) process.stderr.write(`not deployed, or not told, as the emulator has none: ${one}\n`);
  }

  private put(SecretId: string | undefined, SecretString: string) {
    return new SecretsManagerClient(this.deployment.as(OWNER)).send(
      new PutSecretValueCommand({ SecretId, SecretString }),
    );
  }

  /**
   * What CloudFormation writes for a reference to a secret is its ARN; the emulator's writes its name, also in policies. Nor
   * does it know whose a build is: calls about builds are on everything there.
   */
  private async nameResources(): Promise<void> {
    const iam = new IAMClient(this.deployment.as(OWNER));
    const secrets = new SecretsManagerClient(this.deployment.as(OWNER));
    const arns = await Promise.all(
      [this.made.Secret, this.made.App].map(async (SecretId) => {
        const { ARN } = await secrets.send(new DescribeSecretCommand({ SecretId }));
        return [`"${SecretId}"`, `"${ARN}"`] as const;
      }),
    );
    for (const role of [this.made.ReceiveWebhookRole, this.made.DispatchRunnerRole, this.made.ReapRunnersRole]) {
      const RoleName = role?.split('/').at(-1);
      const { AttachedPolicies = [] } = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName }));
      for (const { PolicyArn } of AttachedPolicies) {
        const { PolicyVersion } = await iam.send(new GetPolicyVersionCommand({ PolicyArn, VersionId: 'v1' }));
        const written = decodeURIComponent(PolicyVersion?.Document ?? '');
        const meant = arns.reduce((text, [name, arn]) => text.replaceAll(name, arn), written);
        const { Statement, ...rest } = JSON.parse(meant);
        const widened = Statement.map((one: { Action: unknown }) =>
          [one.Action].flat().includes('codebuild:BatchGetBuilds') ? { ...one, Resource: '*' } : one,
        );
        const PolicyDocument = JSON.stringify({ ...rest, Statement: widened });
        await iam.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument, SetAsDefault: true }));
      }
    }
  }

  /** A minute between two looks is long for a test. */
  private async lookEachSecond(FunctionName: string | undefined): Promise<void> {
    const lambda = new LambdaClient(this.deployment.as(OWNER));
    const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
    const told = JSON.parse(Environment?.Variables?.TERMS ?? '');
    const terms = JSON.stringify({ ...told, limits: { ...told.limits, look: 1 } });
    await lambda.send(
      new UpdateFunctionConfigurationCommand({
        FunctionName,
        Environment: { Variables: { ...Environment?.Variables, TERMS: terms } },
      }),
    );
  }

  /** What the API answers to a delivery of the webhook. */
  delivered(body: string, headers: Record<string, string>): Promise<number | undefined> {
    return new Promise((answered, failed) => {
      const api = /^https:\/\/(\w+)\./.exec(this.made.Webhook ?? '')?.[1];
      const url = `${this.deployment.emulator.endpoint}/_aws/execute-api/${api}/$default/webhook`;
      request(url, { method: 'POST', agent: this.deployment.agent, headers }, (answer) => {
        answer.resume();
        answer.on('end', () => answered(answer.statusCode));
      })
        .on('error', failed)
        .end(body);
    });
  }

  /** The execution of a job, once something is true of it. */
  async execution(job: ServedJob, until: (status: string | undefined) => boolean): Promise<string | undefined> {
    const executionArn = `${this.made.Machine?.replace(':stateMachine:', ':execution:')}:${job.id}-1`;
    const states = new SFNClient(this.deployment.as(OWNER));
    for (let tries = 0; ; tries++) {
      const status = await states.send(new DescribeExecutionCommand({ executionArn })).then(
        (said) => said.status,
        () => undefined,
      );
      if (until(status) || tries === 120) return status;
      await new Promise((wait) => setTimeout(wait, 500));
    }
  }
}
