/** What is watched, by the names that requests give it. `*` stands for any text, at the beginning or at the end. */
export interface Watched {
  readonly pipelines: readonly string[];
  readonly projects: readonly string[];
  readonly functions: readonly string[];
  readonly roles: readonly string[];
  readonly policies: readonly string[];
  /** ARNs. */
  readonly keys: readonly string[];
  readonly buckets: readonly string[];
  readonly repositories: readonly string[];
  readonly signingProfiles: readonly string[];
  /** ARNs. */
  readonly connections: readonly string[];
  /** Parameters that only their writers write. */
  readonly parameters: readonly string[];
  /** ARNs of the roles that write them, which is no news. */
  readonly parameterWriters: readonly string[];
  readonly buses: readonly string[];
  readonly rules: readonly string[];
  readonly archives: readonly string[];
  /** ARNs. */
  readonly topics: readonly string[];
  readonly queues: readonly string[];
  readonly alarms: readonly string[];
  readonly dashboards: readonly string[];
  readonly logGroups: readonly string[];
  /** Policies of CloudWatch Logs for services that write to log groups. */
  readonly logPolicies: readonly string[];
}

/** Calls of one service that name what they are about alike. */
export interface Calls {
  /** Its event source in CloudTrail, without `.amazonaws.com`. */
  readonly service: string;
  /** Names of events. Some have a date behind them, which `*` stands for. */
  readonly names: readonly string[];
  /** Where the event names it, below `detail`, what it is, and the forms that its name has there. Without it, every such call of the account is told. */
  readonly by?: { readonly field: string; readonly of: keyof Watched; readonly forms?: (name: string) => string[] };
  /** Fields below `detail` one of which has to be there. */
  readonly having?: readonly string[];
  /** Whoever is known to call it, where CloudTrail says whose session it is. */
  readonly unless?: keyof Watched;
  /** Whether its events arrive in us-east-1, wherever the call came from. */
  readonly global?: true;
}

/** A name, or an ARN that ends with it. */
const orArn =
  (before: string) =>
  (name: string): string[] => [name, `*:${before}${name}`];

const arnOf =
  (before: string) =>
  (name: string): string[] => [`*:${before}${name}`];

/** Settings that a build can be started with in place of those of its project. CodePipeline starts builds with none of these. */
const OVERRIDES = [
  ...['buildspecOverride', 'imageOverride', 'serviceRoleOverride', 'privilegedModeOverride', 'environmentTypeOverride'],
  ...['sourceLocationOverride', 'encryptionKeyOverride', 'debugSessionEnabled'],
].map((name) => `requestParameters.${name}`);

const parameters = (field: string): string => `requestParameters.${field}`;

/** A connection goes by two names: https://docs.aws.amazon.com/dtconsole/latest/userguide/rename.html */
const CONNECTIONS: readonly Calls[] = ['codeconnections', 'codestar-connections'].flatMap((service): Calls[] => [
  {
    service,
    names: ['CreateRepositoryLink', 'DeleteConnection'],
    by: { field: parameters('connectionArn'), of: 'connections' },
  },
  {
    service,
    names: [
      ...['UpdateConnectionInstallation', 'UpdateHost', 'DeleteHost', 'UpdateRepositoryLink', 'DeleteRepositoryLink'],
      ...['CreateSyncConfiguration', 'UpdateSyncConfiguration', 'DeleteSyncConfiguration', 'UpdateSyncBlocker'],
    ],
  },
]);

/**
 * Calls that change a pipeline, what it runs in, what it trusts, or who is told of that. Fields are those of each
 * request in the API reference of the service, with a small first letter, as CloudTrail writes them:
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
export const calls: readonly Calls[] = [
  {
    service: 'codepipeline',
    names: [
      ...['DisableStageTransition', 'EnableStageTransition', 'OverrideStageCondition', 'PutActionRevision'],
      ...['PutApprovalResult', 'RetryStageExecution', 'RollbackStage', 'StopPipelineExecution'],
    ],
    by: { field: parameters('pipelineName'), of: 'pipelines' },
  },
  {
    service: 'codepipeline',
    names: ['DeletePipeline', 'StartPipelineExecution'],
    by: { field: parameters('name'), of: 'pipelines' },
  },
  {
    service: 'codepipeline',
    names: ['UpdatePipeline'],
    by: { field: parameters('pipeline.name'), of: 'pipelines' },
  },
  {
    service: 'codepipeline',
    names: ['PutWebhook'],
    by: { field: parameters('webhook.targetPipeline'), of: 'pipelines' },
  },
  // A webhook goes by a name of its own.
  {
    service: 'codepipeline',
    names: ['DeleteWebhook', 'DeregisterWebhookWithThirdParty', 'RegisterWebhookWithThirdParty'],
  },

  {
    service: 'codebuild',
    names: ['DeleteProject', 'UpdateProject'],
    by: { field: parameters('name'), of: 'projects' },
  },
  {
    service: 'codebuild',
    names: ['CreateWebhook', 'DeleteWebhook', 'StartSandbox', 'UpdateWebhook'],
    by: { field: parameters('projectName'), of: 'projects', forms: orArn('project/') },
  },
  {
    service: 'codebuild',
    names: ['UpdateProjectVisibility'],
    by: { field: parameters('projectArn'), of: 'projects', forms: arnOf('project/') },
  },
  {
    service: 'codebuild',
    names: ['DeleteResourcePolicy', 'PutResourcePolicy'],
    by: { field: parameters('resourceArn'), of: 'projects', forms: arnOf('project/') },
  },
  {
    service: 'codebuild',
    names: ['StartBuild', 'StartBuildBatch'],
    by: { field: parameters('projectName'), of: 'projects', forms: orArn('project/') },
    having: OVERRIDES,
  },
  {
    service: 'codebuild',
    names: ['DeleteBuildBatch', 'RetryBuild', 'RetryBuildBatch'],
    by: { field: parameters('id'), of: 'projects', forms: (name) => orArn('')(`${name}:*`) },
  },
  {
    service: 'codebuild',
    names: ['BatchDeleteBuilds'],
    by: { field: parameters('ids'), of: 'projects', forms: (name) => orArn('')(`${name}:*`) },
  },
  {
    service: 'codebuild',
    names: [
      ...['DeleteOAuthToken', 'DeleteSourceCredentials', 'ImportSourceCredentials', 'PersistOAuthToken'],
      ...['StartCommandExecution', 'StartSandboxConnection'],
    ],
  },

  {
    service: 'lambda',
    names: [
      ...['AddPermission*', 'RemovePermission*', 'UpdateFunction*', 'DeleteFunction*', 'PutFunction*'],
      ...['CreateAlias*', 'UpdateAlias*', 'DeleteAlias*', 'PublishVersion*', 'CreateFunctionUrlConfig*'],
      ...['PutRuntimeManagementConfig*', 'PutProvisionedConcurrencyConfig*', 'DeleteProvisionedConcurrencyConfig*'],
      ...['CreateEventSourceMapping*'],
    ],
    by: { field: parameters('functionName'), of: 'functions', forms: orArn('') },
  },
  {
    service: 'lambda',
    names: ['DeleteResourcePolicy*', 'PutResourcePolicy*'],
    by: { field: parameters('resourceArn'), of: 'functions', forms: arnOf('function:') },
  },
  { service: 'lambda', names: ['DeleteCodeSigningConfig*', 'UpdateCodeSigningConfig*'] },

  // A request may name a key by its id, its ARN or an alias; the event has the ARN in any case:
  // https://docs.aws.amazon.com/kms/latest/developerguide/understanding-kms-entries.html
  {
    service: 'kms',
    names: [
      ...['CancelKeyDeletion', 'CreateAlias', 'CreateGrant', 'DeleteAlias', 'DeleteImportedKeyMaterial', 'DisableKey'],
      ...['DisableKeyRotation', 'EnableKey', 'EnableKeyRotation', 'ImportKeyMaterial', 'PutKeyPolicy', 'ReplicateKey'],
      ...['RetireGrant', 'RevokeGrant', 'RotateKeyOnDemand', 'ScheduleKeyDeletion', 'SynchronizeMultiRegionKey'],
      ...['UpdateAlias', 'UpdateKeyDescription', 'UpdatePrimaryRegion'],
    ],
    by: { field: 'resources.ARN', of: 'keys' },
  },

  {
    service: 's3',
    names: [
      ...['PutBucket*', 'DeleteBucket*', 'PutPublicAccessBlock', 'DeletePublicAccessBlock'],
      'PutObjectLockConfiguration',
    ],
    by: { field: parameters('bucketName'), of: 'buckets' },
  },
  { service: 's3', names: ['PutAccountPublicAccessBlock', 'DeleteAccountPublicAccessBlock'] },

  {
    service: 'ecr',
    names: [
      ...['BatchDeleteImage', 'DeleteLifecyclePolicy', 'DeleteRepository', 'DeleteRepositoryPolicy'],
      ...['PutImageScanningConfiguration', 'PutImageTagMutability', 'PutLifecyclePolicy', 'SetRepositoryPolicy'],
    ],
    by: { field: parameters('repositoryName'), of: 'repositories' },
  },
  {
    service: 'ecr',
    names: [
      ...['DeleteRegistryPolicy', 'PutRegistryPolicy', 'DeleteSigningConfiguration', 'PutSigningConfiguration'],
      ...['PutAccountSetting', 'PutRegistryScanningConfiguration', 'PutReplicationConfiguration'],
    ],
  },

  {
    service: 'signer',
    names: ['AddProfilePermission', 'CancelSigningProfile', 'RemoveProfilePermission', 'RevokeSigningProfile'],
    by: { field: parameters('profileName'), of: 'signingProfiles' },
  },
  // A signature goes by the job that made it.
  { service: 'signer', names: ['RevokeSignature'] },

  ...CONNECTIONS,

  {
    service: 'ssm',
    names: ['PutParameter', 'DeleteParameter', 'LabelParameterVersion', 'UnlabelParameterVersion'],
    by: { field: parameters('name'), of: 'parameters', forms: orArn('parameter') },
    unless: 'parameterWriters',
  },
  {
    service: 'ssm',
    names: ['DeleteParameters'],
    by: { field: parameters('names'), of: 'parameters', forms: orArn('parameter') },
  },
  {
    service: 'ssm',
    names: ['DeleteResourcePolicy', 'PutResourcePolicy'],
    by: { field: parameters('resourceArn'), of: 'parameters', forms: arnOf('parameter') },
  },

  {
    service: 'events',
    names: ['DeleteRule', 'DisableRule', 'EnableRule', 'PutRule'],
    by: { field: parameters('name'), of: 'rules' },
  },
  { service: 'events', names: ['PutTargets', 'RemoveTargets'], by: { field: parameters('rule'), of: 'rules' } },
  {
    service: 'events',
    names: ['DeleteArchive', 'UpdateArchive'],
    by: { field: parameters('archiveName'), of: 'archives' },
  },
  { service: 'events', names: ['DeleteEventBus', 'UpdateEventBus'], by: { field: parameters('name'), of: 'buses' } },
  {
    service: 'events',
    names: ['PutPermission', 'RemovePermission'],
    by: { field: parameters('eventBusName'), of: 'buses', forms: orArn('event-bus/') },
  },

  {
    service: 'sns',
    names: ['AddPermission', 'DeleteTopic', 'RemovePermission', 'SetTopicAttributes', 'Subscribe'],
    by: { field: parameters('topicArn'), of: 'topics' },
  },
  {
    service: 'sns',
    names: ['SetSubscriptionAttributes', 'Unsubscribe'],
    by: { field: parameters('subscriptionArn'), of: 'topics', forms: (arn) => [`${arn}:*`] },
  },
  { service: 'sns', names: ['PutDataProtectionPolicy'], by: { field: parameters('resourceArn'), of: 'topics' } },

  {
    service: 'sqs',
    names: ['AddPermission', 'DeleteQueue', 'PurgeQueue', 'RemovePermission', 'SetQueueAttributes'],
    by: { field: parameters('queueUrl'), of: 'queues', forms: (name) => [`*/${name}`] },
  },
  {
    service: 'sqs',
    names: ['StartMessageMoveTask'],
    by: { field: parameters('sourceArn'), of: 'queues', forms: arnOf('') },
  },

  {
    service: 'monitoring',
    names: ['DeleteAlarms', 'DisableAlarmActions', 'EnableAlarmActions'],
    by: { field: parameters('alarmNames'), of: 'alarms' },
  },
  {
    service: 'monitoring',
    names: ['PutCompositeAlarm', 'PutLogAlarm', 'PutMetricAlarm', 'SetAlarmState'],
    by: { field: parameters('alarmName'), of: 'alarms' },
  },
  {
    service: 'monitoring',
    names: ['PutAlarmMuteRule'],
    by: { field: parameters('muteTargets.alarmNames'), of: 'alarms' },
  },
  { service: 'monitoring', names: ['DeleteDashboards'], by: { field: parameters('dashboardNames'), of: 'dashboards' } },
  { service: 'monitoring', names: ['PutDashboard'], by: { field: parameters('dashboardName'), of: 'dashboards' } },

  {
    service: 'logs',
    names: [
      ...['AssociateKmsKey', 'DeleteLogGroup', 'DeleteLogStream', 'DeleteMetricFilter', 'DeleteRetentionPolicy'],
      ...['DeleteSubscriptionFilter', 'DisassociateKmsKey', 'PutMetricFilter', 'PutRetentionPolicy'],
      ...['PutSubscriptionFilter'],
    ],
    by: { field: parameters('logGroupName'), of: 'logGroups' },
  },
  {
    service: 'logs',
    names: [
      ...['DeleteDataProtectionPolicy', 'DeleteTransformer', 'PutDataProtectionPolicy'],
      ...['PutLogGroupDeletionProtection', 'PutTransformer'],
    ],
    by: { field: parameters('logGroupIdentifier'), of: 'logGroups', forms: orArn('log-group:') },
  },
  {
    service: 'logs',
    names: ['DeleteResourcePolicy', 'PutResourcePolicy'],
    by: { field: parameters('policyName'), of: 'logPolicies' },
  },

  { service: 'cloudtrail', names: ['DeleteTrail', 'PutEventSelectors', 'StopLogging', 'UpdateTrail'] },

  {
    service: 'iam',
    names: [
      ...['AddRoleToInstanceProfile', 'AttachRolePolicy', 'DeleteRole', 'DeleteRolePermissionsBoundary'],
      ...['DeleteRolePolicy', 'DetachRolePolicy', 'PutRolePermissionsBoundary', 'PutRolePolicy'],
      ...['UpdateAssumeRolePolicy', 'UpdateRole', 'UpdateRoleDescription'],
    ],
    by: { field: parameters('roleName'), of: 'roles' },
    global: true,
  },
  {
    service: 'iam',
    names: ['CreatePolicyVersion', 'DeletePolicy', 'DeletePolicyVersion', 'SetDefaultPolicyVersion'],
    by: { field: parameters('policyArn'), of: 'policies', forms: (name) => [`*/${name}`] },
    global: true,
  },
];

/** Services whose calls are about who is told: they are watched wherever there is somebody to tell. */
export const TELLING: readonly string[] = ['events', 'sns', 'sqs', 'monitoring', 'logs', 'kms', 'cloudtrail'];
