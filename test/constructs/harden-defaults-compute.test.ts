import { AutoscalingGroup } from '@cdktf/provider-aws/lib/autoscaling-group';
import { CloudfrontDistribution } from '@cdktf/provider-aws/lib/cloudfront-distribution';
import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { EksCluster } from '@cdktf/provider-aws/lib/eks-cluster';
import type { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { Instance } from '@cdktf/provider-aws/lib/instance';
import { LambdaFunction } from '@cdktf/provider-aws/lib/lambda-function';
import { LaunchTemplate } from '@cdktf/provider-aws/lib/launch-template';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { SfnStateMachine } from '@cdktf/provider-aws/lib/sfn-state-machine';
import { App, TerraformStack, Testing } from 'cdktf';
import { hardenDefaults } from '../../doors/cdktf';
import { check, defineConfig, presets } from '../../lib';
import { definition, plainCompute, resize, roleOf } from './plainly';

const config = defineConfig(presets.strict);
const loose = defineConfig({ name: 'loose', rules: {} });

function synthesised(build: (stack: TerraformStack) => unknown, asked = config): any {
  const stack = new TerraformStack(new App(), 'shop');
  new AwsProvider(stack, 'aws', { region: 'eu-west-1' });
  hardenDefaults(stack, asked);
  build(stack);
  return JSON.parse(Testing.synth(stack, true));
}

const foundIn = (content: object): string[] =>
  check([{ name: 'cdk.tf.json', content }], config).findings.map(({ rule, resource }) => `${rule} ${resource}`);

/** Addresses that something refers to and that nobody declares. */
function danglingIn({ resource, data = {} }: any): string[] {
  const named = JSON.stringify({ resource, data }).matchAll(/(?<![\w./:])(data\.)?(aws_\w+)\.([\w-]+)/g);
  return [...named].flatMap(([address, isData, type = '', name = '']) =>
    (isData ? data : resource)[type]?.[name] ? [] : [address],
  );
}

const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/1';

const resizing = (
  stack: TerraformStack,
  said: object = {},
  role: IamRole | string = roleOf(stack, 'resizing', 'lambda.amazonaws.com'),
) => new LambdaFunction(stack, 'resize', { ...resize, role: typeof role === 'string' ? role : role.arn, ...said });

const accepting = (stack: TerraformStack, said: object = {}) =>
  new SfnStateMachine(stack, 'accept', {
    definition,
    roleArn: roleOf(stack, 'accepting', 'states.amazonaws.com').arn,
    ...said,
  });

const workers = (stack: TerraformStack, said: object) => new LaunchTemplate(stack, 'workers', said);

const batch = (stack: TerraformStack, said: object = {}) =>
  new Instance(stack, 'batch', { ami: 'ami-0a1b2c3d', instanceType: 't2.micro', ...said });

const cluster = (
  stack: TerraformStack,
  { vpcConfig = {}, ...said }: { vpcConfig?: object; enabledClusterLogTypes?: string[] },
) =>
  new EksCluster(stack, 'cluster', {
    ...{ name: 'shop', roleArn: 'arn:aws:iam::111122223333:role/cluster' },
    vpcConfig: { subnetIds: ['subnet-0a1b2c3d'], ...vpcConfig },
    ...said,
  });

test('what runs is as hardened constructs are, but for what only the app can say', () => {
  const content = synthesised(plainCompute);
  // Its subnet is declared elsewhere, and whoever deploys its code is to sign it.
  expect(foundIn(content)).toEqual([
    'ec2/instance-admin-not-reachable aws_instance.batch',
    'lambda/function-code-signed aws_lambda_function.resize',
  ]);
  expect(danglingIn(content)).toEqual([]);
  const types = Object.keys(content.resource);
  for (const type of ['aws_security_group', 'aws_iam_instance_profile', 'aws_eks_addon'])
    expect(types).not.toContain(type);
  expect(Object.keys(content.resource.aws_iam_role).sort()).toEqual(['accepting', 'resizing']);
});

test('without it, it is not', () => {
  const stack = new TerraformStack(new App(), 'shop');
  plainCompute(stack);
  expect(foundIn(JSON.parse(Testing.synth(stack))).length).toBeGreaterThan(20);
});

test('roles of the app are granted what hardening takes', () => {
  const { resource } = synthesised(plainCompute);
  const granted = (role: string): string =>
    Object.values<any>(resource.aws_iam_role_policy_attachment)
      .filter((attached) => attached.role === `\${aws_iam_role.${role}.name}`)
      .map((attached) => resource.aws_iam_policy[attached.policy_arn.split('.')[1]].policy)
      .join();
  expect(granted('resizing')).toMatch(/logs:PutLogEvents.*xray:PutTraceSegments.*kms:Decrypt.*sqs:SendMessage/);
  expect(granted('accepting')).toMatch(/kms:Decrypt.*xray:PutTraceSegments.*logs:CreateLogDelivery/);
  expect(resource.aws_lambda_function.resize.depends_on).toHaveLength(1);
});

test('they are granted nothing for what the app has already, and no key is made for it', () => {
  const content = synthesised((stack) => {
    new CloudwatchLogGroup(stack, 'log', { name: '/aws/lambda/resize', kmsKeyId: KEY });
    resizing(stack, { deadLetterConfig: { targetArn: 'arn:aws:sqs:eu-west-1:111122223333:failed' }, kmsKeyArn: KEY });
    const logDestination = 'arn:aws:logs:eu-west-1:111122223333:log-group:accept:*';
    accepting(stack, {
      encryptionConfiguration: { type: 'CUSTOMER_MANAGED_KMS_KEY', kmsKeyId: 'alias/shop' },
      loggingConfiguration: { level: 'ALL', logDestination },
    });
  }, loose);
  const { resource } = content;
  expect(danglingIn(content)).toEqual([]);
  expect(Object.keys(resource.aws_cloudwatch_log_group)).toEqual(['log']);
  expect(resource.aws_lambda_function.resize).not.toHaveProperty('logging_config');
  const policies = Object.values<any>(resource.aws_iam_policy).map(({ policy }) => policy);
  expect(policies.join()).not.toMatch(/sqs:|kms:|logs:PutLogEvents/);
  expect(policies.join()).toMatch(/xray:PutTraceSegments/);
  expect(Object.keys(resource)).not.toContain('aws_kms_key');
  expect(Object.keys(resource)).not.toContain('aws_sqs_queue');
});

test('machines keep their network, and have no public address where they say nothing of one', () => {
  const { resource } = synthesised((stack) => {
    workers(stack, {
      blockDeviceMappings: [
        { deviceName: '/dev/sda1', ebs: { volumeSize: 20 } },
        { deviceName: '/dev/sdc', noDevice: 'true' },
      ],
      networkInterfaces: [{ subnetId: 'subnet-0a1b2c3d' }],
    });
    batch(stack, { rootBlockDevice: { volumeSize: 9 } });
  }, loose);
  const key = '${aws_kms_key.SharedKey.arn}';
  expect(resource.aws_launch_template.workers.network_interfaces).toEqual([
    { subnet_id: 'subnet-0a1b2c3d', associate_public_ip_address: 'false' },
  ]);
  expect(resource.aws_launch_template.workers.block_device_mappings).toEqual([
    { device_name: '/dev/sda1', ebs: { volume_size: 20, encrypted: 'true', kms_key_id: key } },
    { device_name: '/dev/sdc', no_device: 'true' },
  ]);
  const machine = resource.aws_instance.batch;
  expect(machine).toMatchObject({ associate_public_ip_address: false, ebs_optimized: false });
  expect(machine.root_block_device).toMatchObject({ volume_size: 9, encrypted: true, kms_key_id: key });
  expect(machine).not.toHaveProperty('vpc_security_group_ids');
});

const OPEN = { endpointPublicAccess: true, publicAccessCidrs: ['203.0.113.0/24'] };
const UNENCRYPTED = [{ deviceName: '/dev/sda1', ebs: { encrypted: 'false' } }];

test.each<[string, (stack: TerraformStack) => unknown]>([
  [
    "'shop/workers' gives up ec2/instance-imdsv2-required",
    (stack) => workers(stack, { metadataOptions: { httpTokens: 'optional', httpEndpoint: 'enabled' } }),
  ],
  [
    "'shop/workers' gives up ec2/instance-disks-encrypted",
    (stack) => {
      const { id } = workers(stack, { imageId: 'ami-0a1b2c3d' });
      new AutoscalingGroup(stack, 'group', { maxSize: 1, minSize: 1, launchTemplate: { id } });
    },
  ],
  [
    "'shop/workers' gives up ec2/instance-disks-encrypted",
    (stack) => workers(stack, { blockDeviceMappings: UNENCRYPTED }),
  ],
  ["'shop/batch' gives up ec2/instance-no-key-pair", (stack) => batch(stack, { keyName: 'ops' })],
  ["'shop/cluster' gives up eks/cluster-logged", (stack) => cluster(stack, { enabledClusterLogTypes: ['api'] })],
  ["'shop/cluster' gives up eks/cluster-endpoint-private", (stack) => cluster(stack, { vpcConfig: OPEN })],
  [
    "'shop/resize' gives up lambda/function-traced",
    (stack) => resizing(stack, { tracingConfig: { mode: 'PassThrough' } }),
  ],
  [
    "'shop/accept' gives up stepfunctions/state-machine-logs-all",
    (stack) => accepting(stack, { loggingConfiguration: { level: 'ERROR' } }),
  ],
])('what gives a default up is refused: %s', (refusal, build) => {
  expect(() => synthesised(build)).toThrow(refusal);
});

/** A function that CloudFront runs. */
function atTheEdge(stack: TerraformStack): LambdaFunction {
  const made = resizing(stack);
  new CloudfrontDistribution(stack, 'site', {
    enabled: true,
    origin: [{ originId: 'site', domainName: 'shop.example.com' }],
    viewerCertificate: { cloudfrontDefaultCertificate: true },
    restrictions: { geoRestriction: { restrictionType: 'none' } },
    defaultCacheBehavior: {
      ...{ allowedMethods: ['GET', 'HEAD'], cachedMethods: ['GET', 'HEAD'] },
      ...{ targetOriginId: 'site', viewerProtocolPolicy: 'https-only' },
      lambdaFunctionAssociation: [{ eventType: 'origin-request', lambdaArn: made.qualifiedArn }],
    },
  });
  return made;
}

test.each<[string, (stack: TerraformStack) => LambdaFunction]>([
  ['its role has to be granted more', (stack) => resizing(stack, {}, 'arn:aws:iam::111122223333:role/resize')],
  [
    'its role has to be granted more',
    (stack) => resizing(stack, {}, roleOf(stack, 'resizing', 'lambda.amazonaws.com', { managedPolicyArns: [] })),
  ],
  ['CloudFront runs it', atTheEdge],
])('one that cannot be hardened by what is said is left, and that is said: %s', (why, build) => {
  const made: LambdaFunction[] = [];
  const { resource } = synthesised((stack) => made.push(build(stack)), loose);
  expect(resource.aws_lambda_function.resize).not.toHaveProperty('tracing_config');
  expect(made[0]?.node.metadata.map(({ data }) => data)).toContainEqual(expect.stringContaining(why));
});
