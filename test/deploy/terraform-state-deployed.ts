import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AttachRolePolicyCommand, CreatePolicyCommand, CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { CreateBucketCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import type { BuildPlan } from '../../constructs/codepipeline/locked-down-pipeline/plan';
import { terraformConfiguration } from '../../constructs/codepipeline/locked-down-pipeline/workload';
import { images } from '../../lib/release/images';
import { type Built, runBuild } from '../stages/run-build';
import { ACCOUNT, type Credentials, OWNER } from './deployment';
import { Emulator, missing } from './emulator';

const lacking =
  missing() ?? (spawnSync('terraform', ['version']).status === 0 ? undefined : 'there is no terraform on the PATH');
if (lacking) {
  process.stderr.write(`the state of Terraform is not kept: ${lacking}\n`);
  test.skip(`the state of Terraform (${lacking})`, () => undefined);
} else describe('the state of Terraform', kept);

function kept(): void {
  const region = 'eu-west-1';
  const bucketName = 'shop-state';
  const emulator = new Emulator('http');
  const states = (key: string) => ({
    ...{ bucketName, region, key: `${key}.tfstate` },
    keyArn: `arn:aws:kms:${region}:${ACCOUNT}:key/1234abcd-12ab-44cd-86ef-1234567890ab`,
  });
  const nothing = { staging: [], production: [] };
  const workload = terraformConfiguration({
    ...{ image: images.node, plans: nothing, applies: nothing },
    state: { staging: states('staging'), production: states('production') },
  });
  const builds: Readonly<Record<string, BuildPlan>> = Object.fromEntries(
    (['staging', 'production'] as const).flatMap((target) =>
      workload.deploy(target).map(({ build }) => [build?.id, build as BuildPlan]),
    ),
  );
  const credentials: Record<string, Credentials> = {};
  const at = (as: Credentials) => ({ endpoint: emulator.endpoint, region, credentials: as });

  /** A role that may do what its build is allowed, and nothing else. */
  async function roleOf({ id, allow }: BuildPlan): Promise<Credentials> {
    const iam = new IAMClient(at(OWNER));
    const document = (Statement: object) => JSON.stringify({ Version: '2012-10-17', Statement });
    const trust = { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` }, Action: 'sts:AssumeRole' };
    const { Role } = await iam.send(new CreateRoleCommand({ RoleName: id, AssumeRolePolicyDocument: document(trust) }));
    const statements = allow.map(({ actions: Action, resources: Resource, conditions: Condition }) => ({
      ...{ Effect: 'Allow', Action, Resource },
      ...(Condition && { Condition }),
    }));
    const { Policy } = await iam.send(
      new CreatePolicyCommand({ PolicyName: id, PolicyDocument: document(statements) }),
    );
    await iam.send(new AttachRolePolicyCommand({ RoleName: id, PolicyArn: Policy?.Arn }));
    const { Credentials: given } = await new STSClient(at(OWNER)).send(
      new AssumeRoleCommand({ RoleArn: Role?.Arn, RoleSessionName: 'build' }),
    );
    const { AccessKeyId: accessKeyId = '', SecretAccessKey: secretAccessKey = '', SessionToken = '' } = given ?? {};
    return { accessKeyId, secretAccessKey, sessionToken: SessionToken };
  }

  beforeAll(async () => {
    await emulator.start();
    await new S3Client({ ...at(OWNER), forcePathStyle: true }).send(new CreateBucketCommand({ Bucket: bucketName }));
    for (const build of Object.values(builds)) credentials[build.id] = await roleOf(build);
  }, 120_000);

  afterAll(() => emulator.stop());

  const objects = async (): Promise<string[]> => {
    const listing = new ListObjectsV2Command({ Bucket: bucketName });
    const { Contents = [] } = await new S3Client({ ...at(OWNER), forcePathStyle: true }).send(listing);
    return Contents.map(({ Key = '' }) => Key);
  };

  const sandbox = mkdtempSync(join(tmpdir(), 'sandbox-'));
  const source = mkdtempSync(join(tmpdir(), 'configuration-'));
  const files = {
    // Names of buckets are no names of hosts here.
    'main.tf':
      'terraform {\n  backend "s3" {\n    use_path_style = true\n  }\n}\nvariable "n" {}\nresource "terraform_data" "n" {\n  input = var.n\n}\n',
    'staging.tfvars': 'n = 1\n',
    'production.tfvars': 'n = 2\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(source, name), text);

  /** Runs a build, in its own role or that of another one. */
  function running(id: string, folder: string, role = id): Built {
    const { buildSpec, environment } = builds[id] as BuildPlan;
    const { accessKeyId, secretAccessKey, sessionToken = '' } = credentials[role] as Credentials;
    const asked = {
      ...{ AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken },
      ...{ AWS_ENDPOINT_URL: emulator.endpoint, CHECKPOINT_DISABLE: '1' },
    };
    return runBuild(buildSpec as Parameters<typeof runBuild>[0], folder, { ...environment, ...asked }, { sandbox });
  }

  test('is planned from, written by what applies alone, and unlocked again', async () => {
    const planned = running('PlanProduction', source);
    expect([planned.status, planned.output]).toEqual([0, expect.stringContaining('1 to add')]);
    expect(await objects()).toEqual([]);
    const refused = running('ApplyProduction', planned.artifacts.out ?? '', 'PlanProduction');
    expect([refused.status, refused.output]).toEqual([1, expect.stringContaining('AccessDenied')]);
    expect(await objects()).not.toContain('production.tfstate');
  }, 120_000);

  test('is applied as it was planned', async () => {
    const planned = running('PlanProduction', source);
    const applied = running('ApplyProduction', planned.artifacts.out ?? '');
    expect([applied.status, applied.output]).toEqual([0, expect.stringContaining('1 added')]);
    expect(await objects()).toEqual(['production.tfstate']);
    expect(running('PlanProduction', source).output).toContain('No changes');
  }, 120_000);

  test('of production is not read by what plans staging', () => {
    const { status, output } = running('PlanProduction', source, 'PlanStaging');
    expect([status, output]).toEqual([1, expect.stringMatching(/AccessDenied|Forbidden/)]);
    expect(running('PlanStaging', source).status).toBe(0);
  }, 120_000);
}
