import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { App as TerraformApp, TerraformStack } from 'cdktf';
import {
  cdkApp,
  lambdaFunction,
  terraformConfiguration,
} from '../../constructs/codepipeline/locked-down-pipeline/workload';
import { vpcIn } from '../../constructs/ec2/weakenings';
import * as cdk from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { accessesOf } from '../../lib/access';
import { readPaths } from '../../lib/read/paths';
import { images } from '../../lib/release/images';
import { untraced } from '../untraced';
import { decoded } from './decoded';
import { matchesPattern } from './event-patterns';
import { once, refusalOf } from './subjects';

const PIPELINE = '111122223333';
const STAGING = '222233334444';
const PRODUCTION = '444455556666';
const ELSEWHERE = 'us-east-1';
const pipeline = { name: 'shop', account: PIPELINE };
const bucketOf = (account: string) => ({ name: `assets-${account}`, arn: `arn:aws:s3:::assets-${account}` });
const assets = { prefix: 'shop/', buckets: { staging: bucketOf(STAGING), production: bucketOf(PRODUCTION) } };
const workload = cdkApp({ stacks: [{ name: 'Shop' }], assets });
const allow = [{ actions: ['s3:CreateBucket'], resources: ['arn:aws:s3:::shop-*'] }];
const drift = [{ actions: ['s3:GetEncryptionConfiguration'], resources: ['arn:aws:s3:::shop-*'] }];
const told = { pipeline, workload, allow, organization: 'o-a1b2c3d4e5' };
const source = {
  connectionArn: `arn:aws:codeconnections:eu-west-1:${PIPELINE}:connection/0f0f0f0f-0f0f-0f0f-0f0f-0f0f0f0f0f0f`,
  repository: 'acme/shop',
  branch: 'main',
  allowedSigners: ['jane@example.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHcc'],
};
const given = { source, workload, approvers: [`arn:aws:iam::${PIPELINE}:role/Approver`] };

const stackIn = (app: App, id: string, account: string, region = 'eu-west-1') =>
  new Stack(app, id, { env: { account, region } });

/** Who may do what in an app of three accounts, of which production is in a region of its own too. */
const accesses = once(() =>
  untraced(() => {
    const app = new App();
    const delivery = stackIn(app, 'Delivery', PIPELINE);
    new cdk.LockedDownPipeline(delivery, 'Pipeline', {
      ...given,
      pipelineName: 'shop',
      vpc: vpcIn(delivery),
      staging: { account: STAGING, alarms: ['Errors'] },
      production: { account: PRODUCTION, region: ELSEWHERE, drift: {} },
      regions: { [ELSEWHERE]: stackIn(app, 'East', PIPELINE, ELSEWHERE) },
    });
    new cdk.DeploymentTarget(stackIn(app, 'Staging', STAGING), 'Target', {
      ...{ ...told, target: 'staging', alarms: ['Errors'] },
    });
    new cdk.DeploymentTarget(stackIn(app, 'Production', PRODUCTION, ELSEWHERE), 'Target', {
      ...{ ...told, drift, target: 'production' },
      pipeline: { ...pipeline, region: 'eu-west-1' },
    });
    return accessesOf(readPaths([app.synth().directory]).templates);
  }),
);

const role = (account: string, name: string) => `arn:aws:iam::${account}:role/${name}`;
const prepares = {
  staging: role(STAGING, 'shop-StagingPrepareShop'),
  production: role(PRODUCTION, 'shop-ProductionPrepareShop'),
};
const executes = {
  staging: role(STAGING, 'shop-StagingExecuteShop'),
  production: role(PRODUCTION, 'shop-ProductionExecuteShop'),
};
const execution = {
  staging: role(STAGING, 'shop-StagingExecution'),
  production: role(PRODUCTION, 'shop-ProductionExecution'),
};
const publishes = role(STAGING, 'shop-StagingPublishAssets');
const ofPipeline = role(PIPELINE, 'shop-Pipeline');
const inStaging = `arn:aws:cloudformation:eu-west-1:${STAGING}:stack/Shop/1`;
const inProduction = `arn:aws:cloudformation:${ELSEWHERE}:${PRODUCTION}:stack/Shop/1`;
const built = `arn:aws:s3:::pipeline-shop-${PIPELINE}-eu-west-1/shop/Built/1`;
const copied = `arn:aws:s3:::pipeline-shop-${PIPELINE}-${ELSEWHERE}/shop/Built/1`;

describe('a pipeline with accounts of their own for staging and production', () => {
  const may = (who: string, action: string, what: string) => accesses().can(who, action, what).decision !== 'denied';
  const whoMay = (action: string, what: string) =>
    accesses()
      .whoCan(action, what)
      .map(({ principal }) => principal);

  test.each([...Object.values(prepares), ...Object.values(executes)])(
    '%s is taken by the role of the pipeline alone',
    (taken) => {
      expect(whoMay('sts:AssumeRole', taken)).toEqual([expect.stringMatching(/^PipelineRole/)]);
      expect(may(ofPipeline, 'sts:AssumeRole', taken)).toBe(true);
      expect(may(role(PIPELINE, 'Administrator'), 'sts:AssumeRole', taken)).toBe(false);
    },
  );

  test('what compares stacks is taken by the function that looks for drift alone', () => {
    const taken = role(PRODUCTION, 'shop-ProductionDetectDrift');
    expect(whoMay('sts:AssumeRole', taken)).toEqual([expect.stringMatching(/^PipelineDetectDrift/)]);
    expect(may(role(PIPELINE, 'shop-DetectDrift'), 'sts:AssumeRole', taken)).toBe(true);
    expect(may(ofPipeline, 'sts:AssumeRole', taken)).toBe(false);
    expect(may(taken, 'cloudformation:DetectStackDrift', inProduction)).toBe(true);
    expect(may(taken, 'cloudformation:UpdateStack', inProduction)).toBe(false);
    expect(may(taken, 's3:GetEncryptionConfiguration', 'arn:aws:s3:::shop-uploads')).toBe(true);
  });

  test('what sees alarms is taken by the function that waits for them alone, and sees those that are named', () => {
    const taken = role(STAGING, 'shop-StagingSeeAlarms');
    const alarm = (name: string) => `arn:aws:cloudwatch:eu-west-1:${STAGING}:alarm:${name}`;
    expect(whoMay('sts:AssumeRole', taken)).toEqual([expect.stringMatching(/^PipelineSeeStagingAlarms/)]);
    expect(may(role(PIPELINE, 'shop-SeeStagingAlarms'), 'sts:AssumeRole', taken)).toBe(true);
    expect(may(ofPipeline, 'sts:AssumeRole', taken)).toBe(false);
    expect(may(taken, 'cloudwatch:DescribeAlarms', alarm('Errors'))).toBe(true);
    expect(may(taken, 'cloudwatch:DescribeAlarms', alarm('Latency'))).toBe(false);
    expect(may(taken, 'cloudwatch:SetAlarmState', alarm('Errors'))).toBe(false);
  });

  test.each(Object.values(execution))('%s is taken by CloudFormation alone', (taken) => {
    expect(whoMay('sts:AssumeRole', taken)).toEqual(['cloudformation.amazonaws.com']);
  });

  test.each([
    ['reads', prepares.staging, 's3:GetObject', built, true],
    ['reads no assets', prepares.staging, 's3:GetObject', built.replace('Built', 'Assets'), false],
    ['reads assets', publishes, 's3:GetObject', built.replace('Built', 'Assets'), true],
    ['reads no template', publishes, 's3:GetObject', built, false],
    ['publishes', publishes, 's3:PutObject', `arn:aws:s3:::assets-${STAGING}/shop/1.zip`, true],
    ['publishes for no other app', publishes, 's3:PutObject', `arn:aws:s3:::assets-${STAGING}/notes/1.zip`, false],
    [
      'publishes nothing in production',
      publishes,
      's3:PutObject',
      `arn:aws:s3:::assets-${PRODUCTION}/shop/1.zip`,
      false,
    ],
    ['deploys nothing', publishes, 'cloudformation:CreateChangeSet', inStaging, false],
    ['reads no copy of another region', prepares.staging, 's3:GetObject', copied, false],
    ['reads the copy of its region', prepares.production, 's3:GetObject', copied, true],
    ['reads nothing of another region', prepares.production, 's3:GetObject', built, false],
    ['writes no copy', prepares.production, 's3:PutObject', copied, false],
    ['reads no report of a scan', prepares.staging, 's3:GetObject', built.replace('Built', 'Scan1Out'), false],
    ['reads nothing', executes.production, 's3:GetObject', copied, false],
    ['reads nothing', execution.production, 's3:GetObject', copied, false],
    ['copies', ofPipeline, 's3:PutObject', copied, true],
    ['copies nothing back', ofPipeline, 's3:PutObject', built, false],
    ['prepares', prepares.production, 'cloudformation:CreateChangeSet', inProduction, true],
    ['executes not', prepares.production, 'cloudformation:ExecuteChangeSet', inProduction, false],
    ['executes', executes.production, 'cloudformation:ExecuteChangeSet', inProduction, true],
    ['has no say in staging', executes.production, 'cloudformation:ExecuteChangeSet', inStaging, false],
    ['has no say in production', executes.staging, 'cloudformation:ExecuteChangeSet', inProduction, false],
    ['passes', prepares.production, 'iam:PassRole', execution.production, true],
    ['passes no role of staging', prepares.production, 'iam:PassRole', execution.staging, false],
    ['takes no role of production', prepares.staging, 'sts:AssumeRole', prepares.production, false],
    ['does what is allowed', execution.production, 's3:CreateBucket', 'arn:aws:s3:::shop-uploads', true],
    ['does nothing else', execution.production, 's3:DeleteBucket', 'arn:aws:s3:::shop-uploads', false],
  ])('%s: %s, %s on %s', (_, who, action, what, expected) => {
    expect(may(who, action, what)).toBe(expected);
  });

  test.each([
    [built, ['shop-StagingPrepareShop', 'shop-Pipeline']],
    [copied, ['shop-ProductionPrepareShop', 'shop-ProductionPublishAssets', 'shop-Pipeline']],
  ])('%s is read by %s, and what verifies it', (object, expected) => {
    const readers = whoMay('s3:GetObject', object).filter((who) => may(who, 's3:GetObject', object));
    const others = readers.filter(
      (who) => !/^(Pipeline(Build|Scan\d|PackAssets|Attest|Gate|VerifyRelease|CloseRelease))/.test(who),
    );
    expect(others.map((who) => NAMES[who.replace(/[0-9A-F]{8}$/, '')] ?? who).sort()).toEqual([...expected].sort());
  });
});

/** Roles by what their logical ids begin with. */
const NAMES: Readonly<Record<string, string>> = {
  PipelineRole: 'shop-Pipeline',
  TargetProductionPublishAssetsRole: 'shop-ProductionPublishAssets',
  TargetStagingPrepareShopRole: 'shop-StagingPrepareShop',
  TargetProductionPrepareShopRole: 'shop-ProductionPrepareShop',
};

/** The account that stands in what Terraform writes for its own, and a pipeline of another one. */
const HERE = '111122223333';
const elsewhere = { pipeline: { name: 'shop', account: PRODUCTION } };

/** Roles of a target as they are in a toolkit, by their names. */
const inCdk = once(() => {
  const stack = new Stack(new App(), 'Production', { env: { account: HERE, region: 'eu-west-1' } });
  new cdk.DeploymentTarget(stack, 'Target', { ...told, ...elsewhere, drift, alarms: ['Errors'], target: 'production' });
  const { Resources } = Template.fromStack(stack).toJSON();
  const of = (type: string) => Object.entries<any>(Resources).filter(([, { Type }]) => Type === `AWS::IAM::${type}`);
  return Object.fromEntries(
    of('Role').map(([id, { Properties }]) => [
      Properties.RoleName,
      {
        trust: Properties.AssumeRolePolicyDocument.Statement.map(plainly),
        allowed: of('ManagedPolicy')
          .filter(([, policy]) => JSON.stringify(policy.Properties.Roles ?? []).includes(`"${id}"`))
          .flatMap(([, policy]) => policy.Properties.PolicyDocument.Statement.map(plainly)),
        isBounded: Properties.PermissionsBoundary !== undefined,
      },
    ]),
  );
});

const inCdktf = once(() => {
  const stack = new TerraformStack(new TerraformApp(), 'Production');
  new AwsProvider(stack, 'aws', { region: 'eu-west-1' });
  new cdktf.DeploymentTarget(stack, 'Target', {
    ...told,
    ...elsewhere,
    drift,
    alarms: ['Errors'],
    target: 'production',
  });
  const { resource } = stack.toTerraform();
  const statements = (text: string) => decoded(text).Statement.map(plainly);
  return Object.fromEntries(
    Object.entries<any>(resource.aws_iam_role).map(([id, role]) => [
      role.name,
      {
        trust: statements(role.assume_role_policy),
        allowed: Object.values<any>(resource.aws_iam_role_policy_attachment)
          .filter((attachment) => attachment.role.includes(`.${id}.`))
          .flatMap(({ policy_arn }) => statements(resource.aws_iam_policy[policy_arn.split('.')[1]].policy)),
        isBounded: role.permissions_boundary !== undefined,
      },
    ]),
  );
});

/** A statement whose references stand for what they come to. */
function plainly(statement: object): unknown {
  const filled = (value: any): any => {
    if (typeof value === 'string') return value.replaceAll(/\$\{data\.aws_region\.[^}]*\}/g, 'eu-west-1');
    if (Array.isArray(value)) return value.length === 1 ? filled(value[0]) : value.map(filled).sort();
    if (value === null || typeof value !== 'object') return value;
    if (value.Ref) return value.Ref === 'AWS::URLSuffix' ? 'amazonaws.com' : 'aws';
    if (value['Fn::Join']) return value['Fn::Join'][1].map(filled).join('');
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([key, inner]) => [key, filled(inner)]),
    );
  };
  return filled(statement);
}

test('has the same roles in both toolkits', () => {
  expect(Object.keys(inCdk()).sort()).toEqual([
    'shop-ProductionDetectDrift',
    'shop-ProductionExecuteShop',
    'shop-ProductionExecution',
    'shop-ProductionPrepareShop',
    'shop-ProductionPublishAssets',
    'shop-ProductionSeeAlarms',
  ]);
  expect(inCdktf()).toEqual(inCdk());
});

describe('is watched', () => {
  const app = new App();
  const target = new cdk.DeploymentTarget(stackIn(app, 'Production', PRODUCTION), 'Target', {
    ...{ ...told, drift, alarms: ['Errors'], target: 'production' },
  });
  const stack = stackIn(app, 'Watch', PRODUCTION, 'us-east-1');
  new cdk.PipelineWatch(stack, 'Watch', target.watched);
  const rules = Object.values(Template.fromStack(stack).findResources('AWS::Events::Rule'));
  const isTold = (eventName: string, requestParameters: object): boolean =>
    rules.some(({ Properties }) =>
      matchesPattern(Properties.EventPattern, {
        ...{ source: 'aws.iam', 'detail-type': 'AWS API Call via CloudTrail' },
        detail: { eventSource: 'iam.amazonaws.com', eventName, requestParameters },
      }),
    );

  test.each([
    'shop-ProductionDetectDrift',
    'shop-ProductionExecuteShop',
    'shop-ProductionExecution',
    'shop-ProductionPrepareShop',
    'shop-ProductionPublishAssets',
    'shop-ProductionSeeAlarms',
  ])('when the trust of %s is changed', (roleName) => {
    expect(isTold('UpdateAssumeRolePolicy', { roleName })).toBe(true);
  });

  test('when the boundary of what CloudFormation may do is', () => {
    const policyArn = `arn:aws:iam::${PRODUCTION}:policy/Production-TargetBoundary1234`;
    expect(isTold('CreatePolicyVersion', { policyArn })).toBe(true);
  });

  test('and nothing else of its account', () => {
    expect(isTold('UpdateAssumeRolePolicy', { roleName: 'shop-StagingExecution' })).toBe(false);
    expect(isTold('CreatePolicyVersion', { policyArn: `arn:aws:iam::${PRODUCTION}:policy/Other` })).toBe(false);
  });

  test('in CDKTF, with policies by the names that Terraform gives them', () => {
    const inTerraform = new TerraformStack(new TerraformApp(), 'Production');
    new AwsProvider(inTerraform, 'aws', { region: 'us-east-1' });
    const { watched } = new cdktf.DeploymentTarget(inTerraform, 'Target', { ...told, target: 'production' });
    new cdktf.PipelineWatch(inTerraform, 'Watch', watched);
    const { aws_cloudwatch_event_rule: made, aws_iam_policy: policies } = inTerraform.toTerraform().resource;
    const patterns = Object.values<any>(made)
      .map(({ event_pattern }) => event_pattern)
      .join('\n');
    expect(patterns).toContain('shop-ProductionExecution');
    expect(Object.keys(policies).filter((id) => !patterns.includes(`aws_iam_policy.${id}.name`))).toEqual([]);
  });
});

describe('refuses', () => {
  const target = (props: object) => () =>
    new cdk.DeploymentTarget(new Stack(), 'Target', { ...told, target: 'staging', ...props });
  const delivery = (props: object) => () => {
    const stack = new Stack(new App(), 'Delivery', { env: { account: PIPELINE, region: 'eu-west-1' } });
    new cdk.LockedDownPipeline(stack, 'Pipeline', {
      ...given,
      vpc: vpcIn(stack),
      staging: {},
      production: {},
      ...props,
    });
  };
  const terraform = terraformConfiguration({
    image: images.trivy,
    plans: { staging: allow, production: allow },
    applies: { staging: allow, production: allow },
  });
  const shop = { name: 'shop', arn: `arn:aws:lambda:eu-west-1:${STAGING}:function:shop` };
  const lambda = lambdaFunction({ functions: { staging: shop, production: shop } });

  test.each([
    ['an account that is none', target({ pipeline: { name: 'shop', account: '1111' } }), /twelve digits/],
    ['stacks that may be made of nothing', target({ allow: [] }), /Say in `allow` what the stacks are made of/],
    ['an allowance that nobody uses', target({ workload: lambda }), /`allow` is for CloudFormation/],
    ['builds', target({ workload: terraform, allow: [] }), /deployed by builds/],
    [
      'an organisation that is not known',
      target({ organization: undefined }),
      /leaving out `organization` gives up iam\/role-trust-external-id/,
    ],
    [
      'names that are too long',
      target({ workload: cdkApp({ stacks: [{ name: 'S'.repeat(60) }] }) }),
      /IAM lets names have 64 characters/,
    ],
    [
      'an allowance where another account says it',
      delivery({ staging: { account: STAGING, allow } }),
      /`allow` of its DeploymentTarget/,
    ],
    [
      'builds that deploy to another account',
      delivery({ staging: { account: STAGING }, workload: terraform }),
      /leave out `account`/,
    ],
    [
      'a region without a place for artifacts',
      delivery({ production: { region: ELSEWHERE } }),
      /`regions` says not where/,
    ],
    [
      'a place for artifacts that nothing needs',
      delivery({ regions: { [ELSEWHERE]: new Stack() } }),
      /which no target is in/,
    ],
    [
      'a stack of another region',
      delivery({
        production: { region: ELSEWHERE },
        regions: { [ELSEWHERE]: new Stack(new App(), 'West', { env: { account: PIPELINE, region: 'us-west-2' } }) },
      }),
      /West for us-east-1, and it is in us-west-2/,
    ],
  ])('%s', (_, make, message) => {
    expect(refusalOf(make)).toMatch(message);
  });
});
