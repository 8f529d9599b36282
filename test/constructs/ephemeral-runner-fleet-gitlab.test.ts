import { spawnSync } from 'node:child_process';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { LinuxBuildImage } from 'aws-cdk-lib/aws-codebuild';
import { InstanceType } from 'aws-cdk-lib/aws-ec2';
import { ContainerImage } from 'aws-cdk-lib/aws-ecs';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { App as TerraformApp, TerraformStack } from 'cdktf';
import { network, vpcIn } from '../../constructs/ec2/weakenings';
import { plain } from '../../constructs/iam/cdk';
import { EphemeralRunnerFleet, type EphemeralRunnerFleetProps } from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { can } from '../../lib/iam';
import { refusalOf } from './subjects';

const DIGEST = 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';
const IMAGE = `111122223333.dkr.ecr.eu-west-1.amazonaws.com/runner@${DIGEST}`;
const AMI = 'ami-0123456789abcdef0';
const SECRET = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret';
const ARNS = { token: `${SECRET}:gitlab-1a2b3c`, webhook: `${SECRET}:webhook-1a2b3c` };

const projects = { projects: ['acme/team/shop'], tags: ['small'] };
const TERMS = {
  ...{ forge: 'gitlab', api: 'https://gitlab.com/api/v4', prefix: 'ci', group: 1, repositories: ['acme/team/shop'] },
  ...{ labels: ['small'], publicRepositories: false, forks: false },
  limits: { register: 600, idle: 120, look: 60, life: 3600 },
};

type Props = Omit<Partial<EphemeralRunnerFleetProps>, 'gitlab'> & { readonly gitlab?: object };

/** What a fleet of the CDK comes to, with machines of every kind. */
function fleetOf(props: Props = {}) {
  const stack = new Stack(new App(), 'Stack', { env: { account: '111122223333', region: 'eu-west-1' } });
  const secret = (id: 'token' | 'webhook') => Secret.fromSecretCompleteArn(stack, id, ARNS[id]);
  const fleet = new EphemeralRunnerFleet(stack, 'Fleet', {
    ...{ fleetName: 'ci', vpc: vpcIn(stack), webhookSecret: secret('webhook') },
    codebuild: { buildImage: LinuxBuildImage.fromCodeBuildImageId(`aws/codebuild/standard@${DIGEST}`) },
    fargate: { image: ContainerImage.fromRegistry(IMAGE) },
    ec2: { imageId: AMI, rootDevice: '/dev/xvda', instanceType: new InstanceType('m7i.large') },
    ...props,
    gitlab: { tokenSecret: secret('token'), ...projects, ...props.gitlab },
  });
  const template = Template.fromStack(stack);
  const one = (type: string, id: string): any => {
    const found = Object.entries(template.findResources(type)).find(([name]) => name.startsWith(`Fleet${id}`));
    return found && plain(found[1].Properties);
  };
  return { fleet, template, one, text: JSON.stringify(template.toJSON()) };
}

/** The same of CDKTF. */
function terraformOf(props: object = {}) {
  const stack = new TerraformStack(new TerraformApp(), 'stack');
  const fleet = new cdktf.EphemeralRunnerFleet(stack, 'Fleet', {
    ...{ ...network, fleetName: 'ci', webhookSecret: { arn: ARNS.webhook } },
    codebuild: { buildImage: `aws/codebuild/standard@${DIGEST}` },
    fargate: { image: IMAGE },
    ec2: { imageId: AMI, rootDevice: '/dev/xvda', instanceType: 'm7i.large' },
    gitlab: { tokenSecret: { arn: ARNS.token }, ...projects },
    ...props,
  });
  const { resource } = stack.toTerraform() as { resource: Record<string, Record<string, any>> };
  return { fleet, resource };
}

const whole = fleetOf();
const terraform = terraformOf();
const variablesOf = (id: string, { one } = whole): any => one('AWS::Lambda::Function', id).Environment.Variables;
const ofTerraform = (id: string): any =>
  Object.entries(terraform.resource.aws_lambda_function ?? {}).find(([name]) => name.startsWith(`Fleet_${id}`))?.[1];

describe.each<[string, (id: string) => Record<string, string>]>([
  ['the CDK', (id) => variablesOf(id)],
  ['CDKTF', (id) => ofTerraform(id).environment.variables],
])('of %s', (_, variables) => {
  test('functions are told of the projects, and where the token is', () => {
    for (const id of ['ReceiveWebhook', 'DispatchRunner', 'ReapRunners'])
      expect(JSON.parse(variables(id).TERMS ?? '')).toEqual(TERMS);
    expect(variables('ReceiveWebhook')).toMatchObject({ WEBHOOK_SECRET: ARNS.webhook });
    for (const id of ['DispatchRunner', 'ReapRunners']) {
      expect(variables(id)).toMatchObject({ TOKEN_SECRET: ARNS.token, CAPACITIES: expect.stringContaining('fargate') });
      expect(variables(id)).not.toHaveProperty('APP_SECRET');
    }
    expect(Object.keys(variables('ReapRunners'))).toContain('QUEUE_URL');
  });
});

test('no secret is made, and nothing rotates one that GitLab is told by hand', () => {
  expect(whole.text).not.toMatch(/AWS::SecretsManager|RotateWebhook/);
  expect(Object.keys(terraform.resource)).not.toContain('aws_secretsmanager_secret');
  expect(ofTerraform('RotateWebhook')).toBeUndefined();
});

test('runners connect to GitLab alone', () => {
  expect(whole.fleet.domains).toEqual(['gitlab.com']);
  expect(terraform.fleet.domains).toEqual(['gitlab.com']);
  expect(fleetOf({ gitlab: { url: 'https://git.example.com:8443/gitlab' } }).fleet.domains).toEqual([
    'git.example.com',
  ]);
  expect(whole.text).not.toContain('api.github.com');
});

test('a GitLab of its own, and protected branches alone, are what functions are told', () => {
  const own = fleetOf({ gitlab: { url: 'https://git.example.com/gitlab', onlyProtected: true } });
  expect(JSON.parse(variablesOf('DispatchRunner', own).TERMS)).toMatchObject({
    ...{ api: 'https://git.example.com/gitlab/api/v4', onlyProtected: true },
  });
});

describe('each function reads its own secret and no other', () => {
  const policyOf = (id: string) =>
    JSON.stringify(whole.one('AWS::IAM::ManagedPolicy', `${id}RoleGrants`).PolicyDocument)
      .replaceAll('${AWS::Partition}', 'aws')
      .replace(/\$\{Fleet(Jobs|Failed)\w+\.Arn\}/g, 'arn:aws:sqs:eu-west-1:111122223333:$1');
  const decision = (id: string, action: string, resource: string) =>
    can({ principal: `arn:aws:iam::111122223333:role/${id}`, identity: [policyOf(id)], action, resource }).decision;

  test.each([
    ['ReceiveWebhook', ARNS.webhook, ARNS.token],
    ['DispatchRunner', ARNS.token, ARNS.webhook],
    ['ReapRunners', ARNS.token, ARNS.webhook],
  ])('%s', (id, own, other) => {
    const reads = (secret: string) => decision(id, 'secretsmanager:GetSecretValue', secret);
    expect([reads(own), reads(other)]).toEqual(['allowed', 'denied']);
  });

  test('and of those that serve jobs the reaper alone may queue one', () => {
    const queues = (id: string) => decision(id, 'sqs:SendMessage', 'arn:aws:sqs:eu-west-1:111122223333:Jobs');
    expect(['ReceiveWebhook', 'ReapRunners', 'DispatchRunner'].map(queues)).toEqual(['allowed', 'allowed', 'denied']);
  });
});

test('functions of both toolkits may do the same', () => {
  const said = (text: string) => [...new Set(text.match(/\b[a-z0-9]+:[A-Z]\w+/g))].sort();
  const policies = Object.entries(terraform.resource.aws_iam_policy ?? {});
  // Terraform is told them as an expression.
  const queues = (policy: string): boolean =>
    policy
      .split('"Action"')
      .some((one) => one.includes('sqs:SendMessage') && /aws_sqs_queue\.Fleet_Jobs_(?!Dead)/.test(one));
  for (const id of ['ReceiveWebhook', 'StartJobs', 'DispatchRunner', 'ReapRunners']) {
    const ofCdk = JSON.stringify(whole.one('AWS::IAM::ManagedPolicy', `${id}RoleGrants`).PolicyDocument);
    const [, { policy }] = policies.find(([name]) => name.startsWith(`Fleet_${id}_Role_Grants_`)) as [string, any];
    expect([id, said(policy)]).toEqual([id, said(ofCdk)]);
    expect([id, queues(policy)]).toEqual([id, ['ReceiveWebhook', 'ReapRunners'].includes(id)]);
  }
});

test('machines start the program of GitLab for one job, by a script that a shell reads', () => {
  const [container] = whole.one('AWS::ECS::TaskDefinition', 'Task').ContainerDefinitions;
  const { phases } = JSON.parse(whole.one('AWS::CodeBuild::Project', 'Build').Source.BuildSpec);
  for (const script of [container.Command[0], phases.build.commands[0]]) {
    expect(spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    expect(script).toContain("'https://gitlab.com/api/v4/runners/reset_authentication_token'");
    expect(script).toContain('run-single --config config.toml --runner job --max-builds 1 --wait-timeout 840');
    expect(script).not.toContain('actions-runner');
  }
});

test('whoever reads why the webhook asks for no credentials reads of GitLab', () => {
  const [{ data }]: any[] = whole.fleet.node.findChild('Api').node.metadata;
  expect(data.because ?? data.reason ?? JSON.stringify(data)).toContain('GitLab signs what it delivers, or');
});

const github = { repositories: ['acme/shop'], labels: ['small'] };

test.each<[string, object, string]>([
  ['GitHub beside GitLab', github, 'it serves GitHub or GitLab: leave out `repositories`, `labels`, or `gitlab`'],
  [
    'neither',
    { gitlab: undefined },
    'say whose jobs it serves: `repositories`, `labels` and `appSecret` of GitHub, or `gitlab`',
  ],
  ['GitHub without its app', { ...github, gitlab: undefined }, '`appSecret` of GitHub'],
  ['no secret of the webhook', { webhookSecret: undefined }, 'give `webhookSecret`'],
  ['no projects', { gitlab: { ...projects, projects: [] } }, '`projects` of `gitlab` is empty'],
  ['a group as a project', { gitlab: { ...projects, projects: ['acme'] } }, "has 'acme', which names no project"],
  ['no tags', { gitlab: { ...projects, tags: [] } }, '`tags` of `gitlab` is empty'],
  ['a tag with a comma', { gitlab: { ...projects, tags: ['a,b'] } }, "has 'a,b', which no job can ask for"],
  [
    'an address without encryption',
    { gitlab: { ...projects, url: 'http://git.example.com' } },
    'give an address with https',
  ],
  [
    'an address that ends a text of a shell',
    { gitlab: { ...projects, url: "https://a'$(id)" } },
    'give an address with https',
  ],
])('%s is refused in both toolkits, with what to do', (_, props, because) => {
  const given = { ...props } as any;
  const ofCdk = () => {
    const stack = new Stack(new App(), 'Stack');
    const secret = (id: 'token' | 'webhook') => Secret.fromSecretCompleteArn(stack, id, ARNS[id]);
    const gitlab =
      'gitlab' in given
        ? given.gitlab && { ...given.gitlab, tokenSecret: secret('token') }
        : { ...projects, tokenSecret: secret('token') };
    new EphemeralRunnerFleet(stack, 'Fleet', {
      ...{
        fleetName: 'ci',
        vpc: vpcIn(stack),
        webhookSecret: secret('webhook'),
        fargate: { image: ContainerImage.fromRegistry(IMAGE) },
      },
      ...given,
      gitlab,
    });
  };
  expect(refusalOf(ofCdk)).toContain(because);
  const gitlab =
    'gitlab' in given
      ? given.gitlab && { ...given.gitlab, tokenSecret: { arn: ARNS.token } }
      : { ...projects, tokenSecret: { arn: ARNS.token } };
  expect(refusalOf(() => terraformOf({ ...given, gitlab }))).toContain(because);
});
