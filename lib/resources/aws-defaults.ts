/** What AWS does where a template says nothing. */
interface Default<T> {
  readonly value: T;
  /** From when that holds for what is made anew, as far as AWS dates it: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly since?: string;
  /** When the page was last read, where it gives no date. */
  readonly read?: string;
  /** What the page says in place of the value itself. */
  readonly words?: string;
  /** The page of AWS that says so. */
  readonly source: string;
}

const asOf = <T>(value: T, since: string, source: string): Default<T> => ({ value, since, source });

const GUIDE = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/';

/** A default that the CloudFormation reference gives for a property. */
const documented = <const T>(value: T, page: string, words?: string): Default<T> => ({
  value,
  read: '2026-11',
  source: `${GUIDE}${page}`,
  ...(words !== undefined && { words }),
});

/**
 * What AWS assumes. Where it changed a default to the secure side, readers take that for what is written; where a rule asks
 * that something is declared nonetheless, it says so in its title. What only Terraform's provider assumes stands in its readers.
 */
export const awsDefaults = {
  /** Storage of new Aurora clusters is encrypted with a key that AWS owns, unless one is restored from what is not. */
  auroraStorageEncrypted: asOf(
    true,
    '2026-02-18',
    'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.html',
  ),
  /** Queues are encrypted with keys of SQS's own. */
  queueEncrypted: asOf(
    true,
    '2022',
    'https://aws.amazon.com/blogs/compute/announcing-server-side-encryption-with-amazon-simple-queue-service-managed-encryption-keys-sse-sqs-by-default/',
  ),
  /** Objects are encrypted with keys of S3's own. */
  bucketEncryption: asOf(
    'AES256',
    '2023-01-05',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingServerSideEncryption.html',
  ),
  /** Buckets block public access. */
  publicAccessBlocked: asOf(
    true,
    '2023-04',
    'https://aws.amazon.com/about-aws/whats-new/2022/12/amazon-s3-automatically-enable-block-public-access-disable-access-control-lists-buckets-april-2023/',
  ),
  /** The owner of a bucket owns every object in it, and access control lists are off. */
  objectOwnership: asOf(
    'BucketOwnerEnforced',
    '2023-04',
    'https://aws.amazon.com/about-aws/whats-new/2022/12/amazon-s3-automatically-enable-block-public-access-disable-access-control-lists-buckets-april-2023/',
  ),

  redshiftPublic: documented(false, 'aws-resource-redshift-cluster.html#cfn-redshift-cluster-publiclyaccessible'),
  redshiftSnapshotDays: documented(
    1,
    'aws-resource-redshift-cluster.html#cfn-redshift-cluster-automatedsnapshotretentionperiod',
  ),
  redshiftPort: documented(5439, 'aws-resource-redshift-cluster.html#cfn-redshift-cluster-port'),
  redshiftDatabase: documented('dev', 'aws-resource-redshift-cluster.html#cfn-redshift-cluster-dbname'),
  aclEntryEgress: documented(false, 'aws-resource-ec2-networkaclentry.html#cfn-ec2-networkaclentry-egress'),
  launchConfigurationMonitored: documented(
    true,
    'aws-resource-autoscaling-launchconfiguration.html#cfn-autoscaling-launchconfiguration-instancemonitoring',
  ),
  tableRecoveryDays: documented(
    35,
    'aws-properties-dynamodb-globaltable-pointintimerecoveryspecification.html#cfn-dynamodb-globaltable-pointintimerecoveryspecification-recoveryperiodindays',
  ),
  loadBalancerType: documented(
    'application',
    'aws-resource-elasticloadbalancingv2-loadbalancer.html#cfn-elasticloadbalancingv2-loadbalancer-type',
  ),
  databaseBackupDays: documented(1, 'aws-resource-rds-dbcluster.html#cfn-rds-dbcluster-backupretentionperiod'),
  databaseStorageEncrypted: documented(
    false,
    'aws-resource-rds-dbinstance.html#cfn-rds-dbinstance-storageencrypted',
    "By default, it isn't encrypted",
  ),
  replicationInstancePublic: documented(
    true,
    'aws-resource-dms-replicationinstance.html#cfn-dms-replicationinstance-publiclyaccessible',
  ),
  replicationInstanceUpgraded: documented(
    true,
    'aws-resource-dms-replicationinstance.html#cfn-dms-replicationinstance-autominorversionupgrade',
  ),
  queueVisibilitySeconds: documented(30, 'aws-resource-sqs-queue.html#cfn-sqs-queue-visibilitytimeout'),
  functionTimeoutSeconds: documented(3, 'aws-resource-lambda-function.html#cfn-lambda-function-timeout'),
  keyEnabled: documented(true, 'aws-resource-kms-key.html#cfn-kms-key-enabled'),
  keySpec: documented('SYMMETRIC_DEFAULT', 'aws-resource-kms-key.html#cfn-kms-key-keyspec'),
  keyUsage: documented('ENCRYPT_DECRYPT', 'aws-resource-kms-key.html#cfn-kms-key-keyusage'),
  keyOrigin: documented('AWS_KMS', 'aws-resource-kms-key.html#cfn-kms-key-origin'),
  keyRotationDays: documented(365, 'aws-resource-kms-key.html#cfn-kms-key-rotationperiodindays'),
  keyDeletionDays: documented(30, 'aws-resource-kms-key.html#cfn-kms-key-pendingwindowindays'),
  roleSessionSeconds: documented(3600, 'aws-resource-iam-role.html#cfn-iam-role-maxsessionduration', 'one hour'),
  streamRetentionHours: documented(24, 'aws-resource-kinesis-stream.html#cfn-kinesis-stream-retentionperiodhours'),
  accessTokenSeconds: documented(
    3600,
    'aws-resource-cognito-userpoolclient.html#cfn-cognito-userpoolclient-accesstokenvalidity',
    'one hour',
  ),
  refreshTokenSeconds: documented(
    30 * 24 * 3600,
    'aws-resource-cognito-userpoolclient.html#cfn-cognito-userpoolclient-refreshtokenvalidity',
    '30 days',
  ),
  metadataHopLimit: documented(
    1,
    'aws-properties-ec2-instance-metadataoptions.html#cfn-ec2-instance-metadataoptions-httpputresponsehoplimit',
  ),
  metadataTags: documented(
    'disabled',
    'aws-properties-ec2-instance-metadataoptions.html#cfn-ec2-instance-metadataoptions-instancemetadatatags',
  ),
  subnetPublicAddresses: documented(false, 'aws-resource-ec2-subnet.html#cfn-ec2-subnet-mappubliciponlaunch'),
  taskPlatform: documented('LATEST', 'aws-resource-ecs-service.html#cfn-ecs-service-platformversion'),
  desiredTasks: documented(1, 'aws-resource-ecs-service.html#cfn-ecs-service-desiredcount'),
  buildMinutes: documented(60, 'aws-resource-codebuild-project.html#cfn-codebuild-project-timeoutinminutes'),
  buildPrivileged: documented(
    false,
    'aws-properties-codebuild-project-environment.html#cfn-codebuild-project-environment-privilegedmode',
  ),
  buildVariableType: documented(
    'PLAINTEXT',
    'aws-properties-codebuild-project-environmentvariable.html#cfn-codebuild-project-environmentvariable-type',
    '`PLAINTEXT` : An environment variable in plain text format. This is the default value',
  ),
  clusterEndpointPublic: documented(
    true,
    'aws-properties-eks-cluster-resourcesvpcconfig.html#cfn-eks-cluster-resourcesvpcconfig-endpointpublicaccess',
  ),
  clusterEndpointBlocks: documented<string[]>(
    ['0.0.0.0/0'],
    'aws-properties-eks-cluster-resourcesvpcconfig.html#cfn-eks-cluster-resourcesvpcconfig-publicaccesscidrs',
  ),
  clusterCreatorAdministers: documented(
    true,
    'aws-properties-eks-cluster-accessconfig.html#cfn-eks-cluster-accessconfig-bootstrapclustercreatoradminpermissions',
  ),
  trailManagementEvents: documented(
    true,
    'aws-properties-cloudtrail-trail-eventselector.html#cfn-cloudtrail-trail-eventselector-includemanagementevents',
  ),
  trailEvents: documented(
    'All',
    'aws-properties-cloudtrail-trail-eventselector.html#cfn-cloudtrail-trail-eventselector-readwritetype',
  ),
  graphBackupDays: documented(1, 'aws-resource-neptune-dbcluster.html#cfn-neptune-dbcluster-backupretentionperiod'),
  documentBackupDays: documented(1, 'aws-resource-docdb-dbcluster.html#cfn-docdb-dbcluster-backupretentionperiod'),
} as const;
