import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { App as TerraformApp, TerraformStack } from 'cdktf';
import { cdkApp } from '../../constructs/codepipeline/locked-down-pipeline/workload';
import { calls } from '../../constructs/codepipeline/pipeline-watch/calls';
import type { PipelineWatchOptions } from '../../constructs/codepipeline/pipeline-watch/options';
import { plain } from '../../constructs/iam/cdk';
import { type HardenedFunction, LockedDownPipeline, PipelineWatch, type PipelineWatchProps } from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { resourcesOf } from '../../lib/iam/action-resources';
import { actionsOf } from '../../lib/iam/actions';
import { matchesPattern } from './event-patterns';
import { counts } from './filter-patterns';
import { refusalOf } from './subjects';

const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const CONNECTION = 'arn:aws:codeconnections:eu-west-1:111122223333:connection/0f0f0f0f';
const TOPIC = 'arn:aws:sns:eu-west-1:111122223333:tickets';
const WRITER = 'arn:aws:iam::111122223333:role/shop-CloseRelease';

const props: PipelineWatchOptions = {
  pipelineName: 'shop',
  keys: [KEY],
  buckets: ['shop-artifacts'],
  repositories: ['images'],
  signingProfiles: ['Shop'],
  connections: [CONNECTION],
  buses: ['findings'],
  topics: [TOPIC],
  queues: ['unsent'],
  parameterWriters: [WRITER],
};

const watchOf = (more: Partial<PipelineWatchProps> = {}): Template => {
  const stack = new Stack(new App(), 'Stack', { env: { account: '111122223333', region: 'eu-west-1' } });
  new PipelineWatch(stack, 'Watch', { ...props, ...more });
  return Template.fromStack(stack);
};
const patternsIn = (template: Template): any[] =>
  Object.values(template.findResources('AWS::Events::Rule')).map(({ Properties }) => plain(Properties.EventPattern));

const whole = watchOf();
const patterns = patternsIn(whole);

interface Call {
  readonly service: string;
  readonly name: string;
  readonly parameters?: object;
  readonly by?: object;
  readonly resources?: object[];
}

/** What CloudTrail says of a call. */
const eventOf = ({ service, name, parameters = {}, by = { type: 'IAMUser' }, resources }: Call) => ({
  source: `aws.${service}`,
  'detail-type': 'AWS API Call via CloudTrail',
  detail: {
    eventSource: `${service}.amazonaws.com`,
    eventName: name,
    requestParameters: parameters,
    userIdentity: by,
    ...(resources && { resources }),
  },
});
const isTold = (call: Call, among = patterns): boolean => among.some((one) => matchesPattern(one, eventOf(call)));

/** Actions on what a pipeline is made of, of the kinds that IAM has for them: `''` are those that are about the account. */
const MADE_OF: Readonly<Record<string, readonly string[]>> = {
  codepipeline: ['pipeline', 'stage', 'action', 'webhook'],
  codebuild: ['project', 'sandbox', ''],
  lambda: ['function', 'function-alias', 'function-version', 'code-signing-config'],
  kms: ['key', 'alias'],
  s3: ['bucket'],
  ecr: ['repository', ''],
  signer: ['signing-profile', 'signing-job', ''],
  codeconnections: ['Connection', 'Host', 'RepositoryLink', ''],
  'codestar-connections': ['Connection', 'Host', 'RepositoryLink', ''],
  iam: ['role', 'policy'],
  events: ['rule-on-default-event-bus', 'event-bus', 'archive'],
  sns: ['topic'],
  sqs: ['queue'],
  ssm: ['parameter'],
  cloudwatch: ['alarm', 'dashboard'],
  logs: ['log-group', 'log-stream'],
  cloudtrail: ['trail'],
};

const CREATES = 'makes what was not there, and what takes the place of something follows its deletion, which is told';
const USES = 'uses it as it is';
const TAGS = 'tags decide nothing here';
const NOT_MADE_OF = 'is about what no pipeline of ours is made of';
const STOPS = 'ends a run or a build, which fails and is told by an alarm';

/** What is left out, and why. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  [CREATES]: [
    ...['codepipeline:CreatePipeline', 'codebuild:CreateProject', 'lambda:CreateFunction', 'kms:CreateKey'],
    ...['s3:CreateBucket', 'ecr:CreateRepository', 'signer:PutSigningProfile', 'iam:CreateRole', 'iam:CreatePolicy'],
    ...['codeconnections:CreateConnection', 'codeconnections:CreateHost', 'codestar-connections:CreateConnection'],
    ...['codestar-connections:CreateHost', 'events:CreateArchive', 'events:CreateEventBus', 'sns:CreateTopic'],
    ...['sqs:CreateQueue', 'logs:CreateLogGroup', 'logs:CreateLogStream', 'cloudtrail:CreateTrail'],
    ...['iam:CreateServiceLinkedRole', 'lambda:CreateCodeSigningConfig'],
  ],
  [USES]: [
    ...['lambda:InvokeFunction', 'lambda:InvokeAsync', 'lambda:InvokeFunctionUrl', 'kms:Decrypt', 'kms:Encrypt'],
    ...['kms:DeriveSharedSecret', 'kms:GenerateDataKey', 'kms:GenerateDataKeyPair', 'kms:GenerateMac', 'kms:Sign'],
    ...['kms:GenerateDataKeyPairWithoutPlaintext', 'kms:GenerateDataKeyWithoutPlaintext', 'kms:ReEncryptFrom'],
    ...['kms:ReEncryptTo', 'kms:Verify', 'kms:VerifyMac', 'signer:SignPayload', 'signer:StartSigningJob'],
    ...['events:PutEvents', 'events:StartReplay', 'sns:Publish', 'sns:ConfirmSubscription', 'sqs:SendMessage'],
    ...['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'iam:PassRole', 'logs:PutLogEvents'],
    ...['logs:CreateExportTask', 'logs:CallWithBearerToken', 'cloudtrail:StartLogging', 'codebuild:CreateReport'],
    ...['ecr:BatchImportUpstreamImage', 'ecr:ReplicateImage', 'ecr:StartImageScan', 'ecr:StartLifecyclePolicyPreview'],
    ...['events:AllowVendedLogDeliveryForResource', 'cloudwatch:PutMetricData'],
  ],
  'adds images, which builds do not take, as they name theirs by digest': [
    ...['ecr:PutImage', 'ecr:InitiateLayerUpload', 'ecr:UploadLayerPart', 'ecr:CompleteLayerUpload'],
    ...['ecr:UpdateImageStorageClass'],
  ],
  [TAGS]: [
    ...Object.keys(MADE_OF).flatMap((service) => [`${service}:TagResource`, `${service}:UntagResource`]),
    ...['iam:TagRole', 'iam:UntagRole', 'iam:TagPolicy', 'iam:UntagPolicy', 'sqs:TagQueue', 'sqs:UntagQueue'],
    ...['ssm:AddTagsToResource', 'ssm:RemoveTagsFromResource', 'logs:TagLogGroup', 'logs:UntagLogGroup'],
    ...['cloudtrail:AddTags', 'cloudtrail:RemoveTags'],
  ],
  [STOPS]: ['codebuild:StopBuild', 'codebuild:StopBuildBatch', 'codebuild:StopSandbox'],
  'is called by CodePipeline’s own workers, with a job that it gave them': [
    ...['codepipeline:AcknowledgeJob', 'codepipeline:AcknowledgeThirdPartyJob', 'codepipeline:PutJobFailureResult'],
    ...['codepipeline:PutJobSuccessResult', 'codepipeline:PollForThirdPartyJobs'],
    ...['codepipeline:PutThirdPartyJobFailureResult', 'codepipeline:PutThirdPartyJobSuccessResult'],
  ],
  [NOT_MADE_OF]: [
    ...['lambda:EnableReplication', 'lambda:DisableReplication', 'iam:DeleteServiceLinkedRole', 's3:PauseReplication'],
    ...['s3:CreateBucketMetadataTableConfiguration', 's3:DeleteBucketMetadataTableConfiguration'],
    ...['s3:UpdateBucketMetadataAnnotationTableConfiguration', 's3:UpdateBucketMetadataInventoryTableConfiguration'],
    ...['s3:UpdateBucketMetadataJournalTableConfiguration', 'ecr:CreatePullThroughCacheRule'],
    ...['ecr:DeletePullThroughCacheRule', 'ecr:UpdatePullThroughCacheRule', 'ecr:CreateRepositoryCreationTemplate'],
    ...['ecr:DeleteRepositoryCreationTemplate', 'ecr:UpdateRepositoryCreationTemplate'],
    ...['ecr:RegisterPullTimeUpdateExclusion', 'ecr:DeregisterPullTimeUpdateExclusion'],
    ...['logs:CreateLogAnomalyDetector', 'logs:DeleteSyslogConfiguration', 'logs:PutSyslogConfiguration'],
    ...['logs:IntegrateWithDataset', 'logs:IntegrateWithS3Table', 'logs:ProcessWithPipeline'],
    ...['logs:PutBearerTokenAuthentication', 'cloudtrail:PutEventConfiguration', 'cloudtrail:PutInsightSelectors'],
    'sqs:CancelMessageMoveTask',
  ],
  'forgets what builds kept, and ours keep nothing': ['codebuild:InvalidateProjectCache'],
};

const leftOut = new Set(Object.values(LEFT_OUT).flat());

/** All actions that can change what a pipeline is made of. */
const required = Object.entries(MADE_OF).flatMap(([service, kinds]) =>
  actionsOf(service)
    .filter(({ level }) => level === 'write' || level === 'permissions')
    .filter(({ name }) => {
      const of = resourcesOf(name).map((kind) => kind.name);
      return of.length === 0 ? kinds.includes('') : of.some((kind) => kinds.includes(kind));
    })
    .map(({ name }) => name)
    .filter((name) => !leftOut.has(name)),
);

/** Names of events where they are not those of the actions. */
const EVENT_NAMES: Readonly<Record<string, readonly string[]>> = {
  's3:PutAccelerateConfiguration': ['PutBucketAccelerateConfiguration'],
  's3:PutAnalyticsConfiguration': ['PutBucketAnalyticsConfiguration', 'DeleteBucketAnalyticsConfiguration'],
  's3:PutBucketCORS': ['PutBucketCors', 'DeleteBucketCors'],
  's3:PutBucketPublicAccessBlock': ['PutBucketPublicAccessBlock', 'PutPublicAccessBlock', 'DeletePublicAccessBlock'],
  's3:PutBucketObjectLockConfiguration': ['PutBucketObjectLockConfiguration', 'PutObjectLockConfiguration'],
  's3:PutEncryptionConfiguration': ['PutBucketEncryption', 'DeleteBucketEncryption'],
  's3:PutIntelligentTieringConfiguration': ['PutBucketIntelligentTieringConfiguration'],
  's3:PutInventoryConfiguration': ['PutBucketInventoryConfiguration'],
  's3:PutLifecycleConfiguration': ['PutBucketLifecycle', 'PutBucketLifecycleConfiguration', 'DeleteBucketLifecycle'],
  's3:PutMetricsConfiguration': ['PutBucketMetricsConfiguration'],
  's3:PutReplicationConfiguration': ['PutBucketReplication', 'DeleteBucketReplication'],
  'lambda:UpdateFunctionCode': ['UpdateFunctionCode20150331v2'],
  'lambda:UpdateFunctionConfiguration': ['UpdateFunctionConfiguration20150331v2'],
  'lambda:AddPermission': ['AddPermission20150331v2'],
  'lambda:RemovePermission': ['RemovePermission20150331v2'],
  'lambda:DeleteFunction': ['DeleteFunction20150331'],
  'lambda:UpdateFunctionCodeSigningConfig': ['PutFunctionCodeSigningConfig20200630'],
};

/** What a request says, with each name that it may go by: what it does not say is not asked for. */
const PARAMETERS: Readonly<Record<string, object>> = {
  codepipeline: { pipelineName: 'shop', name: 'shop', pipeline: { name: 'shop' }, webhook: { targetPipeline: 'shop' } },
  codebuild: {
    ...{ name: 'shop-Build', projectName: 'shop-Build', id: 'shop-Build:1234', ids: ['shop-Build:1234'] },
    projectArn: 'arn:aws:codebuild:eu-west-1:111122223333:project/shop-Build',
    resourceArn: 'arn:aws:codebuild:eu-west-1:111122223333:project/shop-Build',
    buildspecOverride: 'other.yml',
  },
  lambda: {
    functionName: 'arn:aws:lambda:eu-west-1:111122223333:function:shop-Gate',
    resourceArn: 'arn:aws:lambda:eu-west-1:111122223333:function:shop-Gate',
  },
  s3: { bucketName: 'shop-artifacts' },
  ecr: { repositoryName: 'images' },
  signer: { profileName: 'Shop' },
  codeconnections: { connectionArn: CONNECTION },
  'codestar-connections': { connectionArn: CONNECTION },
  iam: { roleName: 'shop-Role-1A2B', policyArn: 'arn:aws:iam::111122223333:policy/pipeline/shop-Boundary-1A2B' },
  sns: { topicArn: TOPIC, subscriptionArn: `${TOPIC}:1234`, resourceArn: TOPIC },
  sqs: {
    queueUrl: 'https://sqs.eu-west-1.amazonaws.com/111122223333/unsent',
    sourceArn: 'arn:aws:sqs:eu-west-1:111122223333:unsent',
  },
  ssm: {
    ...{ name: '/pipeline/shop/released', names: ['/pipeline/shop/released'] },
    resourceArn: 'arn:aws:ssm:eu-west-1:111122223333:parameter/pipeline/shop/released',
  },
  events: { name: 'shop-watch-1', rule: 'shop-watch-1', archiveName: 'shop-watch', eventBusName: 'findings' },
  cloudwatch: {
    ...{ alarmNames: ['shop-watch-Failed'], alarmName: 'shop-watch-Failed', dashboardName: 'shop-watch' },
    ...{ dashboardNames: ['shop-watch'], muteTargets: { alarmNames: ['shop-watch-Failed'] } },
  },
};

/** What one of them names otherwise. */
const OTHER_PARAMETERS: Readonly<Record<string, object>> = {
  'events:DeleteEventBus': { name: 'findings' },
  'events:UpdateEventBus': { name: 'findings' },
};

const ofAction = (action: string): Call[] => {
  const [service = '', name = ''] = action.split(':');
  return (EVENT_NAMES[action] ?? [name]).map((event) => ({
    service: service === 'cloudwatch' ? 'monitoring' : service,
    name: event,
    parameters: OTHER_PARAMETERS[action] ?? PARAMETERS[service] ?? {},
    ...(service === 'kms' && { parameters: { keyId: 'alias/shop' }, resources: [{ ARN: KEY }] }),
  }));
};

describe('what changes a pipeline is told', () => {
  test('there is much that does', () => expect(required.length).toBeGreaterThan(130));

  test('each action is in AWS’s own list, or has a reason to be left out', () => {
    const unknown = Object.keys(MADE_OF).flatMap((service) => actionsOf(service).map(({ name }) => name));
    const invented = Object.entries(LEFT_OUT)
      .filter(([reason]) => reason !== TAGS)
      .flatMap(([, names]) => names.filter((name) => !unknown.includes(name)));
    expect(invented).toEqual([]);
  });

  test('every action that can change it is matched by a rule', () => {
    // The name of the log is known at deployment alone.
    const named = required.filter((action) => !/^logs:/.test(action));
    expect(named.filter((action) => !ofAction(action).every((call) => isTold(call)))).toEqual([]);
  });

  test('who could silence the log is in the table', () => {
    const asked = new Set(calls.filter(({ service }) => service === 'logs').flatMap(({ names }) => names));
    expect(required.filter((action) => /^logs:/.test(action) && !asked.has(action.slice(5)))).toEqual([]);
  });

  test.each<[string, Call]>([
    [
      'another pipeline',
      { service: 'codepipeline', name: 'UpdatePipeline', parameters: { pipeline: { name: 'blog' } } },
    ],
    ['another project', { service: 'codebuild', name: 'UpdateProject', parameters: { name: 'shopping-Build' } }],
    ['another key', { service: 'kms', name: 'DisableKey', resources: [{ ARN: `${KEY}0` }] }],
    [
      'a build as CodePipeline starts it',
      { service: 'codebuild', name: 'StartBuild', parameters: { projectName: 'shop-Build', sourceVersion: 'x' } },
    ],
    ['another role', { service: 'iam', name: 'PutRolePolicy', parameters: { roleName: 'blog-Role' } }],
    ['another rule', { service: 'events', name: 'DisableRule', parameters: { name: 'nightly' } }],
    ['what is read', { service: 'codepipeline', name: 'GetPipeline', parameters: { name: 'shop' } }],
  ])('%s is not', (_, call) => expect(isTold(call)).toBe(false));

  test('a parameter is told unless those wrote it who do', () => {
    const written = (by: object): Call => ({ service: 'ssm', name: 'PutParameter', parameters: PARAMETERS.ssm!, by });
    const session = (arn: string) => ({ sessionContext: { sessionIssuer: { arn } } });
    expect(isTold(written(session(WRITER)))).toBe(false);
    expect(isTold(written(session(`${WRITER}r`)))).toBe(true);
    expect(isTold(written({ type: 'IAMUser' }))).toBe(true);
  });

  test('events that somebody makes up are not', () => {
    const [call] = ofAction('codepipeline:UpdatePipeline');
    const made = { ...eventOf(call!), source: 'shop' };
    expect(patterns.some((one) => matchesPattern(one, made))).toBe(false);
  });
});

test('patterns are as long as EventBridge takes, with names of any length', () => {
  const many = patternsIn(watchOf({ roles: Array.from({ length: 60 }, (_, at) => `role-${at}-${'x'.repeat(50)}`) }));
  for (const pattern of [...patterns, ...many]) expect(JSON.stringify(pattern).length).toBeLessThanOrEqual(2048);
  const named = (at: number): Call => ({
    ...{ service: 'iam', name: 'DeleteRole', parameters: { roleName: `role-${at}-${'x'.repeat(50)}` } },
  });
  expect([0, 30, 59].map((at) => isTold(named(at), many))).toEqual([true, true, true]);
});

test('in us-east-1 it watches IAM, and itself', () => {
  const template = watchOf({ globalServicesOnly: true });
  const there = patternsIn(template);
  expect(ofAction('iam:PutRolePolicy').every((call) => isTold(call, there))).toBe(true);
  expect(isTold({ service: 'events', name: 'DisableRule', parameters: { name: 'shop-watch-iam-1' } }, there)).toBe(
    true,
  );
  expect(ofAction('codepipeline:UpdatePipeline').some((call) => isTold(call, there))).toBe(false);
  template.resourceCountIs('AWS::CloudWatch::Dashboard', 0);
});

describe('what a pipeline reports is measured', () => {
  const filters = Object.values(whole.findResources('AWS::Logs::MetricFilter')).map(({ Properties }) => Properties);
  const measured = (kind: string, detail: object): string[] =>
    filters
      .filter(({ FilterPattern }) =>
        counts(FilterPattern, { 'detail-type': `CodePipeline ${kind} Execution State Change`, detail }),
      )
      .map(({ MetricTransformations: [{ MetricName, MetricValue }] }) => `${MetricName} ${MetricValue}`);

  test.each([
    ['Pipeline', { state: 'FAILED' }, ['Failed 1', 'Busy 0']],
    ['Pipeline', { state: 'SUCCEEDED' }, ['Busy 0']],
    ['Stage', { stage: 'Production', state: 'SUCCEEDED' }, ['Deployed 1']],
    ['Stage', { stage: 'Production', state: 'FAILED' }, ['FailedDeployment 1']],
    ['Stage', { stage: 'Staging', state: 'FAILED' }, []],
    ['Action', { action: 'Gate', state: 'FAILED', type: { category: 'Invoke' } }, ['GateFailed 1']],
    ['Action', { action: 'Gate', state: 'STARTED', type: { category: 'Invoke' } }, ['Busy 1']],
    [
      'Action',
      { action: 'Approve', state: 'STARTED', type: { category: 'Approval' } },
      ['Busy 1', 'ApprovalPending 1'],
    ],
    ['Action', { action: 'Scan1', state: 'ABANDONED', type: { category: 'Test' } }, ['ScanSkipped 1']],
  ])('%s %j', (kind, detail, metrics) => expect(measured(kind, detail)).toEqual(metrics));

  test('a change is counted, and nothing else as one', () => {
    const [call] = ofAction('codepipeline:UpdatePipeline');
    const counted = filters.filter(({ FilterPattern }) => counts(FilterPattern, eventOf(call!)));
    expect(counted.map(({ MetricTransformations: [{ MetricName }] }) => MetricName)).toEqual(['Tampered']);
  });

  test('the dashboard shows what is measured, and what a release reports', () => {
    const [{ Properties } = {}] = Object.values(whole.findResources('AWS::CloudWatch::Dashboard')) as any[];
    const { widgets } = JSON.parse(plain(Properties.DashboardBody) as string);
    const shown = widgets.flatMap(({ properties: { metrics = [] } }: any) =>
      metrics.flatMap(([namespace, name]: unknown[]) => (namespace === 'Pipeline/shop' ? [name] : [])),
    );
    const known = filters.map(({ MetricTransformations: [{ MetricName }] }) => MetricName);
    const figures = ['Deployed', 'FailedDeployment', 'TimeToRestore', 'LeadTime'];
    expect(shown).toEqual(expect.arrayContaining(figures));
    expect(shown.filter((name: string) => ![...known, 'TimeToRestore', 'LeadTime'].includes(name))).toEqual([]);
  });
});

describe('a LockedDownPipeline', () => {
  const app = new App();
  const europe = new Stack(app, 'ShopDeliveryInEurope', { env: { account: '111122223333', region: 'eu-west-1' } });
  const america = new Stack(app, 'America', { env: { account: '111122223333', region: 'us-east-1' } });
  const delivery = new LockedDownPipeline(europe, 'Delivery', {
    pipelineName: 'shop',
    source: {
      connectionArn: CONNECTION,
      repository: 'acme/shop',
      branch: 'main',
      allowedSigners: ['jane@example.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHcc'],
    },
    workload: cdkApp({ stacks: [{ name: 'Shop' }] }),
    approvers: ['arn:aws:iam::111122223333:role/Approver'],
    vpc: Vpc.fromVpcAttributes(europe, 'Vpc', {
      ...{ vpcId: 'vpc-0a1b2c3d', availabilityZones: ['eu-west-1a'], privateSubnetIds: ['subnet-0a1b2c3d'] },
    }),
    staging: {},
    production: {},
  });
  new PipelineWatch(america, 'Watch', { ...delivery.watched, globalServicesOnly: true });
  const [here, there] = [europe, america].map((stack) => patternsIn(Template.fromStack(stack))) as [any[], any[]];
  const role = (name: string): Call => ({ service: 'iam', name: 'PutRolePolicy', parameters: { roleName: name } });

  test('is watched, with all that it is made of', () => {
    const named = (name: string) => europe.resolve((delivery as any)[name].bucketName).Ref;
    for (const bucket of [named('artifacts'), named('evidence')])
      expect(
        isTold({ service: 's3', name: 'PutBucketPolicy', parameters: { bucketName: `\${${bucket}}` } }, here),
      ).toBe(true);
    const [signing] = [delivery.signingKey].map(({ keyArn }) => plain(europe.resolve(keyArn)));
    expect(isTold({ service: 'kms', name: 'DisableKey', resources: [{ ARN: signing }] }, here)).toBe(true);
    expect(
      isTold(
        { service: 'lambda', name: 'UpdateFunctionCode20150331v2', parameters: { functionName: 'shop-Gate' } },
        here,
      ),
    ).toBe(true);
    expect(isTold(role('ShopDeliveryInEurope-DeliveryGateServiceRole-1A2B'), here)).toBe(true);
    expect(isTold(role('Other-Role'), here)).toBe(false);
  });

  test('is watched in us-east-1 by a second watch', () => {
    expect(isTold(role('ShopDeliveryInEurope-DeliveryGateServiceRole-1A2B'), there)).toBe(true);
  });

  test('writes which commit is released without news of it', () => {
    const closing = plain(europe.resolve((delivery.node.findChild('CloseRelease') as HardenedFunction).role?.roleArn));
    const by = { sessionContext: { sessionIssuer: { arn: closing } } };
    const parameters = { name: '/pipeline/shop/released' };
    expect(isTold({ service: 'ssm', name: 'PutParameter', parameters, by }, here)).toBe(false);
    expect(isTold({ service: 'ssm', name: 'PutParameter', parameters }, here)).toBe(true);
  });
});

describe('a run that neither goes on nor ends', () => {
  const [stuck] = Object.values(whole.findResources('AWS::CloudWatch::Alarm'))
    .map(({ Properties }) => Properties)
    .filter(({ AlarmName }) => AlarmName.endsWith('-Stuck'));
  const { EvaluationPeriods: periods, DatapointsToAlarm: datapoints, TreatMissingData: missing } = stuck;

  /** How many periods after what was said last the alarm goes off, where only what is in those that are looked at is repeated. */
  const goesOffAfter = (said: Readonly<Record<number, 0 | 1>>, last: number): number | undefined => {
    for (let now = last; now < last + 2 * periods; now++) {
      let known: 0 | 1 | undefined;
      let above = 0;
      for (let at = now - periods + 1; at <= now; at++) {
        known = said[at] ?? known;
        above += known ?? 0;
      }
      if (above >= datapoints) return now - last;
    }
    return undefined;
  };

  test('is told of before a day is over, with an hour to notice it in', () => {
    expect(missing).toBe('ignore');
    const after = goesOffAfter({ 0: 1 }, 0) as number;
    expect(after * 15).toBeGreaterThan(22 * 60);
    expect(after).toBeLessThanOrEqual(periods - 4);
  });

  test('is told of though others ended before', () =>
    expect(goesOffAfter({ 0: 1, 8: 0, 40: 1 }, 40)).toBe(goesOffAfter({ 0: 1 }, 0)));

  test('is not told of once it has ended', () => expect(goesOffAfter({ 0: 1, 80: 0 }, 80)).toBeUndefined());
});

test('both toolkits watch for the same', () => {
  const stack = new TerraformStack(new TerraformApp(), 'stack');
  new cdktf.PipelineWatch(stack, 'watch', props);
  const { resource } = stack.toTerraform();
  const rules: any[] = Object.values(resource.aws_cloudwatch_event_rule);
  expect(rules.map(({ name }) => name).sort()).toEqual(
    Object.values(whole.findResources('AWS::Events::Rule'))
      .map(({ Properties }) => Properties.Name)
      .sort(),
  );
  const alarms: any[] = Object.values(resource.aws_cloudwatch_metric_alarm);
  expect(alarms.map(({ alarm_name, datapoints_to_alarm }) => [alarm_name, datapoints_to_alarm]).sort()).toEqual(
    Object.values(whole.findResources('AWS::CloudWatch::Alarm'))
      .map(({ Properties }) => [Properties.AlarmName, Properties.DatapointsToAlarm])
      .sort(),
  );
});

test('in Terraform too, events are sent to the log once it lets them in', () => {
  const stack = new TerraformStack(new TerraformApp(), 'stack');
  new cdktf.PipelineWatch(stack, 'watch', props);
  const targets: any[] = Object.values(stack.toTerraform().resource.aws_cloudwatch_event_target);
  const toLog = targets.filter(({ target_id }) => target_id === 'Log');
  expect(toLog.length).toBeGreaterThan(0);
  for (const { depends_on } of toLog)
    expect(depends_on).toEqual([expect.stringContaining('aws_cloudwatch_log_resource_policy.')]);
});

test('names that stand for everything are refused', () => {
  expect(refusalOf(() => watchOf({ roles: ['*'] }))).toContain("`roles` has '*', which stands for everything");
  expect(refusalOf(() => watchOf({ pipelineName: 'no such name' }))).toContain('which no pipeline is called');
  expect(refusalOf(() => watchOf({ slowBuildMinutes: 0 }))).toContain('`slowBuildMinutes` has to be more than 0');
});
