import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { Agent } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { IAMClient, UpdateAssumeRolePolicyCommand } from '@aws-sdk/client-iam';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { root } from '../../scripts/layout';
import { tally } from '../tally';
import { Emulator } from './emulator';

const run = promisify(execFile);

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export const REGION = 'us-east-1';
export const ACCOUNT = '000000000000';
export const OWNER: Credentials = { accessKeyId: ACCOUNT, secretAccessKey: 'x' };

/** Who is not allowed to do something, in the words of each service. */
export const REFUSED = /AccessDenied|AuthorizationError|Forbidden/;

/** What comes of a try: `done`, or the name of the error. */
export const outcomeOf = (tried: Promise<unknown>): Promise<string> =>
  tried.then(
    () => {
      tally('grants tried');
      return 'done';
    },
    ({ name }: Error) => {
      if (REFUSED.test(name)) tally('refusals seen');
      return name;
    },
  );

/** What comes of calls, each by its name. */
export const outcomesOf = async (tries: Readonly<Record<string, Promise<unknown>>>): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(Object.entries(tries).map(async ([what, tried]) => [what, await outcomeOf(tried)] as const)),
  );

/** Those of calls that somebody is allowed, with what came of them. */
export const notRefused = async (tries: Readonly<Record<string, Promise<unknown>>>): Promise<string[]> =>
  Object.entries(await outcomesOf(tries)).flatMap(([what, outcome]) =>
    REFUSED.test(outcome) ? [] : [`${what}: ${outcome}`],
  );

/** An app of the CDK that is deployed to an emulator. */
export class Deployment {
  emulator = new Emulator();
  private readonly folder = mkdtempSync(join(tmpdir(), 'deploy-'));
  /** What the app is synthesised to. */
  readonly out = join(this.folder, 'cdk.out');
  agent: Agent | undefined;

  /** Synthesises an app, and starts the emulator. */
  async start(app: string): Promise<void> {
    await this.cdk('synth', '--quiet', '--app', `node --import tsx ${app}`, '--output', this.out);
    await this.orAnew(() => this.bootstrap());
  }

  private async bootstrap(): Promise<void> {
    await this.emulator.start();
    this.agent = new Agent({ ca: readFileSync(this.emulator.certificate) });
    await this.cdk('bootstrap', `aws://${ACCOUNT}/${REGION}`, '--app', this.out);
  }

  /** Deploys stacks, and tells what one of them gives out as `Out<name>`. */
  async deploy(stacks: readonly string[], told: string): Promise<Record<string, string>> {
    const file = join(this.folder, 'made.json');
    const deploying = ['deploy', ...stacks, '--require-approval', 'never', '--app', this.out, '--outputs-file', file];
    await this.orAnew(
      () => this.cdk(...deploying),
      () => this.bootstrap().then(() => this.cdk(...deploying)),
    );
    const outputs: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'))[told] ?? {};
    return Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name.replace(/^Out/, ''), value]));
  }

  /** The emulator, or the command that waits for it, may hang: what had to be ended is begun once more, with another. */
  private async orAnew(work: () => Promise<void>, again = work): Promise<void> {
    await work().catch((error) => {
      if (!error.killed) throw error;
      process.stderr.write(`${error.cmd} had not ended in time, and is tried again: ${error.stdout}${error.stderr}\n`);
      this.emulator.stop();
      this.emulator = new Emulator();
      return again();
    });
  }

  stop(): void {
    this.emulator.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async cdk(...args: string[]): Promise<void> {
    await run(join(root, 'node_modules/.bin/cdk'), [...args, '--no-notices'], {
      cwd: root,
      ...{ timeout: 150_000, killSignal: 'SIGKILL', maxBuffer: Number.POSITIVE_INFINITY },
      env: {
        ...process.env,
        ...{ AWS_ENDPOINT_URL: this.emulator.endpoint, AWS_REGION: REGION, AWS_ACCESS_KEY_ID: ACCOUNT },
        ...{ AWS_SECRET_ACCESS_KEY: 'x', AWS_CA_BUNDLE: this.emulator.certificate },
        ...{ NODE_EXTRA_CA_CERTS: this.emulator.certificate, CDK_DISABLE_CLI_TELEMETRY: '1', CDK_VALIDATION: 'false' },
      },
    });
  }

  /** How clients reach the emulator, as somebody. */
  as(credentials: Credentials, endpoint = this.emulator.endpoint) {
    return {
      ...{ endpoint, region: REGION, credentials, maxAttempts: 1, forcePathStyle: true },
      ...(endpoint === this.emulator.endpoint && {
        requestHandler: new NodeHttpHandler({ ...(this.agent && { httpsAgent: this.agent }) }),
      }),
    };
  }

  /** The credentials of a role that lets the account assume it. */
  async assume(RoleArn: string | undefined, RoleSessionName = 'test'): Promise<Required<Credentials>> {
    const { Credentials: given } = await new STSClient(this.as(OWNER)).send(
      new AssumeRoleCommand({ RoleArn, RoleSessionName }),
    );
    const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = given ?? {};
    return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
  }

  /** The credentials of a role that is for a service, which the test assumes in its place. */
  async actAs(arn: string | undefined, sessionName?: string): Promise<Credentials> {
    const iam = new IAMClient(this.as(OWNER));
    const RoleName = arn?.split('/').at(-1);
    const trust = { Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: 'sts:AssumeRole' };
    const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [trust] });
    await iam.send(new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument }));
    return this.assume(arn, sessionName);
  }

  /** The stacks of the app. */
  stacks(): string[] {
    return readdirSync(this.out).flatMap((file) =>
      file.endsWith('.template.json') ? [file.slice(0, -'.template.json'.length)] : [],
    );
  }

  template(stack: string): {
    readonly Resources: Record<string, { readonly Type: string; readonly Properties: any }>;
    readonly Metadata?: Readonly<Record<string, any>>;
  } {
    return JSON.parse(readFileSync(join(this.out, `${stack}.template.json`), 'utf8'));
  }
}
