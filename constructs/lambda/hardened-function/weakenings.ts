import { Duration, Size } from 'aws-cdk-lib';
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LayerVersion,
  LoggingFormat,
  RecursiveLoop,
  Runtime,
  RuntimeManagementMode,
  SystemLogLevel,
  TenancyConfig,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { network, vpcIn } from '../../ec2/weakenings';
import * as cdkProfile from '../../signer/signing-profile/cdk';
import * as cdktfProfile from '../../signer/signing-profile/cdktf';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const CODE = 'exports.handler = async () => {};';
const ARN = 'arn:aws:lambda:eu-west-1:111122223333';
const KEY = 'AKIA2E0A8F3B244C9986';

/** What the CDK cannot make one without. */
const plain = { runtime: Runtime.NODEJS_24_X, handler: 'index.handler', code: Code.fromInline(CODE) };

export default defineWeakenings({
  make: {
    cdk: (scope, id, props = {}) =>
      new cdk.HardenedFunction(scope, id, {
        ...plain,
        environment: { TABLE: 'orders' },
        signingProfiles: [new cdkProfile.SigningProfile(scope, 'Releases')],
        vpc: vpcIn(scope),
        ...Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)),
      }),
    cdktf: (scope, id, props = {}) =>
      new cdktf.HardenedFunction(scope, id, {
        runtime: 'nodejs24.x',
        handler: 'index.handler',
        code: { s3Bucket: 'releases', s3Key: 'resize.zip' },
        environment: { TABLE: 'orders' },
        signingProfiles: [new cdktfProfile.SigningProfile(scope, 'Releases')],
        ...network,
        ...Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)),
      }),
  },
  weakenings: [
    {
      name: 'a runtime that nobody patches',
      guards: ['lambda/function-runtime-supported'],
      cdk: { runtime: Runtime.NODEJS_18_X },
      cdktf: { runtime: 'nodejs18.x' },
    },
    {
      name: 'no traces',
      guards: ['lambda/function-traced'],
      cdk: { tracing: Tracing.DISABLED },
      cdktf: { tracing: 'PassThrough' },
    },
    {
      name: 'a key of AWS',
      guards: ['lambda/function-environment-customer-key'],
      props: { customerKey: false },
    },
    {
      name: 'a secret in its environment',
      guards: ['lambda/function-environment-no-secrets'],
      props: { environment: { AWS_KEY: KEY } },
    },
    {
      name: 'events lost in silence',
      guards: ['lambda/function-dead-letter-queue'],
      props: { deadLetterQueueEnabled: false },
    },
    {
      name: 'all runs of the account',
      guards: ['lambda/function-concurrency-reserved'],
      props: { reservesConcurrency: false },
    },
    {
      name: 'calls of itself without end',
      guards: ['lambda/function-recursion-stopped'],
      cdk: { recursiveLoop: RecursiveLoop.ALLOW },
      cdktf: { recursiveLoop: 'Allow' },
    },
    {
      name: 'out to the whole internet',
      guards: ['ec2/group-no-world-egress-all-ports'],
      props: { allowAllOutbound: true },
    },
  ],
  plain: (scope, id, props) => new LambdaFunction(scope as Construct, id, { ...plain, ...props }),
  accepts: (scope) => ({
    applicationLogLevel: 'WARN',
    applicationLogLevelV2: ApplicationLogLevel.WARN,
    architecture: Architecture.ARM_64,
    code: Code.fromInline(`${CODE} // another`),
    description: 'resizes',
    ephemeralStorageSize: Size.gibibytes(1),
    functionName: 'resize',
    handler: 'index.other',
    layers: [LayerVersion.fromLayerVersionArn(scope, 'Layer', `${ARN}:layer:fonts:1`)],
    logFormat: 'JSON',
    loggingFormat: LoggingFormat.JSON,
    maxEventAge: Duration.hours(1),
    memorySize: 512,
    retryAttempts: 1,
    runtimeManagementMode: RuntimeManagementMode.AUTO,
    systemLogLevel: 'WARN',
    systemLogLevelV2: SystemLogLevel.WARN,
    tenancyConfig: TenancyConfig.PER_TENANT,
    timeout: Duration.seconds(30),
  }),
  alongside: {
    applicationLogLevel: ['loggingFormat'],
    applicationLogLevelV2: ['loggingFormat'],
    systemLogLevel: ['loggingFormat'],
    systemLogLevelV2: ['loggingFormat'],
  },
  defaulted: [
    ...['codeSigningConfig', 'environmentEncryption', 'logGroup', 'reservedConcurrentExecutions', 'role'],
    ...['deadLetterQueue', 'deadLetterTopic', 'logRetention', 'logRemovalPolicy', 'signingProfiles'],
    // Of versions, which are made when they are first asked for.
    'currentVersionOptions',
    // Of what says how long logs are kept where CloudWatch makes the log group.
    ...['logRetentionRole', 'logRetentionRetryOptions'],
    // What these add to the role of the CDK they add to another one here.
    ...['vpc', 'vpcSubnets', 'securityGroups', 'ipv6AllowedForDualStack', 'allowAllIpv6Outbound', 'allowPublicSubnet'],
    ...['adotInstrumentation', 'durableConfig', 'events', 'filesystem', 'initialPolicy', 'insightsVersion'],
    ...['onFailure', 'onSuccess', 'paramsAndSecrets', 'profiling', 'profilingGroup', 'snapStart'],
  ],
});
