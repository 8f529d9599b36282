import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, CfnElement, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { App as TerraformApp, TerraformStack } from 'cdktf';
import {
  dependencyCheckScanner,
  inspectorScanner,
  snykScanner,
  sonarQubeScanner,
} from '../../constructs/codepipeline/locked-down-pipeline/adapters';
import { blueprintOf, type PipelineOptions } from '../../constructs/codepipeline/locked-down-pipeline/blueprint';
import type { Scanner } from '../../constructs/codepipeline/locked-down-pipeline/scanner';
import {
  cdkApp,
  containerService,
  lambdaFunction,
  terraformConfiguration,
} from '../../constructs/codepipeline/locked-down-pipeline/workload';
import { network, vpcIn } from '../../constructs/ec2/weakenings';
import { listOf } from '../../constructs/iam/policy';
import * as cdk from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { check } from '../../lib';
import { decide, readPolicies } from '../../lib/iam/evaluate';
import { images } from '../../lib/release/images';
import { ownCheck, scanners } from '../../lib/release/scans';
import { untraced } from '../untraced';
import { decoded } from './decoded';
import { strict } from './subjects';

const source = {
  connectionArn: 'arn:aws:codeconnections:eu-west-1:111122223333:connection/0f0f0f0f-0f0f-0f0f-0f0f-0f0f0f0f0f0f',
  repository: 'acme/shop',
  branch: 'main',
  allowedSigners: ['jane@example.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHcc'],
};
const approvers = ['arn:aws:iam::111122223333:role/Approver'];
const makingBuckets = [{ actions: ['s3:CreateBucket'], resources: ['arn:aws:s3:::shop-*'] }];
const apply = [{ actions: ['iam:CreateRole', 'iam:PassRole'], resources: ['arn:aws:iam::111122223333:role/shop-*'] }];
const stateOf = (target: string) => ({
  bucketName: 'shop-state',
  region: 'eu-west-1',
  key: `${target}.tfstate`,
  keyArn: 'arn:aws:kms:eu-west-1:111122223333:key/state',
});
const lambda = (name: string) => ({ name, arn: `arn:aws:lambda:eu-west-1:111122223333:function:${name}` });

const STAGING = '222233334444';
const PRODUCTION = '444455556666';
const ELSEWHERE = 'us-east-1';
const bucketOf = (account: string) => ({ name: `assets-${account}`, arn: `arn:aws:s3:::assets-${account}` });
const assets = { prefix: 'shop/', buckets: { staging: bucketOf(STAGING), production: bucketOf(PRODUCTION) } };
const isElsewhere = ({ production }: PipelineOptions): boolean => production.region !== undefined;

/** Pipelines that between them say everything that one can. */
const pipelines: Readonly<Record<string, PipelineOptions>> = {
  'an app of the CDK': {
    source: { ...source, trustedKeys: ['-----BEGIN PGP PUBLIC KEY BLOCK-----'] },
    approvers,
    workload: cdkApp({ stacks: [{ name: 'Shop', capabilities: ['CAPABILITY_IAM'] }] }),
    staging: {
      allow: makingBuckets,
      dynamicScan: { url: 'https://staging.example.com' },
      alarms: ['Errors', 'Latency'],
    },
    production: {
      allow: makingBuckets,
      drift: { allow: [{ actions: ['s3:GetEncryptionConfiguration'], resources: ['arn:aws:s3:::shop-*'] }] },
      checks: [{ name: 'Visits', commands: ['curl --fail "${URL}%{path}"'], environment: { URL: 'https://${host}' } }],
    },
    configuration: 'export default { name: `${"shop"}` };',
    policy: { medium: 'block' },
  },
  'a configuration of Terraform': {
    source: { ...source, tagsBeginningWith: 'v' },
    approvers,
    workload: terraformConfiguration({
      image: images.trivy,
      plans: { staging: makingBuckets, production: makingBuckets },
      applies: { staging: apply, production: apply },
      state: { staging: stateOf('staging'), production: stateOf('production') },
    }),
    staging: {},
    production: { drift: { schedule: 'rate(6 hours)' } },
    scanners: {
      ...scanners,
      snyk: snykScanner({ image: images.node, token: 'snyk:token', organization: '${acme}' }),
      sonarQube: sonarQubeScanner({
        ...{ image: images.node, url: 'https://sonar.example.com/', project: 'shop' },
        token: { secret: 'sonar', keyArn: 'arn:aws:kms:eu-west-1:111122223333:key/sonar' },
      }),
      dependencyCheck: dependencyCheckScanner({
        image: images.node,
        token: { parameter: '/scanners/nvd', keyArn: 'arn:aws:kms:eu-west-1:111122223333:key/nvd' },
      }),
      inspector: inspectorScanner({ image: images.node }),
    },
  },
  'accounts of their own': {
    ...{ source, approvers, workload: cdkApp({ stacks: [{ name: 'Shop' }], assets }) },
    staging: { account: STAGING, alarms: ['Errors'] },
    production: { account: PRODUCTION, region: ELSEWHERE, alarms: ['Errors', 'Latency'], drift: {} },
  },
  'another region': {
    ...{ source, approvers, workload: cdkApp({ stacks: [{ name: 'Shop' }] }), staging: { allow: makingBuckets } },
    production: { allow: makingBuckets, region: ELSEWHERE, alarms: ['Errors'] },
  },
  'a function': {
    ...{ source, approvers, staging: {}, production: { alarms: ['Errors'] } },
    workload: lambdaFunction({ functions: { staging: lambda('shop-staging'), production: lambda('shop') } }),
  },
};

/** What a pipeline comes to, in the words of no toolkit. What is made beside it is called `<Artifacts.arn>`. */
interface Written {
  readonly pipeline: unknown;
  readonly projects: Readonly<Record<string, unknown>>;
  readonly functions: Readonly<Record<string, unknown>>;
  /** What roles may do, one line for each action on each resource. */
  readonly allowed: Readonly<Record<string, readonly string[]>>;
  readonly trusted: Readonly<Record<string, readonly string[]>>;
  readonly bounds: Readonly<Record<string, unknown>>;
  /** Names of roles that others know them by. */
  readonly roles: Readonly<Record<string, unknown>>;
  readonly documents: Readonly<Record<string, readonly string[]>>;
  readonly announced: unknown;
  /** Schedules, with what they invoke, what may invoke that, and where it is set aside. */
  readonly scheduled: unknown;
  readonly failed: readonly string[];
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'string') ? [...value].sort() : value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
};

/** Written-out ARNs of what each toolkit gives a name of its own. */
const renamed = (line: string): string =>
  line.replaceAll(/(?<=:policy\/)[\w-]*Boundary[\w-]*/g, 'Boundary').replaceAll(/(?<=:event-bus\/)[\w-]+/g, 'Findings');

/** Statements as lines of one action and one resource each, since the CDK joins those that are alike. */
function linesOf(statements: readonly any[]): string[] {
  const lines = statements.flatMap(
    ({ Sid: _, Effect, Action, NotAction, Resource, NotResource, Principal, Condition }) =>
      listOf(Action ?? NotAction).flatMap((action) =>
        listOf(Resource ?? NotResource ?? '').map((resource) => {
          const principal = Principal?.AWS === '*' ? '*' : Principal;
          const negated = [NotAction && 'NotAction', NotResource && 'NotResource'].filter(Boolean);
          return JSON.stringify(
            sorted([Effect, ...negated, action, resource, { principal, condition: listed(Condition) }]),
          );
        }),
      ),
  );
  return [...new Set(lines.map(renamed))].sort();
}

/** Conditions with a list for every key. */
const listed = (conditions: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {}) =>
  Object.fromEntries(
    Object.entries(conditions).map(([operator, keys]) => [
      operator,
      Object.fromEntries(Object.entries(keys).map(([key, values]) => [key, [values].flat().map(String).sort()])),
    ]),
  );

/** The watch of a pipeline has tests of its own. */
const isOfWatch = (name = ''): boolean => name.startsWith('Watch');

/** What the stack shares is no part of a pipeline. */
const ofPipeline = (documents: readonly (readonly [string, readonly string[]])[]) =>
  byName(documents.filter(([name]) => !name.startsWith('Shared')));

const byName = <T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> =>
  Object.fromEntries([...entries].sort(([a], [b]) => a.localeCompare(b)));

const nameAt = (path: string): string =>
  path.replace(/^(Delivery|East)\/(Shop\/)?/, '').replace(/(^|\/)Resource$|\//g, '');

const parsed = (variables: Readonly<Record<string, string>>) =>
  byName(Object.entries(variables).map(([name, value]) => [name, sorted(JSON.parse(value))]));

const failuresOf = (content: object): string[] =>
  check([{ name: 'shop', content }], strict).findings.flatMap(({ rule, state }) => (state === 'fail' ? [rule] : []));

/** Types of CloudFormation whose `Ref` is an ARN. */
const BY_ARN = /^AWS::(SNS::Topic|IAM::ManagedPolicy)$/;
const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws',
  'AWS::AccountId': '111122223333',
  'AWS::Region': 'eu-west-1',
  'AWS::URLSuffix': 'amazonaws.com',
};

function inCdk(options: PipelineOptions): Written {
  const app = new App();
  const stack = new Stack(app, 'Delivery', { env: { account: '111122223333', region: 'eu-west-1' } });
  const east = new Stack(app, 'East', { env: { account: '111122223333', region: ELSEWHERE } });
  new cdk.LockedDownPipeline(stack, 'Shop', {
    ...{ ...options, pipelineName: 'shop', vpc: vpcIn(stack) },
    ...(isElsewhere(options) && { regions: { [ELSEWHERE]: east } }),
  });
  const made = isElsewhere(options) ? [east, stack] : [stack];
  const content = { Resources: Object.assign({}, ...made.map((one) => Template.fromStack(one).toJSON().Resources)) };
  const names = Object.fromEntries(
    made
      .flatMap(({ node }) => node.findAll())
      .filter(CfnElement.isCfnElement)
      .map((element) => [stack.resolve(element.logicalId) as string, nameAt(element.node.path)]),
  );
  const filled = (value: any): any => {
    if (Array.isArray(value)) return value.map(filled);
    if (value === null || typeof value !== 'object') return value;
    const { Ref, 'Fn::GetAtt': attribute, 'Fn::Join': join, 'Fn::Select': select, 'Fn::Split': split } = value;
    if (Ref) return PSEUDO[Ref] ?? `<${names[Ref]}.${BY_ARN.test(content.Resources[Ref].Type) ? 'arn' : 'name'}>`;
    if (attribute) {
      const [id, of] = attribute;
      const isOfLogs = content.Resources[id].Type === 'AWS::Logs::LogGroup';
      return `<${names[id]}.${of === 'Arn' ? 'arn' : 'name'}>${isOfLogs ? ':*' : ''}`;
    }
    if (join) return filled(join[1]).join(join[0]);
    if (select) return filled(select[1])[select[0]];
    if (split) return filled(split[1]).split(split[0]);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner)]));
  };
  const resources = Object.entries<any>(content.Resources).flatMap(([id, { Type, Properties }]) =>
    isOfWatch(names[id])
      ? []
      : {
          name: names[id] as string,
          type: Type as string,
          properties: JSON.parse(
            JSON.stringify(filled(Properties))
              .replaceAll(':parameter<Released.name>', ':parameter/pipeline/shop/released')
              .replaceAll('arn:aws:ssm:eu-west-1:111122223333:parameter/pipeline/shop/released', '<Released.arn>'),
          ),
        },
  );
  const of = (type: string) => resources.filter((it) => it.type === `AWS::${type}`);
  const one = (type: string) => of(type)[0]?.properties;
  const grants = of('IAM::ManagedPolicy').filter(({ properties }) => properties.Roles?.length > 0);
  const pipeline = one('CodePipeline::Pipeline');
  const rule = one('Events::Rule');
  const target = rule.Targets[0];
  const policies = (type: string, of_: string) =>
    of(type).map(({ name, properties }) => [name, linesOf(properties[of_].Statement)] as const);
  return {
    pipeline: sorted({
      mode: [pipeline.PipelineType, pipeline.ExecutionMode],
      role: pipeline.RoleArn,
      stores: (pipeline.ArtifactStores ?? [{ ArtifactStore: pipeline.ArtifactStore }]).map(
        ({ Region, ArtifactStore }: any) => [Region, ArtifactStore.Location, ArtifactStore.EncryptionKey.Id],
      ),
      trigger: pipeline.Triggers.map(({ ProviderType, GitConfiguration: { SourceActionName, Push } }: any) => [
        ProviderType,
        SourceActionName,
        Push.map(({ Branches, Tags }: any) => ({ branches: Branches?.Includes, tags: Tags?.Includes })),
      ]),
      stages: pipeline.Stages.map(({ Name, Actions, OnFailure, OnSuccess }: any) => ({
        name: Name,
        actions: Actions.map((action: any) => ({
          ...{ name: action.Name, order: action.RunOrder, role: action.RoleArn, namespace: action.Namespace },
          region: action.Region,
          type: [action.ActionTypeId.Category, action.ActionTypeId.Owner, action.ActionTypeId.Provider],
          configuration: action.Configuration,
          reads: action.InputArtifacts.map(({ Name }: any) => Name),
          writes: action.OutputArtifacts.map(({ Name }: any) => Name),
        })),
        failure: OnFailure?.Result,
        success: OnSuccess?.Conditions.map(({ Result, Rules }: any) => [
          Result,
          Rules.map(({ Name, RuleTypeId, Configuration, Region }: any) => [
            ...[Name, RuleTypeId.Provider, Configuration, Region],
          ]),
        ]),
      })),
    }),
    projects: byName(
      of('CodeBuild::Project').map(({ properties: project }) => [
        project.Name,
        sorted({
          ...{ description: project.Description, role: project.ServiceRole, key: project.EncryptionKey },
          ...{ source: project.Source.Type, artifacts: project.Artifacts.Type, cache: project.Cache.Type },
          buildSpec: JSON.parse(project.Source.BuildSpec),
          image: project.Environment.Image.split('@')[1],
          privileged: project.Environment.PrivilegedMode,
          minutes: project.TimeoutInMinutes,
          variables: byName(
            (project.Environment.EnvironmentVariables ?? []).map((it: any) => [it.Name, [it.Type, it.Value]]),
          ),
          group: project.VpcConfig.SecurityGroupIds,
        }),
      ]),
    ),
    functions: byName(
      of('Lambda::Function').map(({ properties: it }) => [
        it.FunctionName,
        {
          ...{ description: it.Description, role: it.Role, handler: it.Handler, runtime: it.Runtime },
          ...{ memory: it.MemorySize, seconds: it.Timeout, key: it.KmsKeyArn, tracing: it.TracingConfig.Mode },
          concurrency: it.ReservedConcurrentExecutions,
          variables: parsed(it.Environment.Variables),
        },
      ]),
    ),
    allowed: byName(
      of('IAM::Role').map(({ name }) => [
        name,
        linesOf(
          grants
            .filter(({ properties }) => properties.Roles.includes(`<${name}.name>`))
            .flatMap(({ properties }) => properties.PolicyDocument.Statement),
        ),
      ]),
    ),
    trusted: byName(
      of('IAM::Role').map(({ name, properties }) => [name, linesOf(properties.AssumeRolePolicyDocument.Statement)]),
    ),
    bounds: byName(of('IAM::Role').map(({ name, properties }) => [name, properties.PermissionsBoundary])),
    roles: byName(of('IAM::Role').map(({ name, properties }) => [name, properties.RoleName])),
    documents: ofPipeline([
      ...policies('KMS::Key', 'KeyPolicy'),
      ...policies('SNS::TopicPolicy', 'PolicyDocument'),
      ...policies('SQS::QueuePolicy', 'PolicyDocument'),
      ...policies('S3::BucketPolicy', 'PolicyDocument'),
      ...policies('IAM::ManagedPolicy', 'PolicyDocument').filter(([name]) => name.endsWith('Boundary')),
    ]),
    announced: sorted({
      pattern: rule.EventPattern,
      bus: rule.EventBusName,
      target: [target.Arn, target.InputPath, target.DeadLetterConfig.Arn],
    }),
    scheduled: {
      rules: of('Events::Rule')
        .filter(({ properties }) => properties.ScheduleExpression)
        .map(({ properties: { ScheduleExpression, Targets } }) => [
          ScheduleExpression,
          Targets.map(({ Arn, DeadLetterConfig }: any) => [Arn, DeadLetterConfig.Arn]),
        ]),
      invokers: of('Lambda::Permission').map(({ properties: { Principal, FunctionName } }) => [
        Principal,
        FunctionName,
      ]),
    },
    failed: failuresOf(content),
  };
}

function inCdktf(options: PipelineOptions): Written {
  const stack = new TerraformStack(new TerraformApp(), 'Delivery');
  new AwsProvider(stack, 'aws', { region: 'eu-west-1', defaultTags: [{ tags: { team: 'shop' } }] });
  const east = new AwsProvider(stack, 'east', { alias: 'east', region: ELSEWHERE });
  new cdktf.LockedDownPipeline(stack, 'Shop', {
    ...{ ...options, pipelineName: 'shop', ...network },
    ...(isElsewhere(options) && { regions: { [ELSEWHERE]: east } }),
  });
  stack.prepareStack();
  const content = stack.toTerraform();
  const blocks = Object.entries<Record<string, any>>(content.resource).flatMap(([type, all]) =>
    Object.entries(all).map(([id, block]) => ({ type, id, block, name: nameAt(block['//'].metadata.path) })),
  );
  const names = Object.fromEntries(blocks.map(({ id, name }) => [id, name]));
  const filledIn = (text: string): string => {
    const known = text
      .replaceAll(/\$\{data\.aws_caller_identity\.[\w.-]+\}/g, '111122223333')
      .replaceAll(/\$\{data\.aws_region\.[\w.-]+\}/g, 'eu-west-1')
      .replaceAll(/\$\{data\.aws_partition\.[\w-]+\.partition\}/g, 'aws')
      .replaceAll(/\$\{data\.aws_partition\.[\w-]+\.dns_suffix\}/g, 'amazonaws.com')
      .replaceAll(
        /\$\{aws_\w+\.([\w-]+)\.(\w+)\}/g,
        (_, id, attribute) => `<${names[id]}.${attribute === 'arn' ? 'arn' : 'name'}>`,
      );
    const open = /(?<!\$)\$\{[^}]*|(?<!%)%\{[^}]*/.exec(known)?.[0];
    if (open !== undefined) throw new Error(`Terraform would fill in ${open}}`);
    return known.replaceAll('<Released.name>', '/pipeline/shop/released').replaceAll(/([$%])\1\{/g, '$1{');
  };
  const filled = (value: any): any => {
    if (typeof value === 'string') return value.startsWith('${jsonencode(') ? filled(decoded(value)) : filledIn(value);
    if (Array.isArray(value)) return value.map(filled);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner)]));
  };
  const resources = blocks
    .filter(({ name }) => !isOfWatch(name))
    .map(({ block, ...rest }) => ({ ...rest, block: filled(block) }));
  const of = (type: string) => resources.filter((it) => it.type === `aws_${type}`);
  const one = (type: string) => of(type)[0]?.block;
  const granted = (role: string) =>
    of('iam_role_policy_attachment')
      .filter(({ block }) => block.role === `<${role}.name>`)
      .flatMap(({ block }) => of('iam_policy').filter(({ name }) => block.policy_arn === `<${name}.arn>`))
      .flatMap(({ block }) => block.policy.Statement);
  const pipeline = one('codepipeline');
  const target = one('cloudwatch_event_target');
  const policies = (type: string) =>
    of(type).map(({ name, block }) => [name, linesOf(block.policy.Statement)] as const);
  return {
    pipeline: sorted({
      mode: [pipeline.pipeline_type, pipeline.execution_mode],
      role: pipeline.role_arn,
      stores: pipeline.artifact_store.map((store: any) => [store.region, store.location, store.encryption_key.id]),
      trigger: pipeline.trigger.map(({ provider_type, git_configuration: { source_action_name, push } }: any) => [
        provider_type,
        source_action_name,
        push.map(({ branches, tags }: any) => ({ branches: branches?.includes, tags: tags?.includes })),
      ]),
      stages: pipeline.stage.map(({ name, action: actions, on_failure, on_success }: any) => ({
        name,
        actions: actions.map((action: any) => ({
          ...{ name: action.name, order: action.run_order, role: action.role_arn, namespace: action.namespace },
          region: action.region,
          type: [action.category, action.owner, action.provider],
          configuration: action.configuration,
          reads: action.input_artifacts,
          writes: action.output_artifacts,
        })),
        failure: on_failure?.result,
        success: on_success && [
          [
            on_success.condition.result,
            on_success.condition.rule.map(({ name, rule_type_id, configuration, region }: any) => [
              ...[name, rule_type_id.provider, configuration, region],
            ]),
          ],
        ],
      })),
    }),
    projects: byName(
      of('codebuild_project').map(({ block: project }) => [
        project.name,
        sorted({
          ...{ description: project.description, role: project.service_role, key: project.encryption_key },
          ...{ source: project.source.type, artifacts: project.artifacts.type, cache: project.cache.type },
          buildSpec: JSON.parse(project.source.buildspec),
          image: project.environment.image.split('@')[1],
          privileged: project.environment.privileged_mode,
          minutes: project.build_timeout,
          variables: byName(
            (project.environment.environment_variable ?? []).map((it: any) => [it.name, [it.type, it.value]]),
          ),
          group: project.vpc_config.security_group_ids,
        }),
      ]),
    ),
    functions: byName(
      of('lambda_function').map(({ block: it }) => [
        it.function_name,
        {
          ...{ description: it.description, role: it.role, handler: it.handler, runtime: it.runtime },
          ...{ memory: it.memory_size, seconds: it.timeout, key: it.kms_key_arn, tracing: it.tracing_config.mode },
          concurrency: it.reserved_concurrent_executions,
          variables: parsed(it.environment.variables),
        },
      ]),
    ),
    allowed: byName(of('iam_role').map(({ name }) => [name, linesOf(granted(name))])),
    trusted: byName(of('iam_role').map(({ name, block }) => [name, linesOf(block.assume_role_policy.Statement)])),
    bounds: byName(of('iam_role').map(({ name, block }) => [name, block.permissions_boundary])),
    roles: byName(of('iam_role').map(({ name, block }) => [name, block.name])),
    documents: ofPipeline([
      ...policies('kms_key'),
      ...policies('sns_topic_policy'),
      ...policies('sqs_queue_policy'),
      ...policies('s3_bucket_policy'),
      ...policies('iam_policy').filter(([name]) => name.endsWith('Boundary')),
    ]),
    announced: sorted({
      pattern: JSON.parse(one('cloudwatch_event_rule').event_pattern),
      bus: one('cloudwatch_event_rule').event_bus_name,
      target: [target.arn, target.input_path, target.dead_letter_config.arn],
    }),
    scheduled: {
      rules: of('cloudwatch_event_rule')
        .filter(({ block }) => block.schedule_expression)
        .map(({ name, block }) => [
          block.schedule_expression,
          of('cloudwatch_event_target')
            .filter((it) => it.block.rule === `<${name}.name>`)
            .map((it) => [it.block.arn, it.block.dead_letter_config.arn]),
        ]),
      invokers: of('lambda_permission').map(({ block: { principal, function_name } }) => [
        principal,
        function_name.replace('.name>', '.arn>'),
      ]),
    },
    failed: failuresOf(content),
  };
}

/** Lines of what a role may do that its boundary denies it. */
function deniedByBoundary(lines: readonly string[], boundary: readonly string[]): string[] {
  const statements = boundary.map((line) => {
    const [Effect, ...parts] = JSON.parse(line);
    const [Action, resource, { condition: Condition }] = parts.slice(-3);
    return { Effect, Action, [parts.includes('NotResource') ? 'NotResource' : 'Resource']: resource, Condition };
  });
  const all = { Effect: 'Allow', Action: '*', Resource: '*' };
  const policies = {
    identity: { Version: '2012-10-17', Statement: all },
    boundary: { Version: '2012-10-17', Statement: statements },
  };
  const here = readPolicies(policies);
  // A role of another account has to trust who takes it as well.
  const elsewhere = readPolicies({
    ...policies,
    resourcePolicy: { Version: '2012-10-17', Statement: { ...all, Principal: { AWS: '111122223333' } } },
  });
  return [...new Set(lines)].filter((line) => {
    const [, action, resource, { condition }] = JSON.parse(line);
    const context = Object.entries<Record<string, string[]>>(condition).flatMap(([operator, keys]) =>
      Object.entries(keys).map(([key, [value = '']]) => [key, operator === 'Null' ? null : value] as const),
    );
    const { decision } = decide(
      {
        principal: 'arn:aws:iam::111122223333:role/shop',
        action,
        resource: resource
          .replace(/<(\w+)\.arn>/, 'arn:aws:made:eu-west-1:111122223333:$1')
          .replaceAll(/(?!^)[*?]/g, 'x'),
        context: Object.fromEntries(context),
      },
      action === 'sts:AssumeRole' ? elsewhere : here,
    );
    return decision !== 'allowed';
  });
}

const writtenInCdk = Object.fromEntries(
  Object.entries(pipelines).map(([name, options]) => [name, untraced(() => inCdk(options))]),
);

describe.each(Object.entries(pipelines))('a pipeline for %s', (name, options) => {
  const one = writtenInCdk[name] as Written;
  const other = untraced(() => inCdktf(options));

  test('has the same stages, actions and trigger in both toolkits', () => {
    expect(other.pipeline).toEqual(one.pipeline);
    expect(other.announced).toEqual(one.announced);
    expect(other.scheduled).toEqual(one.scheduled);
  });

  test('runs the same builds and functions', () => {
    expect(other.projects).toEqual(one.projects);
    expect(other.functions).toEqual(one.functions);
  });

  test('lets each role do the same, trusts it to the same, and bounds it by the same', () => {
    expect(other.allowed).toEqual(one.allowed);
    expect(other.trusted).toEqual(one.trusted);
    expect(other.bounds).toEqual(one.bounds);
    expect(other.roles).toEqual(one.roles);
  });

  test('lets the pipeline see the alarms that its stages wait for, and no others', () => {
    const seen = (one.allowed.Role ?? []).filter((line) => line.includes('cloudwatch:DescribeAlarms'));
    const beside = [options.staging, options.production].filter(({ account }) => account === undefined);
    const wanted = beside.flatMap(({ alarms = [], region = 'eu-west-1' }) =>
      alarms.map((alarm) => `"arn:aws:cloudwatch:${region}:111122223333:alarm:${alarm}"`),
    );
    expect(seen).toHaveLength(wanted.length);
    for (const arn of wanted) expect(seen.some((line) => line.includes(arn))).toBe(true);
  });

  test('has the same policies on what it makes', () => expect(other.documents).toEqual(one.documents));

  test('breaks no rule in Terraform that it does not break in the CDK', () =>
    expect(other.failed.filter((rule) => !one.failed.includes(rule))).toEqual([]));

  test('bounds what it runs by what that needs', () => {
    const { Boundary = [] } = one.documents;
    const bounded = Object.entries(one.bounds).filter(([, bound]) => bound === '<Boundary.arn>');
    const names = bounded.map(([name]) => name);
    for (const id of [
      'VerifySource',
      'Scan1',
      'Build',
      'ListMaterials',
      'Attest',
      'Gate',
      'VerifyRelease',
      'CloseRelease',
    ])
      expect(names).toContain(`${id}Role`);
    expect(bounded.flatMap(([name]) => deniedByBoundary(one.allowed[name] ?? [], Boundary))).toEqual([]);
  });

  test('lets what deploys do what it is allowed by name, whatever a boundary denies', () => {
    const deploying = Object.entries(one.allowed).filter(([, lines]) =>
      lines.some((line) => /lambda:UpdateFunctionCode|iam:PassRole/.test(line)),
    );
    const expected: Readonly<Record<string, number>> = {
      'an app of the CDK': 4,
      'a configuration of Terraform': 2,
      'a function': 2,
      'accounts of their own': 0,
      'another region': 4,
    };
    expect(deploying).toHaveLength(expected[name] as number);
    for (const [role] of deploying) expect(one.bounds[role]).toBeUndefined();
  });
});

describe('what a scanner may do', () => {
  const { allowed } = writtenInCdk['a configuration of Terraform'] as Written;
  const linesAbout = (service: string): string[] =>
    Object.entries(allowed)
      .filter(([role]) => /^Scan\d+Role$/.test(role))
      .flatMap(([, lines]) => lines.filter((line) => line.includes(service)));

  test('is to read its secrets by their names', () => {
    expect(linesAbout('GetSecretValue')).toEqual([
      expect.stringContaining(':secret:snyk-??????"'),
      expect.stringContaining(':secret:sonar-??????"'),
    ]);
    expect(linesAbout('GetParameters')).toEqual([expect.stringContaining(':parameter/scanners/nvd"')]);
  });

  test.each([
    ['key/sonar', 'secretsmanager', 'SecretARN', 'secretsmanager:eu-west-1:111122223333:secret:sonar-??????'],
    ['key/nvd', 'ssm', 'PARAMETER_ARN', 'ssm:eu-west-1:111122223333:parameter/scanners/nvd'],
  ])('is to have %s decrypt for %s, and that secret alone', (key, service, named, arn) => {
    const [line = '', ...others] = linesAbout(key);
    expect(others).toEqual([]);
    expect(JSON.parse(line)).toEqual([
      'Allow',
      'kms:Decrypt',
      `arn:aws:kms:eu-west-1:111122223333:${key}`,
      {
        condition: {
          StringEquals: { 'kms:ViaService': [`${service}.eu-west-1.amazonaws.com`] },
          StringLike: { [`kms:EncryptionContext:${named}`]: [`arn:aws:${arn}`] },
        },
      },
    ]);
  });

  test('is to call the scan of Inspector, where it is that', () =>
    expect(linesAbout('inspector-scan')).toEqual([expect.stringContaining('"inspector-scan:ScanSbom","*"')]));
});

/** A pipeline with a scanner of a team. */
const scannedBy = (scanner: Scanner) => () => {
  const stack = new Stack(new App(), 'Delivery');
  return new cdk.LockedDownPipeline(stack, 'Shop', {
    ...(pipelines['a function'] as PipelineOptions),
    scanners: { ...scanners, snyk: scanner },
    vpc: vpcIn(stack),
  });
};

test.each(['arn:aws:secretsmanager:eu-west-1:111122223333:secret:snyk-abcdef', '', 'a*', '{{resolve:x}}'])(
  'a secret that is called %j is refused',
  (token) =>
    expect(scannedBy(snykScanner({ image: images.node, token }))).toThrow("the scanner 'snyk' takes SNYK_TOKEN from"),
);

test.each(['; echo done', ' | cat', ' || exit 0'])('a scanner whose failure is lost by %j is refused', (end) => {
  const snyk = snykScanner({ image: images.node, token: 'snyk' });
  const commands = [`snyk test --sarif-file-output="$REPORT"${end}`];
  expect(scannedBy({ ...snyk, commands })).toThrow(`the scanner 'snyk' is told not to fail: ${commands[0]}.`);
});

describe('the image of a container', () => {
  const service = { cluster: 'shop', service: 'shop', allow: [] };
  const repository = 'arn:aws:ecr:eu-west-1:111122223333:repository/shop';
  const options: PipelineOptions = {
    ...(pipelines['a function'] as PipelineOptions),
    workload: containerService({
      repository: { uri: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop', arn: repository },
      container: 'web',
      services: { staging: service, production: service },
      builder: { image: images.node, commands: ['build'] },
      pusher: { image: images.node, commands: ['push'] },
    }),
  };
  const drawn = blueprintOf(options, ownCheck('1.0.0'));
  const scan = drawn.builds.find(({ description }) => description === 'Scans with trivy-image');

  test('is scanned once it is pushed, before it is attested, and the gate is told', () => {
    const places = drawn.stages.flatMap(({ name, actions }) =>
      actions.map((action) => [action.name, name, action.runOrder] as const),
    );
    const placeOf = (name: string | undefined) => places.find(([action]) => action === name) ?? [];
    expect(placeOf('PushImage')).toEqual(['PushImage', 'Package', 1]);
    expect(placeOf(scan?.id)).toEqual([scan?.id, 'Package', 2]);
    const gate = drawn.functions.find(({ id }) => id === 'Gate')?.environment.GATE;
    expect(gate).toMatchObject({ scans: { 'trivy-image': { action: scan?.id, file: 'report.sarif' } } });
  });

  test('is scanned by a build that reads which it is, and may pull from its repository alone', () => {
    expect(scan).toMatchObject({ reads: ['Image'], bounded: true });
    expect(scan?.allow).toEqual([
      { actions: ['ecr:GetAuthorizationToken'], resources: ['*'] },
      {
        actions: ['ecr:BatchCheckLayerAvailability', 'ecr:GetDownloadUrlForLayer', 'ecr:BatchGetImage'],
        resources: [repository],
      },
    ]);
  });

  test('has to be scanned, where anything is', () => {
    const { trivyImage: _, ...others } = scanners;
    expect(() => blueprintOf({ ...options, scanners: others }, ownCheck('1.0.0'))).toThrow(
      'have to look at the image that is pushed',
    );
    expect(blueprintOf({ ...options, scanners: {} }, ownCheck('1.0.0')).builds.map(({ id }) => id)).toContain(
      'PushImage',
    );
  });

  test('is not looked for where there is none', () => {
    const { builds } = blueprintOf(pipelines['a function'] as PipelineOptions, ownCheck('1.0.0'));
    expect(builds.map(({ description }) => description)).not.toContain('Scans with trivy-image');
  });
});

describe('alarms of a target in an account of its own', () => {
  const { stages, functions } = blueprintOf(pipelines['accounts of their own'] as PipelineOptions, ownCheck('1.0.0'));

  test('are looked at last in its stage, which is brought back where one goes off', () => {
    const production = stages.find(({ name }) => name === 'Production');
    const last = Math.max(...(production?.actions.map(({ runOrder }) => runOrder) ?? []));
    expect(production?.actions.filter(({ runOrder }) => runOrder === last).map(({ name }) => name)).toEqual([
      'SeeProductionAlarms',
    ]);
    expect([production?.rollsBack, production?.alarms]).toEqual([true, []]);
    const { environment } = functions.find(({ id }) => id === 'SeeProductionAlarms') ?? {};
    expect(environment?.ALARMS).toEqual({
      ...{ alarms: ['Errors', 'Latency'], stage: 'Production', account: PRODUCTION, region: ELSEWHERE },
    });
  });

  test('are asked of a condition where the target is beside the pipeline', () => {
    const beside = blueprintOf(pipelines['a function'] as PipelineOptions, ownCheck('1.0.0'));
    expect(beside.stages.find(({ name }) => name === 'Production')?.alarms).toEqual(['Errors']);
    expect(beside.functions.map(({ code }) => code)).not.toContain('await-alarms');
  });
});

describe('an action that starts a build', () => {
  const { allowed } = writtenInCdk['a function'] as Written;
  const starts = Object.entries(allowed).flatMap(([role, lines]) =>
    lines
      .map((line) => JSON.parse(line))
      .filter(([, action]) => action === 'codebuild:StartBuild')
      .map((line) => ({ role, line })),
  );
  const decided = (context: Readonly<Record<string, string>>) => {
    const [, Action, Resource, { condition: Condition }] = (starts[0] as (typeof starts)[number]).line;
    const identity = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action, Resource, Condition } };
    const absent = ['source.buildspec', 'environment.image', 'environment.privilegedMode', 'serviceRole'].map(
      (key) => [`codebuild:${key}`, null] as const,
    );
    return decide(
      {
        ...{ principal: 'arn:aws:iam::111122223333:role/shop', action: Action, resource: Resource },
        context: { ...Object.fromEntries(absent), ...context },
      },
      readPolicies({ identity }),
    ).decision;
  };

  test('is alike for every build', () => {
    expect(starts.length).toBeGreaterThan(3);
    expect(new Set(starts.map(({ line: [, , , how] }) => JSON.stringify(how))).size).toBe(1);
  });

  test('starts it as CodePipeline does', () => {
    expect(decided({})).toBe('allowed');
    expect(decided({ 'codebuild:source.location': 'x', 'codebuild:environment.environmentVariables': 'x' })).toBe(
      'allowed',
    );
  });

  test.each(['source.buildspec', 'environment.image', 'environment.privilegedMode', 'serviceRole'])(
    'does not start it with another %s',
    (key) => expect(decided({ [`codebuild:${key}`]: 'true' })).toBe('denied'),
  );
});

describe("the library's own check", () => {
  const drawn = (name: string, changed: Partial<PipelineOptions> = {}) =>
    blueprintOf({ ...(pipelines[name] as PipelineOptions), ...changed }, ownCheck('1.0.0'));

  test.each([
    ['an app of the CDK', true],
    ['a configuration of Terraform', true],
    ['a function', false],
  ])('of %s runs: %s', (name, runs) => {
    const described = drawn(name).builds.map(({ description }) => description);
    expect(described.includes('Scans with bulwark')).toBe(runs);
  });

  test('has no configuration where there is nothing for it to judge', () => {
    const configuration = 'export default {};';
    expect(() => drawn('a function', { configuration })).toThrow('`configuration` is that of the own check');
    expect(() => drawn('an app of the CDK', { configuration })).not.toThrow();
  });
});

describe('drift', () => {
  const drawn = (name: string, changed: Partial<PipelineOptions> = {}) =>
    blueprintOf({ ...(pipelines[name] as PipelineOptions), ...changed }, ownCheck('1.0.0'));
  const closing = (name: string) =>
    drawn(name)
      .stages.find((stage) => stage.name === 'Close')
      ?.actions.map((action) => [action.name, action.runOrder]);

  test('is looked for after production, before the record of the run is closed, and every day', () => {
    expect(closing('an app of the CDK')).toEqual([
      ['DetectDrift', 1],
      ['CloseRelease', 2],
    ]);
    const { scheduled } = writtenInCdk['an app of the CDK'] as Written;
    expect(scheduled).toEqual({
      rules: [['rate(1 day)', [['<DetectDrift.arn>', '<UnsentTickets.arn>']]]],
      invokers: [['events.amazonaws.com', '<DetectDrift.arn>']],
    });
    expect(closing('a function')).toEqual([['CloseRelease', 1]]);
  });

  test('is told of, and stops nothing, though a release with such findings would be stopped', () => {
    const detect = drawn('an app of the CDK').functions.find(({ id }) => id === 'DetectDrift');
    expect(detect?.environment.DRIFT).toMatchObject({ stacks: ['Shop'], policy: { medium: 'ticket', high: 'ticket' } });
  });

  test('is looked for by a function that may compare the stacks, read what they are made of, and tell of it', () => {
    const lines = (writtenInCdk['an app of the CDK'] as Written).allowed.DetectDriftRole ?? [];
    const what = lines.map((line) => {
      const [, action, resource] = JSON.parse(line);
      return `${action} ${resource}`;
    });
    expect(what.filter((one) => /cloudformation|s3:|codepipeline/.test(one)).sort()).toEqual([
      'cloudformation:BatchDescribeTypeConfigurations *',
      'cloudformation:DescribeStackDriftDetectionStatus *',
      'cloudformation:DescribeStackResourceDrifts arn:aws:cloudformation:eu-west-1:111122223333:stack/Shop/*',
      'cloudformation:DetectStackDrift arn:aws:cloudformation:eu-west-1:111122223333:stack/Shop/*',
      'cloudformation:DetectStackResourceDrift arn:aws:cloudformation:eu-west-1:111122223333:stack/Shop/*',
      'codepipeline:PutJobFailureResult *',
      'codepipeline:PutJobSuccessResult *',
      's3:GetEncryptionConfiguration arn:aws:s3:::shop-*',
      's3:GetObject <Evidence.arn>/runs/shop/*',
      's3:PutObject <Evidence.arn>/runs/shop/*',
    ]);
  });

  test('of a configuration of Terraform is looked for by a plan, in a role that may plan', () => {
    expect(closing('a configuration of Terraform')).toEqual([
      ['ScanDrift', 1],
      ['GateDrift', 2],
      ['CloseRelease', 3],
    ]);
    const { builds } = drawn('a configuration of Terraform');
    expect(builds.find(({ id }) => id === 'ScanDrift')).toMatchObject({ bounded: false });
  });

  test('of a configuration of Terraform is looked for between releases, in what was released last', () => {
    const { projects, scheduled, allowed } = writtenInCdk['a configuration of Terraform'] as Written;
    expect(scheduled).toMatchObject({ rules: [['rate(6 hours)', [['<DetectDrift.arn>', '<UnsentTickets.arn>']]]] });
    const { buildSpec } = projects['shop-PlanDrift'] as any;
    expect(buildSpec.env).toEqual({ 'exported-variables': ['FOUND'] });
    const lines = (role: string) => (allowed[role] ?? []).map((line) => JSON.parse(line));
    const starts = lines('DetectDriftRole').filter(([, action]) => action === 'codebuild:StartBuild');
    expect(starts.map(([, , project, { condition }]) => [project, Object.keys(condition)])).toEqual([
      ['arn:aws:codebuild:eu-west-1:111122223333:project/shop-PlanDrift', ['Null']],
    ]);
    const touching = (role: string, action: string) =>
      lines(role)
        .filter(([, one, what]) => one === action && /Artifacts/.test(what))
        .map(([, , what]) => what);
    expect(touching('PlanDriftRole', 's3:GetObject')).toEqual(['<Artifacts.arn>/shop/Released/*']);
    expect(touching('PlanDriftRole', 's3:PutObject')).toEqual([]);
    expect(touching('CloseReleaseRole', 's3:PutObject')).toEqual(['<Artifacts.arn>/shop/Released/*']);
    expect((writtenInCdk['a function'] as Written).allowed.CloseReleaseRole?.join()).not.toContain('/Released/');
  });

  test('of a configuration of Terraform is planned after releases alone unless it is asked for', () => {
    const { builds, functions } = drawn('a configuration of Terraform', { production: {} });
    expect(builds.map(({ id }) => id)).not.toContain('PlanDrift');
    expect(functions.map(({ id }) => id)).not.toContain('DetectDrift');
    expect(() => drawn('a configuration of Terraform', { production: { drift: { allow: makingBuckets } } })).toThrow(
      'is in `plans`',
    );
  });

  test('is not promised where there are no stacks', () =>
    expect(() => drawn('a function', { production: { drift: { allow: makingBuckets } } })).toThrow(
      'this workload has none',
    ));
});

describe('the state of Terraform', () => {
  const mayDo = (role: string): string[] =>
    ((writtenInCdk['a configuration of Terraform'] as Written).allowed[role] ?? [])
      .map((line) => JSON.parse(line))
      .filter(([, , resource]) => /shop-state|key\/state/.test(resource))
      .map(([, action, resource]) => `${action} ${resource.replace(/^arn:aws:(s3:::|kms:.*:)/, '')}`)
      .sort();
  const reading = [
    'kms:Decrypt key/state',
    'kms:GenerateDataKey key/state',
    's3:DeleteObject shop-state/production.tfstate.tflock',
    's3:GetObject shop-state/production.tfstate',
    's3:GetObject shop-state/production.tfstate.tflock',
    's3:ListBucket shop-state',
    's3:PutObject shop-state/production.tfstate.tflock',
  ];

  test('is read and locked by what plans, and written by what applies, each that of its target', () => {
    expect(mayDo('PlanProductionRole')).toEqual(reading);
    expect(mayDo('ScanDriftRole')).toEqual(reading);
    expect(mayDo('ApplyProductionRole')).toEqual([...reading, 's3:PutObject shop-state/production.tfstate'].sort());
    expect(mayDo('PlanStagingRole').filter((one) => one.includes('production'))).toEqual([]);
    expect(mayDo('BuildRole')).toEqual([]);
  });

  test.each(['PlanProduction', 'ApplyProduction', 'ScanDrift'])(
    'is encrypted and locked where %s is told of it',
    (id) => {
      const { projects } = writtenInCdk['a configuration of Terraform'] as Written;
      const { buildSpec, variables } = projects[`shop-${id}`] as any;
      const init = buildSpec.phases.build.commands.find((command: string) => command.includes('terraform init'));
      expect(init).toContain('-backend-config="kms_key_id=$STATE_KMS_KEY_ID"');
      expect(init).toContain('-backend-config=encrypt=true -backend-config=use_lockfile=true');
      expect(init).not.toContain('.tfbackend');
      expect(variables.STATE_KEY).toEqual(['PLAINTEXT', 'production.tfstate']);
    },
  );
});
