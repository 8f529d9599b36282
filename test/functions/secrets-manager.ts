import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { bundled } from '../../constructs/lambda/bundled';
import type { RotationEvent, Secrets } from '../../lib/functions/rotation';

export const SECRET = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders';
export const STEPS = ['createSecret', 'setSecret', 'testSecret', 'finishSecret'];

/** What Secrets Manager keeps of a secret, and does when it is asked to. */
export class SecretsManager implements Secrets {
  readonly versions = new Map<string, { text?: string; stages: string[]; created: number }>();
  readonly calls: string[] = [];
  rotated = true;
  rotationToken: string | undefined;

  constructor(
    first: string,
    private readonly now = Date.now,
  ) {
    this.versions.set('v1', { text: first, stages: ['AWSCURRENT'], created: now() });
  }

  /** As Secrets Manager does before the first step: a version with a stage and no value. */
  begin(token: string): void {
    if (!this.versions.has(token)) this.versions.set(token, { stages: ['AWSPENDING'], created: this.now() });
  }

  /** The version that has a value and a stage. */
  at(stage: string): { readonly text: string; readonly created: number } | undefined {
    for (const { text, stages, created } of this.versions.values())
      if (text !== undefined && stages.includes(stage)) return { text, created };
    return undefined;
  }

  async describe(secret: string) {
    this.called('describe', secret);
    const stages = Object.fromEntries([...this.versions].map(([id, { stages }]) => [id, stages]));
    return { rotated: this.rotated, stages };
  }

  async get(secret: string, stage: string, version?: string) {
    this.called('get', secret);
    const found = [...this.versions].find(
      ([id, { stages }]) => (version === undefined || version === id) && stages.includes(stage),
    );
    return found?.[1].text;
  }

  async put(secret: string, token: string, text: string, rotationToken?: string) {
    this.called('put', secret);
    const known = this.versions.get(token);
    if (known?.text !== undefined && known.text !== text) throw new Error('another value is there');
    this.versions.set(token, { text, stages: ['AWSPENDING'], created: this.now() });
    this.rotationToken = rotationToken;
  }

  async promote(secret: string, token: string, replaced: string) {
    this.called('promote', secret);
    const from = this.versions.get(replaced);
    if (!from?.stages.includes('AWSCURRENT')) throw new Error('it is not current');
    for (const version of this.versions.values())
      version.stages = version.stages.filter((stage) => stage !== 'AWSPREVIOUS');
    from.stages = ['AWSPREVIOUS'];
    this.versions.get(token)?.stages.push('AWSCURRENT');
  }

  private called(what: string, secret: string): void {
    expect(secret).toBe(SECRET);
    this.calls.push(what);
  }
}

type Operations = Readonly<Record<string, (input: any) => Promise<object>>>;

/** Secrets Manager as its client speaks to it. */
export const operationsOf = (secrets: SecretsManager): Operations => ({
  async DescribeSecret({ SecretId }) {
    const { rotated, stages } = await secrets.describe(SecretId);
    return { RotationEnabled: rotated, VersionIdsToStages: stages };
  },
  async GetSecretValue({ SecretId, VersionStage, VersionId }) {
    const SecretString = await secrets.get(SecretId, VersionStage, VersionId);
    return SecretString === undefined ? { __type: 'ResourceNotFoundException' } : { SecretString };
  },
  async PutSecretValue({ SecretId, ClientRequestToken, SecretString }) {
    await secrets.put(SecretId, ClientRequestToken, SecretString);
    return {};
  },
  async UpdateSecretVersionStage({ SecretId, MoveToVersionId, RemoveFromVersionId }) {
    await secrets.promote(SecretId, MoveToVersionId, RemoveFromVersionId);
    return {};
  },
});

/** Does something with the code of a function as it is deployed, whose clients of the AWS SDK speak to these operations. */
export async function withBundle(
  name: string,
  operations: Operations,
  environment: Readonly<Record<string, string>>,
  work: (handler: (event: RotationEvent) => Promise<void>) => Promise<void>,
): Promise<void> {
  const server = createServer(async (request, response) => {
    const operation = String(request.headers['x-amz-target'] ?? request.url).replace(/^.*[./]/, '');
    const said = Buffer.concat(await request.toArray()).toString();
    const answer = await operations[operation]?.(JSON.parse(said));
    response.statusCode = answer && !('__type' in answer) ? 200 : 400;
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    response.end(JSON.stringify(answer ?? {}));
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const before = { ...process.env };
  Object.assign(process.env, {
    ...{ AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, AWS_REGION: 'eu-west-1' },
    ...{ AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x' },
    ...environment,
  });
  try {
    await work(require(join(bundled(name), 'index.js')).handler);
  } finally {
    process.env = before;
    server.close();
    server.closeAllConnections();
  }
}
