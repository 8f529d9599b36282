import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import type { Stack } from 'aws-cdk-lib';
import { Port } from 'aws-cdk-lib/aws-ec2';
import {
  Cluster,
  ContainerImage,
  ContainerInsights,
  DeploymentControllerType,
  OperatingSystemFamily,
  Secret as TaskSecret,
} from 'aws-cdk-lib/aws-ecs';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { App, TerraformStack } from 'cdktf';
import { network, vpcIn } from '../../constructs/ec2/weakenings';
import {
  HardenedFargateService,
  type HardenedFargateServiceProps,
  HardenedKey,
  HardenedTaskDefinition,
  type HardenedTaskDefinitionProps,
  ImmutableRepository,
} from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { check } from '../../lib';
import { refusalOf, strict, templateOf, waived } from './subjects';

const DIGEST = 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';
const IMAGE = ContainerImage.fromRegistry(`public.ecr.aws/nginx/nginx@${DIGEST}`);

function declared(build: (stack: Stack) => void) {
  const [template = { name: '', content: {} }] = templateOf(build);
  const { Resources } = template.content as { Resources: Record<string, { Type: string; Properties: any }> };
  const ofType = (type: string) =>
    Object.entries(Resources)
      .filter(([, { Type }]) => Type === type)
      .map(([id, { Properties }]) => ({ id, ...Properties }) as { id: string; [property: string]: any });
  return { template, ofType };
}

const task = (use: (made: HardenedTaskDefinition, stack: Stack) => void, props?: HardenedTaskDefinitionProps) =>
  declared((stack) => use(new HardenedTaskDefinition(stack, 'Api', props), stack));

describe('a hardened task definition', () => {
  test('has a role for its program that is granted nothing, and one for the agent that names what it may', () => {
    const { ofType } = task((made, stack) => {
      made.addContainer('api', {
        image: ContainerImage.fromEcrRepository(new ImmutableRepository(stack, 'Images'), DIGEST),
        secrets: {
          DATABASE: TaskSecret.fromSecretsManager(
            new Secret(stack, 'Database', { encryptionKey: HardenedKey.shared(stack) }),
          ),
        },
      });
    });
    const trusts = ofType('AWS::IAM::Role').map(({ AssumeRolePolicyDocument }) => AssumeRolePolicyDocument.Statement);
    expect(trusts).toHaveLength(2);
    for (const [statement] of trusts)
      expect(statement.Condition.StringEquals).toEqual({ 'aws:SourceAccount': { Ref: 'AWS::AccountId' } });
    const granted = ofType('AWS::IAM::ManagedPolicy');
    expect(granted.map(({ id }) => id)).toEqual([expect.stringContaining('ApiExecutionRole')]);
    const statements = granted[0]?.PolicyDocument.Statement as { Action: string | string[]; Resource: unknown }[];
    const actions = statements.flatMap(({ Action }) => Action);
    expect(actions).toEqual(
      expect.arrayContaining(['logs:PutLogEvents', 'ecr:BatchGetImage', 'secretsmanager:GetSecretValue']),
    );
    // The CDK lets it decrypt by way of Secrets Manager alone, which the policy of the key says.
    expect(JSON.stringify(ofType('AWS::KMS::Key'))).toMatch(
      /kms:ViaService.*ApiExecutionRole|ApiExecutionRole.*kms:ViaService/,
    );
    const onAll = statements.filter(({ Resource }) => Resource === '*').flatMap(({ Action }) => Action);
    expect(onAll).toEqual(['ecr:GetAuthorizationToken']);
  });

  test('judges each container, and says which one gives what up', () => {
    const refused = (options: object) =>
      refusalOf(() => task((made) => made.addContainer('api', { image: IMAGE, ...options })));
    expect(refused({ user: 'root' })).toContain(
      "HardenedTaskDefinition 'Stack/Api': the container 'api': `user` gives up ecs/task-definition-not-root.",
    );
    expect(refused({ image: ContainerImage.fromRegistry('nginx:latest') })).toContain('image-by-digest');
    const both = refused({ readonlyRootFilesystem: false, privileged: true });
    expect(both).toContain('ecs/task-definition-read-only');
    expect(both).toContain('ecs/task-definition-not-privileged');
  });

  test('takes images that the CDK builds for those by a hash', () => {
    const folder = mkdtempSync(join(tmpdir(), 'image-'));
    writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch');
    const { template, ofType } = task((made) => made.addContainer('api', { image: ContainerImage.fromAsset(folder) }));
    rmSync(folder, { recursive: true });
    expect(JSON.stringify(ofType('AWS::ECS::TaskDefinition'))).toContain('container-assets');
    expect(check([template], strict).findings).toEqual([]);
  });

  test('encrypts volumes of EFS on their way, and refuses others however they are added', () => {
    const volume = (transitEncryption?: 'DISABLED') => ({
      name: 'data',
      efsVolumeConfiguration: { fileSystemId: 'fs-0123456789abcdef0', ...(transitEncryption && { transitEncryption }) },
    });
    const { ofType } = task((made) => made.addVolume(volume()));
    expect(JSON.stringify(ofType('AWS::ECS::TaskDefinition')[0]?.Volumes)).toContain('"TransitEncryption":"ENABLED"');
    const efs = 'ecs/task-definition-efs-encrypted-in-transit';
    expect(refusalOf(() => task((made) => made.addVolume(volume('DISABLED'))))).toContain(efs);
    const waive = waived(efs);
    task((made) => made.addVolume(volume('DISABLED')), { waive, volumes: [volume('DISABLED')] });
  });

  test('says nothing of Linux for containers of Windows, which take a waiver', () => {
    const windows = (props: HardenedTaskDefinitionProps) =>
      task((made) => made.addContainer('api', { image: IMAGE }), {
        cpu: 1024,
        memoryLimitMiB: 2048,
        runtimePlatform: { operatingSystemFamily: OperatingSystemFamily.WINDOWS_SERVER_2022_CORE },
        ...props,
      });
    expect(refusalOf(() => windows({}))).toContain('ecs/task-definition-read-only');
    const { ofType } = windows({ waive: waived('ecs/task-definition-read-only') });
    const [container] = ofType('AWS::ECS::TaskDefinition')[0]?.ContainerDefinitions ?? [];
    expect(container).not.toHaveProperty('User');
    expect(container).not.toHaveProperty('LinuxParameters');
  });
});

describe('a hardened service on Fargate', () => {
  const service = (
    props: Partial<HardenedFargateServiceProps> = {},
    use: (made: HardenedFargateService, stack: Stack) => void = () => undefined,
  ) =>
    declared((stack) => {
      const taskDefinition = new HardenedTaskDefinition(stack, 'Task');
      taskDefinition.addContainer('api', { image: IMAGE, portMappings: [{ containerPort: 8080 }] });
      const cluster = new Cluster(stack, 'Cluster', {
        vpc: vpcIn(stack),
        containerInsightsV2: ContainerInsights.ENABLED,
      });
      use(
        new HardenedFargateService(stack, 'Api', { cluster, taskDefinition, minHealthyPercent: 100, ...props }),
        stack,
      );
    });

  test('lets nobody in, and out by HTTPS alone, until it is told', () => {
    const [group] = service().ofType('AWS::EC2::SecurityGroup');
    expect(group?.SecurityGroupIngress).toBeUndefined();
    expect(group?.SecurityGroupEgress).toEqual([expect.objectContaining({ FromPort: 443, ToPort: 443 })]);
    const { template, ofType } = service({}, (made) => made.connections.allowInternally(Port.tcp(8080)));
    expect(ofType('AWS::EC2::SecurityGroupIngress')).toHaveLength(1);
    expect(check([template], strict).findings).toEqual([]);
  });

  test('goes back when a deployment fails, unless something else deploys it', () => {
    const deploying = (props?: Partial<HardenedFargateServiceProps>) =>
      service(props).ofType('AWS::ECS::Service')[0]?.DeploymentConfiguration?.DeploymentCircuitBreaker;
    expect(deploying()).toEqual({ Enable: true, Rollback: true });
    expect(deploying({ circuitBreaker: {} })).toEqual({ Enable: true, Rollback: true });
    expect(deploying({ deploymentController: { type: DeploymentControllerType.CODE_DEPLOY } })).toBeUndefined();
  });

  test('is all of that in Terraform', () => {
    const stack = new TerraformStack(new App(), 'shop');
    new AwsProvider(stack, 'aws', { region: 'eu-west-1', defaultTags: [{ tags: { team: 'shop' } }] });
    const taskDefinition = new cdktf.HardenedTaskDefinition(stack, 'api', {
      volumes: [{ name: 'data', efsVolumeConfiguration: { fileSystemId: 'fs-0123456789abcdef0' } }],
    });
    const rotationLambda = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';
    taskDefinition.addContainer('api', {
      image: { repository: new cdktf.ImmutableRepository(stack, 'images'), digest: DIGEST },
      secrets: { DATABASE: new cdktf.RotatedSecret(stack, 'database', { rotationLambda }) },
      mountPoints: [{ sourceVolume: 'data', containerPath: '/data' }],
    });
    new cdktf.HardenedFargateService(stack, 'service', {
      cluster: 'arn:aws:ecs:eu-west-1:111122223333:cluster/shop',
      taskDefinition,
      ...network,
    });
    const { terraform: _, ...content } = stack.toTerraform();
    expect(check([{ name: 'cdk.tf.json', content }], strict).findings).toEqual([]);
    const text = JSON.stringify(content.resource.aws_iam_policy);
    for (const action of ['logs:PutLogEvents', 'ecr:BatchGetImage', 'secretsmanager:GetSecretValue', 'kms:Decrypt'])
      expect(text).toContain(action);
    expect(Object.keys(content.resource.aws_iam_policy)).toHaveLength(1);
    const [egress] = Object.values<any>(content.resource.aws_vpc_security_group_egress_rule);
    expect(egress).toMatchObject({ from_port: 443, to_port: 443 });
    expect(refusalOf(() => taskDefinition.addContainer('proxy', { image: 'envoyproxy/envoy:latest' }))).toContain(
      "the container 'proxy': `image` gives up ecs/task-definition-image-by-digest.",
    );
  });

  test('has commands with quotes and backslashes in Terraform', () => {
    const stack = new TerraformStack(new App(), 'shop');
    const command = ['-c', 'printf "%s\\n" "$HOME"'];
    new cdktf.HardenedTaskDefinition(stack, 'api').addContainer('api', { image: `nginx@${DIGEST}`, command });
    const [definition] = Object.values<any>(stack.toTerraform().resource.aws_ecs_task_definition);
    expect(definition.container_definitions).toContain('"command" = ["-c", "printf \\"%s\\\\n\\" \\"$HOME\\""]');
  });
});
