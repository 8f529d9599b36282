import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Duration, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Fleet, LinuxBuildImage } from 'aws-cdk-lib/aws-codebuild';
import { InstanceType, SecurityGroup, SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { ContainerImage } from 'aws-cdk-lib/aws-ecs';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { App as TerraformApp, TerraformStack } from 'cdktf';
import { network, vpcIn } from '../../constructs/ec2/weakenings';
import { plain } from '../../constructs/iam/cdk';
import {
  EgressFirewall,
  EphemeralRunnerFleet,
  type EphemeralRunnerFleetProps,
  HardenedTopic,
  PermissionsBoundary,
} from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { codeBuild } from '../../lib/functions/capacities/code-build';
import { can } from '../../lib/iam';
import { figuresOf } from '../../lib/runner/measures';
import { refusalOf, waived } from './subjects';

const DIGEST = 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';
const IMAGE = `111122223333.dkr.ecr.eu-west-1.amazonaws.com/runner@${DIGEST}`;
const AMI = 'ami-0123456789abcdef0';
const APP = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:runners-app-1a2b3c';

const jobs = { fleetName: 'ci', organization: 'acme', group: 7, repositories: ['acme/shop'], labels: ['small'] };
const buildImage = LinuxBuildImage.fromCodeBuildImageId(`aws/codebuild/standard@${DIGEST}`);

const stackOf = () => new Stack(new App(), 'Stack', { env: { account: '111122223333', region: 'eu-west-1' } });

/** What a fleet comes to, with machines of every kind unless props say other. */
function fleetOf(
  props: Partial<EphemeralRunnerFleetProps> | ((stack: Stack) => Partial<EphemeralRunnerFleetProps>) = {},
) {
  const stack = stackOf();
  const fleet = new EphemeralRunnerFleet(stack, 'Fleet', {
    ...{ ...jobs, vpc: vpcIn(stack), appSecret: Secret.fromSecretCompleteArn(stack, 'App', APP) },
    codebuild: { buildImage },
    fargate: { image: ContainerImage.fromRegistry(IMAGE) },
    ec2: { imageId: AMI, rootDevice: '/dev/xvda', instanceType: new InstanceType('m7i.large') },
    ...(typeof props === 'function' ? props(stack) : props),
  });
  const template = Template.fromStack(stack);
  const all = (type: string): any[] =>
    Object.entries(template.findResources(type)).map(([id, { Properties }]) => ({
      id,
      ...(plain(Properties) as object),
    }));
  const one = (type: string, id: string): any => all(type).find((it) => it.id.startsWith(`Fleet${id}`));
  return { fleet, all, one };
}

const whole = fleetOf();

const variablesOf = (id: string, { one } = whole): any => one('AWS::Lambda::Function', id).Environment.Variables;

test('functions are told of the jobs, and of machines in the order of their use', () => {
  const { TERMS, CAPACITIES } = variablesOf('DispatchRunner');
  expect(JSON.parse(TERMS)).toEqual({
    ...{ api: 'https://api.github.com', prefix: 'ci', organization: 'acme', group: 7 },
    ...{ repositories: ['acme/shop'], labels: ['small'], publicRepositories: false, forks: false },
    limits: { register: 600, idle: 120, look: 60, life: 3600 },
  });
  expect(JSON.parse(CAPACITIES)).toEqual([
    { kind: 'codebuild', project: expect.stringContaining('Build'), most: 4200 },
    {
      ...{ kind: 'fargate', cluster: expect.stringContaining('Cluster'), container: 'runner' },
      ...{ taskDefinition: expect.stringContaining('Task'), subnets: network.subnetIds },
      securityGroups: [expect.stringContaining('GroupId')],
    },
    {
      ...{ kind: 'ec2', launchTemplate: expect.stringContaining('Instances'), subnets: network.subnetIds },
      version: expect.stringContaining('LatestVersionNumber'),
      securityGroups: [expect.stringContaining('GroupId')],
      ...{ tag: { Key: 'bulwark:runners', Value: 'ci' }, oldestDays: 30 },
    },
  ]);
  expect(variablesOf('ReapRunners')).toMatchObject({ TERMS, CAPACITIES, APP_SECRET: APP });
  expect(JSON.parse(variablesOf('ReceiveWebhook').TERMS)).toEqual(JSON.parse(TERMS));
});

test.each([
  ['codebuild', { fargate: undefined, ec2: undefined }],
  ['fargate', { codebuild: undefined, ec2: undefined }],
  ['ec2', { codebuild: undefined, fargate: undefined }],
])('a fleet of %s alone has no other machines', (kind, without) => {
  const fleet = fleetOf(without);
  expect(JSON.parse(variablesOf('DispatchRunner', fleet).CAPACITIES).map((one: any) => one.kind)).toEqual([kind]);
  const types = ['AWS::CodeBuild::Project', 'AWS::ECS::TaskDefinition', 'AWS::EC2::LaunchTemplate'];
  expect(types.filter((type) => fleet.all(type).length > 0)).toHaveLength(1);
});

describe('the functions may', () => {
  const template = 'arn:aws:ec2:eu-west-1:111122223333:launch-template/TEMPLATE';
  const [cluster, project] = ['CLUSTER', 'PROJECT'];
  /** The policies of a function, with short names in place of what the template refers to. */
  const identityOf = (id: string): string[] => {
    const names: [RegExp, string][] = [
      [/\$\{FleetBuild\w+\.Arn\}/g, `arn:aws:codebuild:eu-west-1:111122223333:project/${project}`],
      [/\$\{FleetCluster\w+\.Arn\}/g, `arn:aws:ecs:eu-west-1:111122223333:cluster/${cluster}`],
      [/\$\{FleetCluster\w+\}/g, cluster],
      [/\$\{FleetTaskTaskRole\w+\.Arn\}/g, 'arn:aws:iam::111122223333:role/task'],
      [/\$\{FleetTaskExecutionRole\w+\.Arn\}/g, 'arn:aws:iam::111122223333:role/agent'],
      [/\$\{FleetTask\w+\}/g, 'arn:aws:ecs:eu-west-1:111122223333:task-definition/runner:3'],
      [/\$\{FleetInstances\w+\}/g, 'TEMPLATE'],
      [/\$\{FleetRunnerSecurityGroup\w+\.GroupId\}/g, 'sg-1'],
      [/\$\{SharedKey\w+\.Arn\}/g, 'arn:aws:kms:eu-west-1:111122223333:key/shared'],
      [/\$\{FleetJob\w+\.Name\}/g, 'job'],
      [/\$\{AWS::Partition\}/g, 'aws'],
      [/\$\{AWS::URLSuffix\}/g, 'amazonaws.com'],
    ];
    const { PolicyDocument } = whole.one('AWS::IAM::ManagedPolicy', `${id}RoleGrants`);
    return [names.reduce((text, [name, value]) => text.replaceAll(name, value), JSON.stringify(PolicyDocument))];
  };
  const policies = { DispatchRunner: identityOf('DispatchRunner'), ReapRunners: identityOf('ReapRunners') };
  type Case = [action: string, resource: string, context: Record<string, string | boolean | number | null>];
  const decision = (by: keyof typeof policies, [action, resource, context]: Case, more: object = {}) =>
    can({
      ...more,
      principal: `arn:aws:iam::111122223333:role/${by}`,
      ...{ identity: policies[by], action, resource: `arn:aws:${resource}`, context },
    }).decision;

  const asItIs = {
    'codebuild:source.buildspec': null,
    'codebuild:source.location': null,
    'codebuild:environment.image': null,
    'codebuild:environment.privilegedMode': null,
    'codebuild:serviceRole': null,
  };
  const build = (name: string, more: object = {}): Case => [
    ...(['codebuild:StartBuild', `codebuild:eu-west-1:111122223333:project/${name}`] as const),
    { ...asItIs, 'codebuild:environment.environmentVariables': 'RUNNER_NAME', ...more },
  ];
  const task = (definition: string, of: string, exec: string | null = null): Case => [
    ...(['ecs:RunTask', `ecs:eu-west-1:111122223333:task-definition/${definition}`] as const),
    { 'ecs:cluster': `arn:aws:ecs:eu-west-1:111122223333:cluster/${of}`, 'ecs:enable-execute-command': exec },
  ];
  const passing = (role: string, to: string): Case => [
    ...(['iam:PassRole', `iam::111122223333:role/${role}`] as const),
    { 'iam:PassedToService': to },
  ];
  const launching = (resource: string, more: object = {}): Case => [
    ...(['ec2:RunInstances', `ec2:eu-west-1:${resource}`] as const),
    { 'ec2:LaunchTemplate': template, ...more },
  ];
  const instance = {
    'aws:RequestTag/bulwark:runners': 'ci',
    'ec2:MetadataHttpTokens': 'required',
    'ec2:MetadataHttpPutResponseHopLimit': 1,
  };
  const tagging = (by: string): Case => [
    ...(['ec2:CreateTags', 'ec2:eu-west-1:111122223333:instance/i-1'] as const),
    { 'ec2:CreateAction': by },
  ];
  const ending = (tag: string): Case => [
    ...(['ec2:TerminateInstances', 'ec2:eu-west-1:111122223333:instance/i-1'] as const),
    { 'aws:ResourceTag/bulwark:runners': tag },
  ];
  const granting = (forAws: boolean): Case => [
    ...(['kms:CreateGrant', 'kms:eu-west-1:111122223333:key/shared'] as const),
    { 'kms:ViaService': 'ec2.eu-west-1.amazonaws.com', 'kms:GrantIsForAWSResource': forAws },
  ];
  const stopping = (of: string): Case => [
    ...(['ecs:StopTask', `ecs:eu-west-1:111122223333:task/${of}/1`] as const),
    { 'ecs:cluster': `arn:aws:ecs:eu-west-1:111122223333:cluster/${of}` },
  ];

  const CASES: [string, Case, Case][] = [
    ['build runners, not what other projects do', build(project), build('other')],
    ['name a runner, not bring a buildspec', build(project), build(project, { 'codebuild:source.buildspec': 'a' })],
    ['name a runner, not another image', build(project), build(project, { 'codebuild:environment.image': 'a' })],
    [
      'name a runner, not privileges',
      build(project),
      build(project, { 'codebuild:environment.privilegedMode': 'true' }),
    ],
    ['run tasks of the definition, not others', task('runner:3', cluster), task('shop:1', cluster)],
    ['run them in the cluster, not in another', task('runner:3', cluster), task('runner:3', 'shop')],
    ['run them without shells', task('runner:3', cluster), task('runner:3', cluster, 'true')],
    [
      'pass the roles of tasks, not others',
      passing('task', 'ecs-tasks.amazonaws.com'),
      passing('admin', 'ecs-tasks.amazonaws.com'),
    ],
    ['pass them to tasks alone', passing('agent', 'ecs-tasks.amazonaws.com'), passing('agent', 'lambda.amazonaws.com')],
    ['launch from the image, not another', launching(`:image/${AMI}`), launching(':image/ami-0ffffffffffffffff')],
    [
      'launch in the subnets, not elsewhere',
      launching('111122223333:subnet/subnet-0a1b2c3d'),
      launching('111122223333:subnet/subnet-0ffffffff'),
    ],
    [
      'launch with the template, not without',
      launching('111122223333:subnet/subnet-0a1b2c3d'),
      launching('111122223333:subnet/subnet-0a1b2c3d', { 'ec2:LaunchTemplate': null }),
    ],
    [
      'launch what has the tag',
      launching('111122223333:instance/*', instance),
      launching('111122223333:instance/*', { ...instance, 'aws:RequestTag/bulwark:runners': 'others' }),
    ],
    [
      'launch what asks for tokens of metadata',
      launching('111122223333:instance/*', instance),
      launching('111122223333:instance/*', { ...instance, 'ec2:MetadataHttpTokens': 'optional' }),
    ],
    [
      'launch what keeps such tokens',
      launching('111122223333:instance/*', instance),
      launching('111122223333:instance/*', { ...instance, 'ec2:MetadataHttpPutResponseHopLimit': 2 }),
    ],
    [
      'launch with disks that are encrypted',
      launching('111122223333:volume/*', { 'ec2:Encrypted': true }),
      launching('111122223333:volume/*', { 'ec2:Encrypted': false }),
    ],
    ['tag what is launched, not what is there', tagging('RunInstances'), tagging('CreateVolume')],
    ['end what has the tag, not others', ending('ci'), ending('others')],
    ['have EC2 use the key, not make other grants', granting(true), granting(false)],
    ['stop tasks of the cluster, not others', stopping(cluster), stopping('shop')],
  ];
  test.each(CASES)('%s', (_, may, mayNot) => {
    expect([decision('DispatchRunner', may), decision('DispatchRunner', mayNot)]).toEqual(['allowed', 'denied']);
  });

  test('do all of that under a boundary that is told what it takes', () => {
    const stack = stackOf();
    new PermissionsBoundary(stack, 'Boundary', {
      services: ['codebuild', 'ec2', 'ecs', 'iam', 'kms', 'logs', 'secretsmanager', 'sqs', 'states', 'xray'],
      allows: ['codebuild:StartBuild'],
      passRoleTo: ['ecs-tasks.amazonaws.com'],
      waive: waived('iam/boundary-no-escalation'),
    });
    const [{ Properties }]: any[] = Object.values(Template.fromStack(stack).findResources('AWS::IAM::ManagedPolicy'));
    const boundary = JSON.stringify(plain(Properties.PolicyDocument)).replaceAll('${AWS::Partition}', 'aws');
    expect(CASES.filter(([, may]) => decision('DispatchRunner', may, { boundary }) !== 'allowed')).toEqual([]);
  });

  test.each<[string, Case]>([
    ['stop a build', ['codebuild:StopBuild', `codebuild:eu-west-1:111122223333:project/${project}`, {}]],
    ['stop a task', stopping(cluster)],
    ['end an instance', ending('ci')],
    ['ask for an execution', ['states:DescribeExecution', 'states:eu-west-1:111122223333:execution:job:1-1', {}]],
  ])('%s, where it is the reaper', (_, may) => {
    expect(decision('ReapRunners', may)).toBe('allowed');
  });

  test.each<[string, Case]>([
    ['build', build(project)],
    ['run a task', task('runner:3', cluster)],
    ['launch', launching('111122223333:instance/*', instance)],
    ['pass a role', passing('task', 'ecs-tasks.amazonaws.com')],
    ['stop builds of others', ['codebuild:StopBuild', 'codebuild:eu-west-1:111122223333:project/other', {}]],
    ['end instances of others', ending('others')],
  ])('not %s, where it is the reaper', (_, may) => {
    expect(decision('ReapRunners', may)).toBe('denied');
  });
});

test('a machine can do nothing in the account', () => {
  const granted = (id: string) => whole.one('AWS::IAM::ManagedPolicy', id)?.PolicyDocument.Statement ?? [];
  const actions = [...granted('BuildRoleGrants'), ...granted('BuildNetwork')].flatMap(({ Action }: any) => Action);
  expect(actions.filter((action: string) => !/^(logs|ec2):/.test(action))).toEqual([]);
  expect(granted('TaskTaskRole')).toEqual([]);
  const { LaunchTemplateData } = whole.one('AWS::EC2::LaunchTemplate', 'Instances');
  expect(LaunchTemplateData).not.toHaveProperty('IamInstanceProfile');
  expect(LaunchTemplateData).not.toHaveProperty('KeyName');
  expect(LaunchTemplateData).toMatchObject({
    InstanceInitiatedShutdownBehavior: 'terminate',
    MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 1 },
  });
});

test('nothing gets in to machines, and out they get on port 443 alone', () => {
  const [group] = whole.all('AWS::EC2::SecurityGroup');
  expect(group).not.toHaveProperty('SecurityGroupIngress');
  expect(group.SecurityGroupEgress).toEqual([
    expect.objectContaining({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' }),
  ]);
  const ownGroup = fleetOf((stack) => ({
    securityGroups: [SecurityGroup.fromSecurityGroupId(stack, 'Own', 'sg-0a1b2c3d')],
  }));
  expect(ownGroup.all('AWS::EC2::SecurityGroup')).toEqual([]);
  expect(variablesOf('DispatchRunner', ownGroup).CAPACITIES).toContain('"securityGroups":["sg-0a1b2c3d"]');
});

test('machines stand where there is a way to GitHub', () => {
  const stack = stackOf();
  const vpc = new Vpc(stack, 'Vpc', {
    subnetConfiguration: [
      { name: 'Public', subnetType: SubnetType.PUBLIC },
      { name: 'Private', subnetType: SubnetType.PRIVATE_WITH_EGRESS },
      { name: 'Isolated', subnetType: SubnetType.PRIVATE_ISOLATED },
    ],
  });
  new EphemeralRunnerFleet(stack, 'Fleet', {
    ...{ ...jobs, vpc, codebuild: { buildImage }, appSecret: Secret.fromSecretCompleteArn(stack, 'App', APP) },
  });
  const [project]: any[] = Object.values(Template.fromStack(stack).findResources('AWS::CodeBuild::Project'));
  const subnets = JSON.stringify(project.Properties.VpcConfig.Subnets);
  expect(subnets).toContain('VpcPrivateSubnet');
  expect(subnets).not.toContain('Isolated');
});

describe('the script of a runner', () => {
  const { BuildSpec } = whole.one('AWS::CodeBuild::Project', 'Build').Source;
  const { phases, ...spec } = JSON.parse(BuildSpec);
  const [container] = whole.one('AWS::ECS::TaskDefinition', 'Task').ContainerDefinitions;

  test.each<[string, string]>([
    ['a build', phases.build.commands[0]],
    ['a container', container.Command[0]],
  ])('of %s is one that a shell reads, with the gate before the job', (_, script) => {
    expect(spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    expect(script).toContain('ACTIONS_RUNNER_HOOK_JOB_STARTED');
    expect(script).toContain('["acme/shop"]');
  });

  test('of a build starts the runner with its configuration, and the build goes on to its end', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fleet-'));
    mkdirSync(join(folder, 'image'));
    writeFileSync(join(folder, 'image/run.sh'), '#!/bin/bash\necho "$@"\n', { mode: 0o755 });
    const script = phases.build.commands[0]
      .replaceAll('/tmp/', `${folder}/`)
      .replace('/opt/actions-runner', join(folder, 'image'));
    const env = { PATH: process.env.PATH, RUNNER_CONFIG: 'abc=' };
    const { stdout } = spawnSync('bash', ['-c', `${script}\necho went on`], { encoding: 'utf8', env });
    expect(stdout).toBe('--jitconfig abc=\nwent on\n');
    rmSync(folder, { recursive: true });
  });

  test('is run by nobody who is root, and writes where that is possible', () => {
    expect(spec['run-as']).toBe('runner');
    expect(container).toMatchObject({ User: '1000', ReadonlyRootFilesystem: true });
    expect(container.MountPoints.map((one: any) => one.ContainerPath)).toEqual(['/runner', '/tmp', '/home/runner']);
    expect(container.Command[0]).toContain('BULWARK_RUNNER=/runner\n');
  });
});

test('a job is looked at until it is over, as long as that lasts', () => {
  const { DefinitionString } = whole.one('AWS::StepFunctions::StateMachine', 'Job');
  const { StartAt, States, TimeoutSeconds } = JSON.parse(DefinitionString);
  const answers = [
    { served: 1, over: false, wait: 60 },
    { served: 2, over: false, wait: 240 },
    { served: 3, over: true, wait: 0 },
  ];
  const waited: number[] = [];
  let data: any = { served: 0 };
  for (let at = StartAt, steps = 0; at && steps < 50; steps++) {
    const { Type, Next, Default, Choices, SecondsPath } = States[at];
    if (Type === 'Task') data = answers[data.served];
    if (Type === 'Wait') waited.push(data[SecondsPath.slice(2)]);
    at =
      Type === 'Choice'
        ? data[Choices[0].Variable.slice(2)] === Choices[0].BooleanEquals
          ? Choices[0].Next
          : Default
        : Next;
  }
  expect(waited).toEqual([60, 240]);
  expect(data.over).toBe(true);
  const tried = States.Advance.Retry.flatMap((one: any) => one.ErrorEquals);
  expect(tried).toEqual(expect.arrayContaining(['Lambda.TooManyRequestsException', 'States.ALL']));
  // A day, in which GitHub does not give a job up, and the time of a machine.
  expect(TimeoutSeconds).toBeGreaterThan(24 * 3600 + 3600);
});

test('the webhook is one route without credentials, with a limit', () => {
  const routes = whole.all('AWS::ApiGatewayV2::Route');
  expect(routes.map(({ RouteKey, AuthorizationType }) => [RouteKey, AuthorizationType])).toEqual([
    ['POST /webhook', 'NONE'],
  ]);
  const [stage] = whole.all('AWS::ApiGatewayV2::Stage');
  expect(stage.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 });
  expect(whole.fleet.webhookUrl).toMatch(/\/webhook$/);
});

test('whoever waives that the webhook asks for credentials is named, and else the fleet is', () => {
  const rule = 'apigateway/route-authorized';
  const ownerOf = ({ fleet }: ReturnType<typeof fleetOf>) =>
    fleet.node.findChild('Api').node.metadata.map(({ data }) => [data.rule, data.owner]);
  expect(ownerOf(whole)).toEqual([[rule, 'cdk-bulwark']]);
  expect(ownerOf(fleetOf({ waive: waived(rule) }))).toEqual([[rule, 'the tests']]);
});

test('its secret is made, of 64 characters, or given', () => {
  expect(whole.all('AWS::SecretsManager::Secret')).toEqual([
    expect.objectContaining({ GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true } }),
  ]);
  const { all, one } = fleetOf((stack) => ({ webhookSecret: Secret.fromSecretNameV2(stack, 'Given', 'webhook') }));
  expect(all('AWS::SecretsManager::Secret')).toEqual([]);
  const { PolicyDocument } = one('AWS::IAM::ManagedPolicy', 'ReceiveWebhookRoleGrants');
  expect(JSON.stringify(PolicyDocument)).toContain(':secret:webhook-??????');
});

test('the secret of the webhook is rotated by a function that changes it, and reads that of the app', () => {
  const schedule = whole.one('AWS::SecretsManager::RotationSchedule', 'WebhookSecret');
  expect(schedule.RotationRules).toEqual({ AutomaticallyAfterDays: 30 });
  expect(schedule.RotationLambdaARN).toContain('FleetRotateWebhook');
  const { Environment } = whole.one('AWS::Lambda::Function', 'RotateWebhook');
  expect(Object.keys(Environment.Variables).sort()).toEqual(['APP_SECRET', 'TERMS']);
  const { PolicyDocument } = whole.one('AWS::IAM::ManagedPolicy', 'RotateWebhookRoleGrants');
  const secret = schedule.SecretId;
  const identity = JSON.parse(JSON.stringify(PolicyDocument));
  const may = (action: string, of: string) =>
    identity.Statement.some(
      ({ Action, Resource }: any) =>
        [Action].flat().includes(`secretsmanager:${action}`) && [Resource].flat().some((one) => one.startsWith(of)),
    );
  for (const action of ['DescribeSecret', 'GetSecretValue', 'PutSecretValue', 'UpdateSecretVersionStage'])
    expect([action, may(action, secret)]).toEqual([action, true]);
  const app = Environment.Variables.APP_SECRET;
  expect([may('GetSecretValue', app), may('PutSecretValue', app)]).toEqual([true, false]);
});

test('alarms are about what functions count, and tell the topic', () => {
  const alarms = whole.all('AWS::CloudWatch::Alarm');
  const own = alarms.flatMap(({ Namespace, MetricName }) => (Namespace === 'Runners/ci' ? [MetricName] : []));
  const isCounted = (event: any) => figuresOf({ event } as never).some(({ figures }) => event in figures);
  expect(own).toEqual(expect.arrayContaining(['Outdated', 'Overdue', 'Unregistered']));
  expect(own.filter((name) => !isCounted(name))).toEqual([]);
  expect(alarms.map(({ AlarmName }) => AlarmName)).toEqual(
    expect.arrayContaining(
      ['DeadLetters', 'FunctionErrors', 'JobsFailed', 'JobsTimedOut', 'Overdue', 'Unregistered', 'Waiting'].map(
        (id) => `ci-runners-${id}`,
      ),
    ),
  );
  // Nobody who looks is as bad as a machine that is left.
  expect(alarms.find(({ AlarmName }) => AlarmName === 'ci-runners-Overdue').TreatMissingData).toBe('breaching');
  const told = fleetOf((stack) => ({ topic: new HardenedTopic(stack, 'Ops') }));
  expect(told.all('AWS::SNS::Topic')).toHaveLength(1);
  for (const { AlarmActions } of told.all('AWS::CloudWatch::Alarm')) expect(AlarmActions[0]).toContain('Ops');
});

test('what runs is stopped after the time that is given, also where nobody looks', () => {
  const { one, ...fleet } = fleetOf({ timeout: Duration.minutes(30) });
  expect(one('AWS::CodeBuild::Project', 'Build').TimeoutInMinutes).toBe(30);
  expect(JSON.parse(variablesOf('ReapRunners', { one, ...fleet }).TERMS).limits.life).toBe(1800);
  const [{ EntryPoint }] = one('AWS::ECS::TaskDefinition', 'Task').ContainerDefinitions;
  const [program = '', ...args] = EntryPoint.map((part: string) => (part === '1800' ? '1' : part));
  const began = process.hrtime.bigint();
  expect(spawnSync(program, [...args, 'sleep 30']).status).toBe(124);
  expect(Number(process.hrtime.bigint() - began) / 1e9).toBeLessThan(10);
});

test('machines are kept warm under a waiver, which is for the project to find', () => {
  const rule = 'codebuild/project-on-demand';
  const warm = (waive?: ReturnType<typeof waived>) => (stack: Stack) => ({
    codebuild: {
      buildImage,
      fleet: Fleet.fromFleetArn(stack, 'Warm', 'arn:aws:codebuild:eu-west-1:111122223333:fleet/warm:0f0f'),
    },
    ...(waive && { waive }),
  });
  expect(refusalOf(() => fleetOf(warm()))).toContain(`\`codebuild\` gives up ${rule}.`);
  const { one } = fleetOf(warm(waived(rule)));
  expect(one('AWS::CodeBuild::Project', 'Build').Environment.Fleet).toEqual({
    FleetArn: 'arn:aws:codebuild:eu-west-1:111122223333:fleet/warm:0f0f',
  });
});

test.each<[string, Partial<EphemeralRunnerFleetProps>, string]>([
  ['no repository', { repositories: [] }, '`repositories` is empty'],
  ['a pattern of repositories', { repositories: ['acme/*'] }, "'acme/*', which names no repository"],
  ['a repository of somebody else', { repositories: ['evil/shop'] }, "is not of the organization 'acme'"],
  ['no label', { labels: [] }, '`labels` is empty'],
  ['a label of two words', { labels: ['a b'] }, "'a b', which no job can ask for"],
  ['no group of the organization', { group: undefined }, 'give `group`'],
  ['a group of no organization', { organization: undefined }, '`group` is of an organization'],
  ['a name with dots', { fleetName: 'ci.runners' }, "`fleetName` is 'ci.runners'"],
  ['GitHub in plain text', { apiUrl: 'http://github.example.com' }, "`apiUrl` is 'http://github.example.com'"],
  ['no machines', { codebuild: undefined, fargate: undefined, ec2: undefined }, 'it has no machines'],
  [
    'an image of EC2 by a name',
    { ec2: { imageId: 'latest', rootDevice: '/dev/xvda', instanceType: new InstanceType('m7i.large') } },
    "the image 'latest'; name one by its id",
  ],
  [
    'more repositories than functions can be told of',
    { repositories: Array.from({ length: 200 }, (_, at) => `acme/repository-${at}`) },
    'name fewer repositories',
  ],
])('it refuses %s', (_, props, because) => {
  const error = refusalOf(() => fleetOf(props));
  expect(error).toContain("EphemeralRunnerFleet 'Stack/Fleet': ");
  expect(error).toContain(because);
});

test('a firewall takes the names that a runner needs', () => {
  const stack = stackOf();
  const firewall = new EgressFirewall(stack, 'Egress', {
    vpc: vpcIn(stack),
    vpcSubnets: { subnetType: SubnetType.PRIVATE_ISOLATED },
    allowedDomains: EphemeralRunnerFleet.domains,
  });
  expect(firewall).toBeDefined();
  expect(EphemeralRunnerFleet.domains).toEqual(cdktf.EphemeralRunnerFleet.domains);
  expect(EphemeralRunnerFleet.domains).toContain('.actions.githubusercontent.com');
});

test('the dispatcher starts builds by the settings that the fleet writes', async () => {
  const [settings] = JSON.parse(variablesOf('DispatchRunner').CAPACITIES);
  const inputs: any[] = [];
  const send = async ({ input }: { input: object }) => {
    inputs.push(input);
    return { build: { id: 'b1' } };
  };
  expect(await codeBuild({ send } as never, settings).start('ci-1-1-0', 'config')).toBe('b1');
  expect(inputs[0].projectName).toContain('FleetBuild');
});

describe('in Terraform', () => {
  const stack = new TerraformStack(new TerraformApp(), 'shop');
  new cdktf.EphemeralRunnerFleet(stack, 'Fleet', {
    ...{ ...jobs, ...network, appSecret: { arn: APP } },
    codebuild: { buildImage: { repository: new cdktf.ImmutableRepository(stack, 'images'), digest: DIGEST } },
    fargate: { image: IMAGE },
    ec2: { imageId: AMI, rootDevice: '/dev/xvda', instanceType: 'm7i.large' },
  });
  const { resource } = stack.toTerraform() as { resource: Record<string, Record<string, any>> };
  const named = (type: string, id: string): any =>
    Object.entries(resource[type] ?? {}).find(([name]) => name.startsWith(`Fleet_${id}_`))?.[1];

  test('functions are told the same', () => {
    const { TERMS, CAPACITIES } = named('aws_lambda_function', 'DispatchRunner').environment.variables;
    expect(TERMS).toBe(variablesOf('DispatchRunner').TERMS);
    const order = ['codebuild', 'fargate', 'ec2'].map((kind) => CAPACITIES.indexOf(`"kind" = "${kind}"`));
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(order).not.toContain(-1);
  });

  test('functions may do the same, under the same conditions', () => {
    const said = (text: string) => [...new Set(text.match(/\b[a-z0-9]+:[A-Z]\w+/g))].sort();
    for (const id of ['ReceiveWebhook', 'StartJobs', 'DispatchRunner', 'ReapRunners']) {
      const { PolicyDocument } = whole.one('AWS::IAM::ManagedPolicy', `${id}RoleGrants`);
      const { policy } = named('aws_iam_policy', `${id}_Role_Grants`);
      expect(said(policy)).toEqual(said(JSON.stringify(PolicyDocument)));
    }
  });

  test('the alarms are the same', () => {
    const names = Object.values(resource.aws_cloudwatch_metric_alarm ?? {}).map(({ alarm_name }) => alarm_name);
    expect(names.sort()).toEqual(
      whole
        .all('AWS::CloudWatch::Alarm')
        .map(({ AlarmName }) => AlarmName)
        .sort(),
    );
  });

  test('the webhook is one route without credentials, which invokes one function', () => {
    const routes = Object.values(resource.aws_apigatewayv2_route ?? {});
    expect(routes.map(({ route_key, authorization_type }) => [route_key, authorization_type])).toEqual([
      ['POST /webhook', 'NONE'],
    ]);
    expect(named('aws_lambda_permission', 'Webhook').source_arn).toMatch(/\/\*\/POST\/webhook$/);
  });

  test('the first secret of the webhook is there before it is rotated', () => {
    const [rotation] = Object.values(resource.aws_secretsmanager_secret_rotation ?? {});
    expect(rotation.depends_on).toContainEqual(expect.stringContaining('aws_secretsmanager_secret_version.'));
  });

  test('images of a repository may be pulled', () => {
    expect(named('aws_iam_policy', 'Build_Role_Grants').policy).toContain('ecr:BatchGetImage');
  });
});
