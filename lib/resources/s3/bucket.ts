import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import type { Policy } from '../../iam/policy';
import { removal } from '../removal';
import { policyOfBucket } from './bucket-policy';

const encryptionRule = <T>(it: Reading, path: string): Fact<T> =>
  it
    .companion('aws_s3_bucket_server_side_encryption_configuration', 'bucket', 'bucket')
    .fact<T>(`rule.${path}`)
    .orElse(() => it.fact(`server_side_encryption_configuration.rule.${path}`));

const encryption = (it: Reading, path: string): Fact<string> =>
  encryptionRule(it, `apply_server_side_encryption_by_default.${path}`);

const versioning = (it: Reading): Reading => it.companion('aws_s3_bucket_versioning', 'bucket', 'bucket');

const targets = (it: Reading): Reading[] => [
  ...it.companions('AWS::S3::Bucket', 'LoggingConfiguration.DestinationBucketName', 'BucketName'),
  ...it.companions('aws_s3_bucket_logging', 'target_bucket', 'bucket'),
  ...it.companions('aws_s3_bucket', 'logging.target_bucket', 'bucket'),
  ...it.companions('aws_s3_bucket', 'logging.0.target_bucket', 'bucket'),
];

/** A bucket that others send their access logs to. */
export const isLogTarget = (it: Reading): boolean => targets(it).some((source) => source.id !== it.id);

/** Who delivers access logs, of buckets and of load balancers, to buckets that S3 encrypts with keys of its own alone. */
const LOG_DELIVERY: readonly string[] = ['logging.s3.amazonaws.com', 'logdelivery.elasticloadbalancing.amazonaws.com'];

/** A bucket that others send their access logs to, or that lets the service in that delivers them: by its ACL or its policy. */
export const receivesAccessLogs = (it: Reading): boolean =>
  /^log-?delivery-?write$/i.test(
    it.fact('AccessControl', 'acl').text ??
      it.companion('aws_s3_bucket_acl', 'bucket', 'bucket').fact('acl').text ??
      '',
  ) ||
  isLogTarget(it) ||
  (policyOfBucket(it).known?.statements ?? []).some(
    (statement) =>
      statement.effect === 'Allow' &&
      statement.principals.list.some(({ text }) => text !== undefined && LOG_DELIVERY.includes(text)),
  );

/** The notifications that the CDK sets through a custom resource, where EventBridge is on with nothing more said of it. */
const notificationsOfCdk = (it: Reading): Fact<Record<string, unknown>> =>
  it
    .companion('Custom::S3BucketNotifications', 'BucketName', 'BucketName')
    .fact<Record<string, unknown>>('NotificationConfiguration')
    .map((all) => ('EventBridgeConfiguration' in all ? { ...all, EventBridgeConfiguration: true } : all));

/** An S3 bucket, with the settings Terraform keeps in resources of their own. */
export const bucket = defineResource({
  cloudformation: 'AWS::S3::Bucket',
  terraform: 'aws_s3_bucket',
  facts: {
    versioning: fact<'Enabled' | 'Suspended'>('VersioningConfiguration.Status', (it) =>
      versioning(it)
        .fact<'Enabled' | 'Suspended'>('versioning_configuration.status')
        .orElse(() =>
          it
            .fact<boolean>('versioning.enabled')
            .map((enabled) => (String(enabled) === 'true' ? 'Enabled' : 'Suspended')),
        ),
    ),
    /** Whether deleting a version asks for a second factor. CloudFormation cannot say it. */
    mfaDelete: fact<string>(undefined, (it) =>
      versioning(it)
        .fact<string>('versioning_configuration.mfa_delete')
        .orElse(() =>
          it
            .fact<boolean>('versioning.mfa_delete')
            .map((enabled) => (String(enabled) === 'true' ? 'Enabled' : 'Disabled')),
        ),
    ),
    encryption: fact<string>(
      'BucketEncryption.ServerSideEncryptionConfiguration.ServerSideEncryptionByDefault.SSEAlgorithm',
      (it) => encryption(it, 'sse_algorithm'),
    ),
    encryptionKey: fact<string>(
      'BucketEncryption.ServerSideEncryptionConfiguration.ServerSideEncryptionByDefault.KMSMasterKeyID',
      (it) => encryption(it, 'kms_master_key_id'),
    ),
    bucketKey: fact<boolean>('BucketEncryption.ServerSideEncryptionConfiguration.BucketKeyEnabled', (it) =>
      encryptionRule<boolean>(it, 'bucket_key_enabled'),
    ),
    /** Kinds of encryption that the bucket refuses to take. */
    blockedEncryption: fact<string[]>(
      'BucketEncryption.ServerSideEncryptionConfiguration.BlockedEncryptionTypes.EncryptionType',
      (it) => encryptionRule<string[]>(it, 'blocked_encryption_types'),
    ),
    removal,
    /** Whether a deployment empties the bucket before it deletes it. */
    emptiedOnDeletion: fact<boolean>((it) => {
      const [emptier] = it.companions('Custom::S3AutoDeleteObjects', 'BucketName');
      return new Fact<boolean>(emptier ?? it, emptier ? true : undefined);
    }, 'force_destroy'),
    /** Where access logs go; in CloudFormation an empty destination means the bucket itself. */
    accessLogs: fact('LoggingConfiguration', (it) =>
      it
        .companion('aws_s3_bucket_logging', 'bucket', 'bucket')
        .fact('target_bucket')
        .orElse(() => it.fact('logging')),
    ),
    ownership: fact<string>('OwnershipControls.Rules.ObjectOwnership', (it) =>
      it.companion('aws_s3_bucket_ownership_controls', 'bucket', 'bucket').fact<string>('rule.object_ownership'),
    ),
    name: fact<string>('BucketName', 'bucket'),
    lifecycleRules: fact<Record<string, unknown>[]>('LifecycleConfiguration.Rules', (it) =>
      it
        .companion('aws_s3_bucket_lifecycle_configuration', 'bucket', 'bucket')
        .fact<Record<string, unknown>[]>('rule')
        .orElse(() => it.fact('lifecycle_rule')),
    ),
    replication: fact('ReplicationConfiguration', (it) =>
      it
        .companion('aws_s3_bucket_replication_configuration', 'bucket', 'bucket')
        .fact('rule')
        .orElse(() => it.fact('replication_configuration')),
    ),
    objectLock: fact<boolean>('ObjectLockEnabled', (it) =>
      it
        .fact<boolean>('object_lock_enabled')
        .orElse(() => it.fact('object_lock_configuration.object_lock_enabled').map((enabled) => enabled === 'Enabled')),
    ),
    /** How long a lock lasts that an object does not choose itself. */
    objectLockRetention: fact('ObjectLockConfiguration.Rule.DefaultRetention', (it) =>
      it
        .companion('aws_s3_bucket_object_lock_configuration', 'bucket', 'bucket')
        .fact('rule.default_retention')
        .orElse(() => it.fact('object_lock_configuration.rule.default_retention')),
    ),
    notifications: fact(
      (it) => it.fact('NotificationConfiguration').orElse(() => notificationsOfCdk(it)),
      (it) => it.companion('aws_s3_bucket_notification', 'bucket', 'bucket').fact(''),
    ),
    website: fact('WebsiteConfiguration', (it) =>
      it
        .companion('aws_s3_bucket_website_configuration', 'bucket', 'bucket')
        .fact('')
        .orElse(() => it.fact('website')),
    ),
    corsRules: fact<Record<string, unknown>[]>('CorsConfiguration.CorsRules', (it) =>
      it
        .companion('aws_s3_bucket_cors_configuration', 'bucket', 'bucket')
        .fact<Record<string, unknown>[]>('cors_rule')
        .orElse(() => it.fact('cors_rule')),
    ),
    policy: fact<Policy>(policyOfBucket, policyOfBucket),
  },
});
