import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, Stack } from 'aws-cdk-lib';
import { App as TerraformApp, TerraformStack } from 'cdktf';
import {
  cdkApp,
  lambdaFunction,
  terraformConfiguration,
} from '../../constructs/codepipeline/locked-down-pipeline/workload';
import { vpcIn } from '../../constructs/ec2/weakenings';
import { listOf } from '../../constructs/iam/policy';
import * as cdk from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { accessesOf } from '../../lib/access';
import { readPaths } from '../../lib/read/paths';
import { decoded } from './decoded';
import { once, refusalOf, unmapped } from './subjects';

const PIPELINE = '111122223333';
const STAGING = '222233334444';
const PRODUCTION = '444455556666';
const pipeline = { name: 'shop', account: PIPELINE };
const workload = cdkApp({ stacks: [{ name: 'Shop' }] });
const allow = [{ actions: ['s3:CreateBucket'], resources: ['arn:aws:s3:::shop-*'] }];
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

/** Who may do what in an app of three accounts. */
const accesses = once(() =>
  unmapped(() => {
    const app = new App();
    const delivery = stackIn(app, 'Delivery', PIPELINE);
    new cdk.LockedDownPipeline(delivery, 'Pipeline', {
      ...given,
      pipelineName: 'shop',
      vpc: vpcIn(delivery),
      staging: { account: STAGING },
      production: { account: PRODUCTION },
    });
    new cdk.DeploymentTarget(stackIn(app, 'Staging', STAGING), 'Target', { ...told, target: 'staging' });
    new cdk.DeploymentTarget(stackIn(app, 'Production', PRODUCTION), 'Target', { ...told, target: 'production' });
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
const ofPipeline = role(PIPELINE, 'shop-Pipeline');
const stackArn = (account: string) => `arn:aws:cloudformation:eu-west-1:${account}:stack/Shop/1`;
const built = `arn:aws:s3:::pipeline-shop-${PIPELINE}-eu-west-1/shop/Built/1`;

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

  test.each(Object.values(execution))('%s is taken by CloudFormation alone', (taken) => {
    expect(whoMay('sts:AssumeRole', taken)).toEqual(['cloudformation.amazonaws.com']);
  });

  test.each([
    ['reads', prepares.production, 's3:GetObject', built, true],
    ['reads', prepares.staging, 's3:GetObject', built, true],
    ['does not write', prepares.production, 's3:PutObject', built, false],
    ['reads no report of a scan', prepares.production, 's3:GetObject', built.replace('Built', 'Scan1Out'), false],
    ['reads nothing', executes.production, 's3:GetObject', built, false],
    ['reads nothing', execution.production, 's3:GetObject', built, false],
    ['prepares', prepares.production, 'cloudformation:CreateChangeSet', stackArn(PRODUCTION), true],
    ['executes not', prepares.production, 'cloudformation:ExecuteChangeSet', stackArn(PRODUCTION), false],
    ['executes', executes.production, 'cloudformation:ExecuteChangeSet', stackArn(PRODUCTION), true],
    ['has no say in staging', executes.production, 'cloudformation:ExecuteChangeSet', stackArn(STAGING), false],
    ['has no say in production', executes.staging, 'cloudformation:ExecuteChangeSet', stackArn(PRODUCTION), false],
    ['passes', prepares.production, 'iam:PassRole', execution.production, true],
    ['passes no role of staging', prepares.production, 'iam:PassRole', execution.staging, false],
    ['does what is allowed', execution.production, 's3:CreateBucket', 'arn:aws:s3:::shop-uploads', true],
    ['does nothing else', execution.production, 's3:DeleteBucket', 'arn:aws:s3:::shop-uploads', false],
  ])('%s: %s, %s on %s', (_, who, action, what, expected) => {
    expect(may(who, action, what)).toBe(expected);
  });
});
