import { Aws, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketAccessControl,
  BucketEncryption,
  type BucketProps,
  type CfnBucket,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { settingsIn } from '../../../aspects/settings/cdk';
import { BulwarkError } from '../../../lib/engine/error';
import { recordWaivers, refuseWeakening, type Waive, withDefaults } from '../../hardening';
import { logBucketDefaults, logBucketGuards } from './defaults';

/** The props of `Bucket` that make sense for logs, on top of hardened defaults. */
export interface LogBucketProps
  extends Omit<
    BucketProps,
    'encryption' | 'encryptionKey' | 'bucketKeyEnabled' | 'serverAccessLogsBucket' | 'serverAccessLogsPrefix'
  > {
  /** Rules this bucket may break. */
  readonly waive?: Waive;
}

/**
 * The bucket that other buckets write their access logs to. It is encrypted by S3 itself, because log delivery takes
 * no other encryption (https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html),
 * and it keeps logs for the days that the settings ask for, 400 at least.
 */
export class LogBucket extends Bucket {
  /** The log bucket that hardened buckets of a stack share when they are given none. */
  static shared(scope: Construct): LogBucket {
    const stack = Stack.of(scope);
    const known = stack.node.tryFindChild('SharedLogs');
    return known instanceof LogBucket ? known : new LogBucket(stack, 'SharedLogs');
  }

  constructor(scope: Construct, id: string, props: LogBucketProps = {}) {
    refuseWeakening(`LogBucket '${scope.node.path}/${id}'`, props, logBucketGuards, {
      versioned: (versioned) => !versioned,
      enforceSSL: (enforced) => !enforced,
      minimumTLSVersion: (version) => version < logBucketDefaults.minimumTLSVersion,
      blockPublicAccess: (block) => block !== BlockPublicAccess.BLOCK_ALL,
      publicReadAccess: (isPublic) => isPublic,
      accessControl: (acl) => acl !== BucketAccessControl.PRIVATE,
      objectOwnership: (ownership) => ownership !== ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: (policy) => policy !== RemovalPolicy.RETAIN,
      autoDeleteObjects: (deletes) => deletes,
    });
    const { waive, ...given } = props;
    const days = Math.max(logBucketDefaults.retentionDays, settingsIn(scope).logRetentionDays);
    super(scope, id, {
      ...withDefaults(
        {
          versioned: logBucketDefaults.versioned,
          enforceSSL: logBucketDefaults.enforceSSL,
          minimumTLSVersion: logBucketDefaults.minimumTLSVersion,
          blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
          objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
          removalPolicy: RemovalPolicy.RETAIN,
          lifecycleRules: [
            {
              id: 'Retention',
              expiration: Duration.days(days),
              noncurrentVersionExpiration: Duration.days(days),
              abortIncompleteMultipartUploadAfter: Duration.days(7),
            },
          ],
        },
        given,
      ),
      encryption: BucketEncryption.S3_MANAGED,
    });
    recordWaivers(this, waive);
  }

  /**
   * Lets S3 deliver one bucket's access logs here, and no other's, and gives the configuration that asks it to.
   * The prefix is the source's construct path unless one is given, so that sources cannot write over each other.
   */
  deliveryOf(source: IBucket, prefix?: string): CfnBucket.LoggingConfigurationProperty {
    const folder = prefix ?? `${source.node.path}/`;
    if (folder.startsWith('/'))
      throw new BulwarkError(`LogBucket '${this.node.path}': the prefix '${folder}' must not start with a slash`);
    this.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        principals: [new ServicePrincipal('logging.s3.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [this.arnForObjects(`${folder}*`)],
        conditions: {
          ArnLike: { 'aws:SourceArn': source.bucketArn },
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
        },
      }),
    );
    return {
      destinationBucketName: this.bucketName,
      logFilePrefix: folder,
      targetObjectKeyFormat: { partitionedPrefix: { partitionDateSource: 'EventTime' } },
    };
  }
}
