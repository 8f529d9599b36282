import { boundaryPatterns, SERVICES } from '../../constructs/iam/role-catalogue/duties';

/** A finding of another judge that hardened constructs are known to have, and why that is right. */
export interface Exception {
  /** The judge's own name of the rule, without the name of its pack. */
  readonly rule: string;
  /** The hardened constructs that made the resources. */
  readonly of: readonly string[];
  readonly because: string;
}

const LOCK =
  'a lock is for records that nobody may delete; ask for one with objectLockEnabled and its default retention';
const LOG_ENCRYPTION = 'S3 delivers access logs only to buckets that it encrypts with keys of its own';

const BOUNDS =
  'a boundary grants nothing: it says how far grants may reach, and they name their own actions and resources';

/** What the boundaries of a catalogue take in. */
const OF_DUTIES = new Set([
  ...boundaryPatterns('', 'developer', ['dynamodb', 'logs']),
  ...Object.entries(SERVICES).flatMap(([role, services]) =>
    boundaryPatterns('', role as keyof typeof SERVICES, services),
  ),
]);

const EMERGENCY = 'a role for emergencies may do everything but hide; its bounds and its alarm are what guard it';

const NO_SECRET =
  'another port, or another name of the master user, keeps nobody out who can reach the database; ask for them with port and credentials';

const LOGS_ITSELF = 'a bucket that logs its own accesses to itself logs each delivery, without end';

const COPIES = 'a copy in another region doubles the cost and needs a bucket there; ask for it with replicationRules';

const LISTENERS =
  'whether anything listens to a bucket is for its team to say, with addEventNotification or eventBridgeEnabled';

const OWN_BACKUPS =
  'it makes backups of its own; a plan that copies them elsewhere is made beside it, once for many of its kind';

const IN_DEV = 'only in the profile dev, whose data nobody misses and whose outages nobody notices';

const CACHED = 'whether answers may be cached is for their team to say, with cacheClusterEnabled; a cache is encrypted';

const CLIENT_CERTIFICATE = 'a client certificate is for backends that check one; ask for it with clientCertificateId';

const FAILOVER = 'a second origin is another copy of what is served; ask for it with an OriginGroup';

const OF_WEBHOOK = 'GitHub brings no credentials to the webhook of a fleet of runners; what it delivers is signed';

const inPartition = (resource: string): string => `arn:<AWS::Partition>:${resource}`;

export const exceptions: readonly Exception[] = [
  {
    rule: 'S3BucketReplicationEnabled',
    of: ['EvidenceBucket', 'HardenedBucket', 'LogBucket'],
    because: COPIES,
  },
  { rule: 'S3BucketDefaultLockEnabled', of: ['HardenedBucket', 'LogBucket'], because: LOCK },
  { rule: 's3_bucket_object_lock_enabled_check', of: ['HardenedBucket', 'LogBucket'], because: LOCK },
  { rule: 'S3DefaultEncryptionKMS', of: ['LogBucket'], because: LOG_ENCRYPTION },
  { rule: 's3_bucket_default_encryption_kms_check', of: ['LogBucket'], because: LOG_ENCRYPTION },
  {
    rule: 's3_bucket_logging_enabled_check',
    of: ['LogBucket'],
    because: LOGS_ITSELF,
  },
  {
    rule: 's3_event_notifications_enabled_check',
    of: ['EvidenceBucket', 'HardenedBucket', 'LogBucket'],
    because: LISTENERS,
  },
  ...[
    ...[
      ...['codebuild', 'codeconnections', 'codepipeline', 'codestar-connections', 'ec2', 'ecr', 'events', 'kms'],
      ...['lambda', 'logs', 'rds', 's3', 'sns', 'sqs', 'ssm', 'sts', 'xray'],
    ].map((service) => `IAM5[Action::${service}:*]`),
    'IAM5[Resource::*]',
    'IAMPolicyNoStatementsWithFullAccess',
    'iam_managed_policy_no_statements_with_full_access_check',
  ].map((rule): Exception => ({ rule, of: ['PermissionsBoundary'], because: BOUNDS })),
  ...[
    ...[...OF_DUTIES].filter((pattern) => pattern.endsWith('*')).map((pattern) => `Action::${pattern}`),
    'Resource::*',
  ].map((found): Exception => ({ rule: `IAM5[${found}]`, of: ['RoleCatalogue'], because: BOUNDS })),
  ...[
    'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/AdministratorAccess]',
    ...['IAM5[Action::*]', 'IAM5[Resource::*]'],
    ...['IAMPolicyNoStatementsWithAdminAccess', 'IAMPolicyNoStatementsWithFullAccess'],
    'iam_managed_policy_no_statements_with_admin_access_check',
    'iam_managed_policy_no_statements_with_full_access_check',
  ].map((rule): Exception => ({ rule, of: ['BreakGlassRole'], because: EMERGENCY })),
  ...['IAM5[Resource::*]', 'IAM5[Resource::arn:<AWS::Partition>:iam::<AWS::AccountId>:user/*]'].map(
    (rule): Exception => ({
      rule,
      of: ['AccessKeyReaper'],
      because: 'it looks after the keys of all users, and sends traces, by actions of which IAM knows no resources',
    }),
  ),
  ...[
    '*',
    ...[
      ...['disable-access-key', 'end-sessions', 'isolate-instance', 'keep-logs'],
      ...['quarantine-image', 'quarantine-role', 'stop-pipeline'],
    ].map((name) => `<IncidentPlaybooksSubjectEvidence35C17588.Arn>/incidents/${name}/*`),
    ...['codepipeline:<AWS::Region>:<AWS::AccountId>:shop/*', 'ec2:<AWS::Region>::snapshot/*'].map(inPartition),
    ...['instance', 'network-interface', 'subnet', 'volume'].map((kind) =>
      inPartition(`ec2:<AWS::Region>:<AWS::AccountId>:${kind}/*`),
    ),
    ...['role/app/shop-*', 'user/*'].map((name) => inPartition(`iam::<AWS::AccountId>:${name}`)),
    ...['', ':*'].map((end) => inPartition(`logs:<AWS::Region>:<AWS::AccountId>:log-group:/aws/lambda/shop-*${end}`)),
    inPartition('states:<AWS::Region>:<AWS::AccountId>:execution:<IncidentPlaybooksSubjectRun6056CAA4.Name>:*'),
  ].map(
    (resource): Exception => ({
      rule: `IAM5[Resource::${resource}]`,
      of: ['IncidentPlaybooks'],
      because:
        'what an incident will be about is known by the beginning of its name, or by a tag; records, stages and runs get their names later; and instances are described all at once or not at all',
    }),
  ),
  ...[
    '*',
    ...['', 'closed/', 'decisions/', 'ends/', 'opened/', 'requests/'].map(
      (prefix) => `<JustInTimeAccessSubjectEvidence10756628.Arn>/access/JustInTimeAccess-Subject-2AA8A5ED/${prefix}*`,
    ),
    'arn:<AWS::Partition>:iam::<AWS::AccountId>:role/aws-reserved/sso.amazonaws.com/*',
  ].map(
    (resource): Exception => ({
      rule: `IAM5[Resource::${resource}]`,
      of: ['JustInTimeAccess'],
      because:
        'a request is written down under its own name, permission sets have roles that AWS names, and traces belong to no resource',
    }),
  ),
  ...[
    '*',
    '<CentralLogsSubjectDeliveredA757CE42.Arn>/*',
    ...['errors', 'logs'].map((prefix) => `<CentralLogsSubjectEvidence0E4ED23A.Arn>/${prefix}/*`),
  ].map(
    (resource): Exception => ({
      rule: `IAM5[Resource::${resource}]`,
      of: ['CentralLogs'],
      because: 'Firehose names what it delivers, which is kept under the same name, and traces belong to no resource',
    }),
  ),
  {
    rule: 'IAM5[Resource::*]',
    of: ['FindingIntake', 'FindingTicketing'],
    because: 'functions send traces, by actions of which IAM knows no resources',
  },
  ...['inbox', 'results'].map(
    (folder): Exception => ({
      rule: `IAM5[Resource::<FindingIntakeSubjectReports81A40CE9.Arn>/${folder}/*]`,
      of: ['FindingIntake'],
      because: 'what reports are called is for those to say who drop them',
    }),
  ),
  ...['*', inPartition('cloudformation:<AWS::Region>:<AWS::AccountId>:stack/Notes/*')].map(
    (resource): Exception => ({
      rule: `IAM5[Resource::${resource}]`,
      of: ['DriftDetection'],
      because:
        'a stack has an id behind its name, and a comparison is known by an id alone, of which IAM knows no resource',
    }),
  ),
  {
    rule: 'CB5',
    of: ['EphemeralBuild'],
    because:
      'the image is in a repository of ECR, which the template refers to: the rule reads names that are written out',
  },
  {
    rule: 'CodeBuildProjectSourceRepoUrl',
    of: ['EphemeralBuild'],
    because: 'the source comes from a pipeline, and has no address',
  },
  {
    rule: 'CodeBuildProjectSourceRepoUrl',
    of: ['EphemeralRunner'],
    because: 'the account is connected to the host once for all projects: the rule looks for that in each project',
  },
  {
    rule: 'IAM5[Resource::*]',
    of: ['EphemeralBuild', 'EphemeralRunner', 'LockedDownPipeline'],
    because:
      'a registry is logged in to, networks are described and results of jobs are given by actions of which IAM knows no resources',
  },
  {
    rule: 'IAM5[Resource::arn:<AWS::Partition>:ecr:<AWS::Region>:<AWS::AccountId>:repository/public/*]',
    of: ['PullThroughCache'],
    because: 'ECR makes the repositories of a cache as they are asked for, all below its prefix',
  },
  ...['arn:<AWS::Partition>:ec2:<AWS::Region>:<AWS::AccountId>:network-interface/*'].map(
    (resource): Exception => ({
      rule: `IAM5[Resource::${resource}]`,
      of: ['EphemeralBuild', 'EphemeralRunner', 'LockedDownPipeline'],
      because: 'a build stands behind a network interface that AWS names when it starts',
    }),
  ),
  ...[
    ...[
      '',
      'Bill/',
      'Built/',
      'History/',
      ...[1, 2, 3, 4, 5, 6, 7].map((at) => `Scan${at}Out/`),
      'Source/',
      'Verified/',
    ].map((prefix) => `<LockedDownPipelineSubjectArtifacts976D5F27.Arn>/notes/${prefix}*`),
    '<LockedDownPipelineSubjectEvidenceEAADA151.Arn>/runs/notes/*',
  ].map(
    (resource): Exception => ({
      rule: `IAM5[Resource::${resource}]`,
      of: ['LockedDownPipeline'],
      because: 'CodePipeline names artifacts and runs; each role is held to the prefix of its own',
    }),
  ),
  {
    rule: 'IAM5[Resource::arn:<AWS::Partition>:cloudformation:<AWS::Region>:<AWS::AccountId>:stack/Notes/*]',
    of: ['DeploymentTarget', 'LockedDownPipeline'],
    because: 'a stack has an id behind its name',
  },
  {
    rule: 'IAM5[Resource::arn:<AWS::Partition>:codebuild:<AWS::Region>:<AWS::AccountId>:project/notes-*]',
    of: ['LockedDownPipeline'],
    because: 'the builds of this pipeline begin with its name',
  },
  {
    rule: 'IAM5[Resource::arn:<AWS::Partition>:s3:::pipeline-notes-444455556666-<AWS::Region>/notes/Built/*]',
    of: ['DeploymentTarget'],
    because: 'CodePipeline names artifacts; the role is held to the prefix of what it deploys',
  },
  {
    rule: 'IAM5[Resource::arn:<AWS::Partition>:kms:<AWS::Region>:444455556666:key/*]',
    of: ['DeploymentTarget'],
    because:
      'the key of the other account is told by the bucket that it encrypts; its own policy lets in this role alone',
  },
  {
    rule: 'IAM5[Resource::arn:aws:s3:::notes-*]',
    of: ['DeploymentTarget', 'LockedDownPipeline'],
    because: 'what a target is made of is for its team to say',
  },
  {
    rule: 'W3005',
    of: ['LockedDownPipeline'],
    because: 'the pipeline waits for its role and what is granted to it, also where a reference says so',
  },
  {
    rule: 'IAM5[Resource::*]',
    of: ['AccountBaseline'],
    because: 'the settings of an account are set by actions of which IAM knows no resources, and traces belong to none',
  },
  ...['inspector2', 'agentless.inspector2'].map(
    (service): Exception => ({
      rule: `IAM5[Resource::arn:<AWS::Partition>:iam::<AWS::AccountId>:role/aws-service-role/${service}.amazonaws.com/*]`,
      of: ['AccountBaseline'],
      because: 'Inspector names the roles that it makes for itself as it is turned on; a condition names the service',
    }),
  ),
  {
    rule: 'IAM5[Resource::arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>:log-group:<AccountBaselineSubjectTrailLogs86AF4796>:log-stream:<AWS::AccountId>_CloudTrail_<AWS::Region>*]',
    of: ['AccountBaseline'],
    because: 'CloudTrail numbers the log streams of a trail behind the account and the region',
  },
  {
    rule: 'IAM5[Resource::*]',
    of: ['HardenedStateMachine'],
    because: 'a state machine delivers logs and sends traces, by actions of which IAM knows no resources',
  },
  ...[
    ['<GivenEA18D9CA.Arn>', 'LeastPrivilegeRole'],
    ['<HardenedDeliveryStreamSubjectRecords45621831.Arn>', 'HardenedDeliveryStream'],
    ['arn:aws:s3:::uploads', 'LeastPrivilegeRole'],
  ].map(
    ([bucket, maker = '']): Exception => ({
      rule: `IAM5[Resource::${bucket}/*]`,
      of: [maker],
      because: 'a grant on a bucket is on its objects, whose names nobody knows in advance; a prefix can be given',
    }),
  ),
  {
    rule: 'KDS3',
    of: ['HardenedStream'],
    because: 'it warns that a key of one’s own costs more; without one nobody can take access to the records away',
  },
  ...['SQS3', 'SQSRedrivePolicy', 'sqs_dlq_check'].map(
    (rule): Exception => ({
      rule,
      of: ['HardenedQueue'],
      because: 'where messages are set aside there is nowhere to set them aside again',
    }),
  ),
  ...['RDS11', 'rds_instance_no_default_ports_check', 'rds_instance_default_admin_check'].map(
    (rule): Exception => ({ rule, of: ['HardenedDatabase'], because: NO_SECRET }),
  ),
  { rule: 'rds_cluster_default_admin_check', of: ['HardenedDatabaseCluster'], because: NO_SECRET },
  ...[
    { rule: 'RDSInBackupPlan', of: ['HardenedDatabase', 'HardenedDatabaseCluster'] },
    { rule: 'EFSInBackupPlan', of: ['HardenedFileSystem'] },
  ].map((it) => ({
    ...it,
    because: OWN_BACKUPS,
  })),
  {
    rule: 'IAM5[Resource::arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>:log-group:RDSOSMetrics:log-stream:*]',
    of: ['ManagedPolicy'],
    because: 'RDS writes metrics to a log stream of each instance, by an id that nobody knows in advance',
  },
  {
    rule: 'IAM5[Resource::*]',
    of: ['HardenedFunction'],
    because: 'traces of X-Ray belong to no resource, and network interfaces are described all at once or not at all',
  },
  {
    rule: 'IAM5[Resource::arn:<AWS::Partition>:ec2:<AWS::Region>:<AWS::AccountId>:*/*]',
    of: ['HardenedFunction'],
    because:
      'Lambda asks for all network interfaces to place a function in a VPC; the code of the function can use none of it',
  },
  ...['L1', 'LambdaLatestVersion'].map(
    (rule): Exception => ({
      rule,
      of: ['HardenedFunction'],
      because:
        'functions that constructs deploy for themselves run on the runtime that they are tested on, which AWS patches',
    }),
  ),
  ...['LambdaInsideVPC', 'lambda_inside_vpc_check'].map(
    (rule): Exception => ({
      rule,
      of: ['HardenedFunction'],
      because:
        'a function that speaks to EC2 alone has nothing to do in the VPC whose default security group it empties',
    }),
  ),
  {
    rule: 'IAM5[Resource::*]',
    of: ['EphemeralRunnerFleet'],
    because:
      'traces of X-Ray belong to no resource, tasks are listed by their cluster, and instances and images are described all at once or not at all',
  },
  ...[
    ...['instance', 'network-interface', 'volume'].map(
      (kind) => `arn:<AWS::Partition>:ec2:<AWS::Region>:<AWS::AccountId>:${kind}/*`,
    ),
    'arn:<AWS::Partition>:ecs:<AWS::Region>:<AWS::AccountId>:task/<EphemeralRunnerFleetSubjectCluster2BA27AF0>/*',
    'arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:<EphemeralRunnerFleetSubjectJob17595676.Name>:*',
  ].map(
    (resource): Exception => ({
      rule: `IAM5[Resource::${resource}]`,
      of: ['EphemeralRunnerFleet'],
      because:
        'a machine and the state machine of a job are named when they start; they are held to a template, a tag, a cluster and a state machine',
    }),
  ),
  ...['APIG4', 'api_gw_v2_authorization_type_configured_check'].map(
    (rule): Exception => ({ rule, of: ['HardenedHttpApi'], because: OF_WEBHOOK }),
  ),
  {
    rule: 'lambda_function_public_access_prohibited_check',
    of: ['HardenedHttpApi'],
    because: 'API Gateway may invoke a function for one route, whose ARN names the account',
  },
  {
    rule: 'LambdaEventSourceMappingDestination',
    of: ['HardenedFunction'],
    because: 'what a queue hands on and cannot be taken is set aside by the queue itself',
  },
  {
    rule: 'IAM5[Resource::*]',
    of: ['SegmentedVpc'],
    because: 'traces of X-Ray belong to no resource',
  },
  {
    rule: 'VPC3',
    of: ['SegmentedVpc'],
    because: 'it warns of network ACLs; they keep tiers apart where a security group is too wide',
  },
  ...['LambdaDefaultMemorySize', 'LambdaDefaultTimeout'].map(
    (rule): Exception => ({
      rule,
      of: ['HardenedFunction'],
      because: 'how much memory and time it takes only its team knows; Lambda has 128 MiB and three seconds',
    }),
  ),
  {
    rule: 'EC2InstancesInVPC',
    of: ['HardenedInstance'],
    because:
      'it looks for a subnet beside the network interface, which is where an instance without a public address names it',
  },
  {
    rule: 'EC26',
    of: ['HardenedInstance'],
    because:
      'it judges nothing but throws, because a launch template beside the instance has no name; its disks are encrypted',
  },
  ...['*', 'arn:<AWS::Partition>:ec2:<AWS::Region>:<AWS::AccountId>:instance/*'].map(
    (resource): Exception => ({
      rule: `IAM5[Resource::${resource}]`,
      of: ['HardenedInstance'],
      because:
        'what Session Manager asks of a machine works on no resource, or on the machine, whose id nobody knows in advance',
    }),
  ),
  {
    rule: 'COG4',
    of: ['HardenedRestApi'],
    because: 'it asks for a user pool; credentials of IAM, or another authorizer, say who is calling as well',
  },
  {
    rule: 'APIGWCacheEnabledAndEncrypted',
    of: ['HardenedRestApi'],
    because: CACHED,
  },
  {
    rule: 'APIGWSSLEnabled',
    of: ['HardenedRestApi'],
    because: CLIENT_CERTIFICATE,
  },
  {
    rule: 'ecs_task_definition_memory_hard_limit_check',
    of: ['HardenedTaskDefinition'],
    because: 'on Fargate the task has a hard limit of memory, which its containers share',
  },
  ...['Cluster', 'Compute', 'BlockStorage', 'LoadBalancing', 'Networking', 'WorkerNodeMinimal']
    .map((name) => `AmazonEKS${name}Policy`)
    .concat('AmazonEC2ContainerRegistryPullOnly')
    .map(
      (policy): Exception => ({
        rule: `IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${policy}]`,
        of: ['HardenedCluster'],
        because:
          'EKS asks for these policies in the roles of a cluster and its nodes, and changes them with what it does; the role of the cluster is kept from passing others',
      }),
    ),
  {
    rule: 'kms_create_grant_aws_service_check',
    of: ['HardenedCluster'],
    because:
      'EKS makes its grant on the key of a cluster as whoever makes the cluster, and AWS says that this condition is not supported there',
  },
  {
    rule: 'CFR1',
    of: ['HardenedDistribution'],
    because: 'which countries something is for is for its team to say, with geoRestriction',
  },
  ...['CFR3', 'cloudfront_access_logs_enabled_check'].map(
    (rule): Exception => ({
      rule,
      of: ['HardenedDistribution'],
      because:
        'it asks for logs of the older kind, which need a bucket with ACLs; a delivery of CloudWatch Logs needs none',
    }),
  ),
  {
    rule: 'cloudfront_origin_failover_enabled_check',
    of: ['HardenedDistribution'],
    because: FAILOVER,
  },
  ...['OS3', 'OS5'].map(
    (rule): Exception => ({
      rule,
      of: ['HardenedSearchDomain'],
      because:
        'it asks for a policy that names addresses or principals; in a VPC security groups say who connects, and without a policy those of roles say who may do what',
    }),
  ),
  {
    rule: 'opensearch_https_required_check',
    of: ['HardenedSearchDomain'],
    because:
      'it knows one policy that takes no TLS older than 1.2, and not the newer one that also asks for forward secrecy',
  },
  { rule: 'AEC5', of: ['HardenedCache'], because: NO_SECRET },
  {
    rule: 'AEC6',
    of: ['HardenedCache'],
    because:
      'it asks for a token that all clients share; a user of its own, with tokens of IAM, is told apart from others',
  },
  {
    rule: 'ElastiCacheRedisClusterAutomaticBackup',
    of: ['HardenedCache'],
    because: 'snapshots are kept for as many days as the settings ask of backups, and this asks for 15',
  },
  ...['RDS3', 'RDSMultiAZSupport', 'rds_instance_multi_az_support_check']
    .concat(['RDS10', 'RDSInstanceDeletionProtectionEnabled', 'rds_instance_deletion_protection_enabled_check'])
    .concat('rds_instance_backup_enabled_check')
    .map((rule): Exception => ({ rule, of: ['HardenedDatabase'], because: IN_DEV })),
  ...['RDS10', 'RDSInstanceDeletionProtectionEnabled', 'rds_cluster_deletion_protection_enabled_check'].map(
    (rule): Exception => ({ rule, of: ['HardenedDatabaseCluster'], because: IN_DEV }),
  ),
  { rule: 'AEC4', of: ['HardenedCache'], because: IN_DEV },
  { rule: 'cloudwatch_log_group_retention_period_check', of: ['HardenedLogGroup'], because: IN_DEV },
  ...['S3BucketDefaultLockEnabled', 's3_bucket_object_lock_enabled_check'].map(
    (rule): Exception => ({ rule, of: ['EvidenceBucket'], because: IN_DEV }),
  ),
  { rule: 'EC29', of: ['HardenedInstance'], because: IN_DEV },
  ...['OS4', 'OS7', 'opensearch_data_node_fault_tolerance_check'].map(
    (rule): Exception => ({ rule, of: ['HardenedSearchDomain'], because: IN_DEV }),
  ),
  ...['ELBDeletionProtectionEnabled', 'elbv2_deletion_protection_enabled_check'].map(
    (rule): Exception => ({ rule, of: ['HardenedLoadBalancer'], because: IN_DEV }),
  ),
  {
    rule: 'W3005',
    of: ['HardenedDeliveryStream', 'HardenedFunction', 'HardenedStateMachine'],
    because: 'the construct of the CDK says twice that its role comes first',
  },
  {
    rule: 'W7001',
    of: ['Stack'],
    because: 'the construct of the CDK keeps the addresses of Firehose in a mapping, for those who ask for them',
  },
  {
    rule: 'W9002',
    of: ['AccountBaseline'],
    because: 'AWS makes the standards of Security Hub, so that there is nothing in a stack to refer to',
  },
  {
    rule: 'guardduty_s3_protection_enabled_check',
    of: ['AccountBaseline'],
    because: 'it knows the older data sources, in whose place features stand; S3_DATA_EVENTS is one of them',
  },
  {
    rule: 'W9002',
    of: ['PipelineWatch'],
    because: 'it keeps events of the default bus, which no stack makes, so that there is nothing to refer to',
  },
  {
    rule: 'W9009',
    of: ['HardenedCluster'],
    because: 'that secrets are what is encrypted is deprecated, as nothing else can be; others still look for it',
  },
  {
    rule: 'W3010',
    of: ['HardenedInstance'],
    because: 'the network that the tests have it stand in is named by its zones',
  },
  {
    rule: 'W3005',
    of: ['RotatedSecret'],
    because: 'a rotation begins at once, so it waits for what it takes, also where a reference says so',
  },
  {
    rule: 'W9013',
    of: ['RotatedSecret'],
    because: 'the function that the tests have it rotate by is named by its ARN',
  },
];

/** The validator of the CDK calls rules `E3005`, and those of Control Tower `…_check`. */
const isOfValidator = ({ rule }: Exception): boolean => /^([A-Z]\d{4}|[a-z0-9_]+)$/.test(rule);

export const exceptionsOfValidator = exceptions.filter(isOfValidator);
export const exceptionsOfNag = exceptions.filter((it) => !isOfValidator(it));

/** The same of Checkov, in either dialect. */
export const exceptionsOfCheckov: readonly Exception[] = [
  {
    rule: 'CKV2_AWS_3',
    of: ['AccountBaseline'],
    because: 'it asks for GuardDuty throughout an organisation, which is set in one account of it, not in each',
  },
  {
    rule: 'CKV_AWS_9',
    of: ['AccountBaseline'],
    because: 'passwords that have to be changed get weaker; ask for it with passwordPolicy: { maxDays: 90 }',
  },
  {
    rule: 'CKV_AWS_252',
    of: ['AccountBaseline'],
    because: 'news of each file that a trail delivers tell of nothing; alarms over its log group do',
  },
  {
    rule: 'CKV_AWS_117',
    of: ['HardenedFunction'],
    because: 'a function of a pipeline calls AWS alone, and has nothing to reach in a network',
  },
  {
    rule: 'CKV_AWS_272',
    of: ['HardenedFunction'],
    because: 'code is uploaded as it is; a signing profile is given where somebody signs it',
  },
  {
    rule: 'CKV2_AWS_5',
    of: ['HardenedSecurityGroup'],
    because: 'what a group is of is for its team to say',
  },
  { rule: 'CKV_AWS_309', of: ['HardenedHttpApi'], because: OF_WEBHOOK },
  { rule: 'CKV_AWS_344', of: ['EgressFirewall'], because: IN_DEV },
  {
    rule: 'CKV_AWS_352',
    of: ['SegmentedVpc'],
    because: 'answers come back on ports that nobody knows in advance; security groups say who may connect',
  },
  ...['CKV_AWS_107', 'CKV_AWS_108', 'CKV_AWS_109', 'CKV_AWS_111']
    .concat(['CKV_AWS_287', 'CKV_AWS_288', 'CKV_AWS_289', 'CKV_AWS_290', 'CKV_AWS_355'])
    .map((rule): Exception => ({ rule, of: ['PermissionsBoundary'], because: BOUNDS })),
  ...['CKV_AWS_107', 'CKV_AWS_111', 'CKV_AWS_287', 'CKV_AWS_290', 'CKV_AWS_355'].map(
    (rule): Exception => ({ rule, of: ['RoleCatalogue'], because: BOUNDS }),
  ),
  ...['CKV_AWS_107', 'CKV_AWS_108', 'CKV_AWS_109', 'CKV_AWS_110', 'CKV_AWS_111'].map(
    (rule): Exception => ({ rule, of: ['BreakGlassRole'], because: EMERGENCY }),
  ),
  { rule: 'CKV_AWS_18', of: ['LogBucket'], because: LOGS_ITSELF },
  { rule: 'CKV_AWS_145', of: ['LogBucket'], because: LOG_ENCRYPTION },
  { rule: 'CKV_AWS_144', of: ['EvidenceBucket', 'HardenedBucket', 'LogBucket'], because: COPIES },
  { rule: 'CKV2_AWS_62', of: ['EvidenceBucket', 'HardenedBucket', 'LogBucket'], because: LISTENERS },
  {
    rule: 'CKV2_AWS_34',
    of: ['HardenedParameter'],
    because:
      'what it keeps in plain text is no secret, or it is refused; a secret is a SecureString, which is asked for',
  },
  { rule: 'CKV2_AWS_8', of: ['HardenedDatabaseCluster'], because: OWN_BACKUPS },
  { rule: 'CKV_AWS_157', of: ['HardenedDatabase'], because: IN_DEV },
  { rule: 'CKV_AWS_293', of: ['HardenedDatabase'], because: IN_DEV },
  { rule: 'CKV_AWS_139', of: ['HardenedDatabaseCluster'], because: IN_DEV },
  ...['CKV_AWS_28', 'CKV_AWS_165'].map((rule): Exception => ({ rule, of: ['HardenedTable'], because: IN_DEV })),
  { rule: 'CKV_AWS_338', of: ['HardenedLogGroup'], because: IN_DEV },
  {
    rule: 'CKV_AWS_32',
    of: ['ImmutableRepository'],
    because: 'the statement of its policy that names everybody refuses them',
  },
  {
    rule: 'CKV_AWS_285',
    of: ['HardenedStateMachine'],
    because:
      'it asks for what executions work on in the logs, and that may be personal or secret; ask for it with logs',
  },
  {
    rule: 'CKV_AWS_33',
    of: ['HardenedKey'],
    because: 'everybody is named, and conditions let in the service-linked role of Auto Scaling in this account alone',
  },
  { rule: 'CKV_AWS_150', of: ['HardenedLoadBalancer'], because: IN_DEV },
  ...['CKV_AWS_120', 'CKV_AWS_225'].map((rule): Exception => ({ rule, of: ['HardenedRestApi'], because: CACHED })),
  { rule: 'CKV2_AWS_51', of: ['HardenedRestApi'], because: CLIENT_CERTIFICATE },
  ...['CKV2_AWS_4', 'CKV2_AWS_29'].map(
    (rule): Exception => ({
      rule,
      of: ['HardenedRestApi'],
      because:
        'the settings of its methods and its web ACL name the stage, and are not found by that in its configuration',
    }),
  ),
  ...['CKV2_AWS_59', 'CKV_AWS_318'].map((rule): Exception => ({ rule, of: ['HardenedSearchDomain'], because: IN_DEV })),
  {
    rule: 'CKV_AWS_86',
    of: ['HardenedDistribution'],
    because: 'it knows the older logs alone, which need a bucket with ACLs; this one logs by a delivery',
  },
  {
    rule: 'CKV_AWS_310',
    of: ['HardenedDistribution'],
    because: FAILOVER,
  },
  {
    rule: 'CKV_AWS_374',
    of: ['HardenedDistribution'],
    because: 'from which countries viewers may come is for their team to say, with geoRestriction',
  },
];

export const exceptionsOfCfnLint: readonly Exception[] = [
  {
    rule: 'W3037',
    of: ['RoleCatalogue'],
    because: 'its boundaries take in actions of AWS that are newer than the list that it has',
  },
  {
    rule: 'E3006',
    of: ['DnsFirewall'],
    because: 'its list of types is older than AWS::Route53Resolver::FirewallConfig, which AWS documents',
  },
];

/** The same of Trivy, in CloudFormation. */
export const exceptionsOfTrivy: readonly Exception[] = [
  {
    rule: 'AWS-0010',
    of: ['HardenedDistribution'],
    because: 'it knows the older logs alone, which need a bucket with ACLs; this one logs by a delivery',
  },
  {
    rule: 'AWS-0015',
    of: ['AccountBaseline'],
    because: 'the trail names its key by Fn::GetAtt, which is not followed',
  },
  {
    rule: 'AWS-0035',
    of: ['HardenedTaskDefinition'],
    because: 'volumes that are no file system, but of the task itself, have no transit to encrypt',
  },
  ...['AWS-0077', 'AWS-0177'].map((rule): Exception => ({ rule, of: ['HardenedDatabase'], because: IN_DEV })),
  ...['AWS-0077', 'AWS-0343'].map((rule): Exception => ({ rule, of: ['HardenedDatabaseCluster'], because: IN_DEV })),
  { rule: 'AWS-0089', of: ['LogBucket'], because: LOGS_ITSELF },
  {
    rule: 'AWS-0104',
    of: ['EphemeralBuild', 'EphemeralRunner', 'EphemeralRunnerFleet', 'HardenedFargateService', 'LockedDownPipeline'],
    because: 'its groups let out HTTPS alone; which domains that reaches is for the firewall of the VPC to say',
  },
  { rule: 'AWS-0132', of: ['LogBucket'], because: LOG_ENCRYPTION },
  {
    rule: 'AWS-0133',
    of: ['HardenedDatabaseCluster'],
    because: 'Performance Insights are turned on for the cluster, which holds for its instances',
  },
  { rule: 'AWS-0190', of: ['HardenedRestApi'], because: CACHED },
];
