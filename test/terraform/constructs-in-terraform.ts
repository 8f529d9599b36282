import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { cdkApp, terraformConfiguration } from '../../constructs/codepipeline/locked-down-pipeline/workload';
import { network } from '../../constructs/ec2/weakenings';
import { PARTNER } from '../../constructs/weakening';
import {
  GitHubDeployRole,
  HardenedBucket,
  type HardenedBucketProps,
  HardenedKey,
  LeastPrivilegeRole,
  LockedDownPipeline,
  LogBucket,
  PermissionsBoundary,
} from '../../doors/cdktf';
import { check, defineConfig, presets } from '../../lib';
import { images } from '../../lib/release/images';
import { isExcepted, subjectsIn, waived } from '../constructs/subjects';
import { RealTerraform, whereThereIsTerraform } from './real-terraform';

/** Buckets that between them make every kind of resource that the constructs know. */
const buckets: Record<string, HardenedBucketProps> = {
  plain: {},
  named: { bucketName: 'shop-uploads', tags: { team: 'shop' }, versioned: true, lifecycleRules: [] },
  layered: { encryption: 'DSSE', serverAccessLogsPrefix: 'uploads/' },
  open: {
    ...{ objectOwnership: 'ObjectWriter', accessControl: 'public-read', publicReadAccess: true },
    ...{ websiteIndexDocument: 'index.html', websiteErrorDocument: 'error.html', autoDeleteObjects: true },
    blockPublicAccess: { blockPublicAcls: false, ignorePublicAcls: false, blockPublicPolicy: false },
    waive: waived(
      ...['s3/bucket-acls-disabled', 's3/bucket-block-public-access-on'],
      ...['s3/bucket-policy-not-public', 's3/bucket-no-public-read-acl'],
      ...['s3/bucket-no-website', 's3/bucket-keeps-objects-on-deletion'],
    ),
  },
};

/** What every pipeline is told. */
const delivery = {
  source: {
    connectionArn: 'arn:aws:codeconnections:eu-west-1:111122223333:connection/0f0f0f0f',
    ...{ repository: 'acme/shop', branch: 'main' },
    allowedSigners: ['jane@example.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHcc'],
  },
  approvers: ['arn:aws:iam::111122223333:role/approve'],
};

const KNOWN = { name: 'shop', settings: { accounts: ['111122223333', PARTNER] } };

/** Roles that between them are trusted and bounded in every way. */
function roles(stack: TerraformStack, bucket: HardenedBucket): void {
  const bounding = { services: ['s3', 'kms', 'sts'], passRoleTo: ['lambda.amazonaws.com'], regions: ['eu-west-1'] };
  const permissionsBoundary = new PermissionsBoundary(stack, 'boundary', bounding);
  const assumedBy = [
    { service: 'codebuild.amazonaws.com' },
    { aws: 'arn:aws:iam::111122223333:role/partner', externalId: 'shop' },
  ];
  bucket.grantReadWrite(
    new LeastPrivilegeRole(stack, 'builds', { assumedBy, permissionsBoundary, tags: { team: 'shop' } }),
  );
  new GitHubDeployRole(stack, 'github', {
    sources: { org: 'acme', repo: 'web', environment: 'production' },
    roles: ['arn:aws:iam::111122223333:role/apply'],
    permissionsBoundary: permissionsBoundary.arn,
  }).forPullRequests(['arn:aws:iam::111122223333:role/plan']);
}

function declared(build: (stack: TerraformStack) => void): object {
  const stack = new TerraformStack(new App(), 'shop');
  new AwsProvider(stack, 'aws', { region: 'eu-west-1', defaultTags: [{ tags: { team: 'shop' } }] });
  build(stack);
  // Without the backend that synthesis adds, which would have to be initialised.
  const { terraform: _, ...content } = stack.toTerraform();
  return content;
}

whereThereIsTerraform('a real Terraform takes what the constructs declare', () => {
  const terraform = new RealTerraform();
  beforeAll(() => terraform.start());
  afterAll(() => terraform.stop());

  test('valid, with every setting they have', async () => {
    const content = declared((stack) => {
      for (const [id, props] of Object.entries(buckets)) new HardenedBucket(stack, id, props);
      new LogBucket(stack, 'logs');
      roles(stack, new HardenedBucket(stack, 'artifacts'));
      for (const { name, make } of subjectsIn('cdktf')) make(new Construct(stack, name), 'subject');
      new HardenedKey(stack, 'signing', { keySpec: 'RSA_4096', keyUsage: 'SIGN_VERIFY', multiRegion: true });
    });
    expect(await terraform.validate(terraform.write('valid', { 'cdk.tf.json': content }))).toEqual([]);
  });

  test('with no findings in its plan, which leaves out what Terraform is told never to destroy', async () => {
    const content = declared((stack) => {
      for (const { name, make } of subjectsIn('cdktf')) make(new Construct(stack, name), 'subject');
      roles(stack, new HardenedBucket(stack, 'uploads'));
      new HardenedKey(stack, 'key').allowService('logs.amazonaws.com', 'arn:aws:logs:eu-west-1:*:log-group:shop');
    });
    const plan = await terraform.plan(terraform.write('plan', { 'cdk.tf.json': content }));
    const { findings, checked } = check([{ name: 'plan.json', content: plan }], defineConfig(presets.strict, KNOWN));
    const others = findings.filter((it) => !(it.state === 'unknown' && /-retained$/.test(it.rule)) && !isExcepted(it));
    expect(others.map(({ rule, resource }) => `${rule} ${resource}`)).toEqual([]);
    expect(checked.resources).toBeGreaterThan(15);
  });

  test('with a build that plans what was released, apart from the pipeline', async () => {
    const nothing = { staging: [], production: [] };
    const content = declared((stack) => {
      new LockedDownPipeline(stack, 'delivery', {
        ...{ ...delivery, ...network, staging: {} },
        workload: terraformConfiguration({ image: images.node, plans: nothing, applies: nothing }),
        production: { drift: {} },
      });
    });
    const plan = await terraform.plan(terraform.write('drift', { 'cdk.tf.json': content }));
    const { resource_changes: changes } = plan as { resource_changes: { type: string; change: { after: any } }[] };
    const projects = changes.filter(({ type }) => type === 'aws_codebuild_project').map(({ change }) => change.after);
    const planning = projects.find(({ name }) => /-PlanDrift$/.test(name));
    expect([planning.source[0].type, planning.artifacts[0].type]).toEqual(['S3', 'NO_ARTIFACTS']);
  });

  test('with the scripts of a pipeline to the letter, whatever Terraform would fill in', async () => {
    const commands = ['echo "${HOME:-none} %{http_code} $${twice}"'];
    const content = declared((stack) => {
      new LockedDownPipeline(stack, 'delivery', {
        ...delivery,
        workload: { ...cdkApp({ stacks: [{ name: 'Shop' }] }), build: { commands, files: ['**/*'] } },
        ...network,
        staging: {},
        production: { account: PARTNER, region: 'us-east-1', alarms: ['errors'], drift: {} },
        regions: { 'us-east-1': new AwsProvider(stack, 'east', { alias: 'east', region: 'us-east-1' }) },
      });
    });
    const plan = await terraform.plan(terraform.write('pipeline', { 'cdk.tf.json': content }));
    const { resource_changes: changes } = plan as { resource_changes: { type: string; change: { after: any } }[] };
    const projects = changes.filter(({ type }) => type === 'aws_codebuild_project').map(({ change }) => change.after);
    const build = projects.find(({ name }) => /-Build$/.test(name));
    expect(JSON.parse(build.source[0].buildspec).phases.build.commands).toEqual(commands);
    const [pipeline] = changes.filter(({ type }) => type === 'aws_codepipeline').map(({ change }) => change.after);
    expect(pipeline.artifact_store.map(({ region }: any) => region)).toContain('us-east-1');
  });
});
