import { Duration, Stack, Token } from 'aws-cdk-lib';
import { Bucket, BucketEncryption, type BucketProps, type CfnBucket, type LifecycleRule } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { BulwarkError } from '../../../lib/engine/error';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening } from '../../hardening';
import { hardened } from '../../in-place';
import { abortingUploads, bucketProps, bucketTerms, letDeliver, takeAccessLogs } from '../cdk';
import { guards } from './defaults';
import { prefixOf } from './delivery';

/** The props of `Bucket` that make sense for logs, on top of hardened defaults. */
export interface LogBucketProps
  extends Omit<
    BucketProps,
    | 'encryption'
    | 'encryptionKey'
    | 'bucketKeyEnabled'
    | 'serverAccessLogsBucket'
    | 'serverAccessLogsPrefix'
    | 'targetObjectKeyFormat'
  > {
  /** Rules this bucket may break. */
  readonly waive?: Waive;
}

/**
 * The bucket that other buckets write their access logs to. It is encrypted by S3 itself, because log delivery takes
 * no other encryption (https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html),
 * and it keeps logs for as many days as the settings ask (`logRetentionDays`). Its own accesses are not logged.
 *
 * @example
 * const logs = new LogBucket(this, 'Logs');
 * new HardenedBucket(this, 'Uploads', { serverAccessLogsBucket: logs });
 */
export class LogBucket extends Bucket {
  /** The log bucket that hardened buckets of a stack share when they are given none. */
  static shared(scope: Construct): LogBucket {
    const stack = Stack.of(scope);
    const known = stack.node.tryFindChild('SharedLogs');
    return known instanceof LogBucket ? known : new LogBucket(stack, 'SharedLogs');
  }

  constructor(scope: Construct, id: string, props: LogBucketProps = {}) {
    const { logRetentionDays, profile } = settingsIn(scope);
    const { waive, ...given } = props;
    const { lifecycleRules = [retention(logRetentionDays)] } = given;
    const terms = {
      ...bucketTerms(given, profile),
      logRetentionDays,
      expirationDays: Math.min(...lifecycleRules.map(expirationOf)),
    };
    refuseWeakening(`LogBucket '${scope.node.path}/${id}'`, props, guards, terms, profile);
    super(
      scope,
      id,
      hardened({
        ...bucketProps(given, profile),
        encryption: BucketEncryption.S3_MANAGED,
        lifecycleRules: abortingUploads(lifecycleRules),
      }),
    );
    takeAccessLogs(this);
    recordWaivers(this, waive);
  }

  /**
   * Lets S3 deliver one bucket's access logs here, and no other's, and gives the configuration that asks it to.
   * The prefix is the source's construct path unless one is given, so that sources cannot write over each other.
   * Throws a `BulwarkError` for a source in another account or region, from which S3 delivers no logs.
   */
  deliveryOf(source: Bucket, prefix?: string): CfnBucket.LoggingConfigurationProperty {
    const folder = prefixOf(this, source, prefix);
    this.refuseElsewhere(source);
    letDeliver(this, source, folder);
    return {
      destinationBucketName: this.bucketName,
      logFilePrefix: folder,
      targetObjectKeyFormat: { partitionedPrefix: { partitionDateSource: 'EventTime' } },
    };
  }

  private refuseElsewhere(source: Bucket): void {
    const [ours, theirs] = [Stack.of(this), Stack.of(source)];
    for (const where of ['account', 'region'] as const)
      if (!Token.isUnresolved(ours[where]) && !Token.isUnresolved(theirs[where]) && ours[where] !== theirs[where])
        throw new BulwarkError(
          `LogBucket '${this.node.path}' is in ${where} ${ours[where]}, but '${source.node.path}' is in ${theirs[where]}: S3 delivers access logs within one account and region only; give it a LogBucket there`,
        );
  }
}

const retention = (days: number): LifecycleRule => ({
  id: 'Retention',
  expiration: Duration.days(days),
  noncurrentVersionExpiration: Duration.days(days),
});

const expirationOf = ({ enabled, expiration }: LifecycleRule): number =>
  enabled === false ? Infinity : (expiration?.toDays() ?? Infinity);
