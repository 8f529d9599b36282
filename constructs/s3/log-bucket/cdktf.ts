import type { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import type { S3BucketLoggingAConfig } from '@cdktf/provider-aws/lib/s3-bucket-logging';
import { type TerraformProvider, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening } from '../../hardening';
import { accountOf, partitionOf, shared } from '../../iam/cdktf';
import { type BucketProps, BucketWithSettings, bucketTerms, type LifecycleRule } from '../cdktf';
import { guards } from './defaults';
import { deliveredFrom, prefixOf } from './delivery';

/** What can be said of a bucket for logs. */
export interface LogBucketProps extends BucketProps {
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
export class LogBucket extends BucketWithSettings {
  /** The log bucket that hardened buckets of a stack share when they are given none. */
  static shared(scope: Construct, provider?: TerraformProvider): LogBucket {
    return shared(scope, 'SharedLogs', provider, (stack, id) => new LogBucket(stack, id, { provider }));
  }

  constructor(scope: Construct, id: string, props: LogBucketProps = {}) {
    const { logRetentionDays, profile } = settingsIn(scope);
    const { lifecycleRules = [retention(logRetentionDays)] } = props;
    const terms = {
      ...bucketTerms(props, profile),
      logRetentionDays,
      expirationDays: Math.min(...lifecycleRules.flatMap(expirationsOf)),
    };
    refuseWeakening(`LogBucket '${scope.node.path}/${id}'`, props, guards, terms, profile);
    super(scope, id, { ...props, lifecycleRules }, { applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } });
    recordWaivers(this, props.waive);
  }

  /**
   * Lets S3 deliver one bucket's access logs here, and no other's, and gives the configuration that asks it to.
   * The prefix is the source's construct path unless one is given, so that sources cannot write over each other.
   */
  deliveryOf(source: S3Bucket, prefix?: string): S3BucketLoggingAConfig {
    const folder = prefixOf(this, source, prefix);
    const account = accountOf(this, this.provider);
    this.addToResourcePolicy(deliveredFrom(this.arnOf(source), account, this.arn, folder));
    return {
      bucket: source.id,
      targetBucket: this.id,
      targetPrefix: folder,
      targetObjectKeyFormat: { partitionedPrefix: { partitionDateSource: 'EventTime' } },
    };
  }

  /** A bucket in another stack already refers to this one; naming it here would make the two stacks wait for each other. */
  private arnOf(source: S3Bucket): string {
    return TerraformStack.of(source) === TerraformStack.of(this)
      ? source.arn
      : `arn:${partitionOf(this, this.provider)}:s3:::*`;
  }
}

const retention = (days: number): LifecycleRule => ({
  id: 'Retention',
  status: 'Enabled',
  filter: [{}],
  expiration: [{ days }],
  noncurrentVersionExpiration: [{ noncurrentDays: days }],
});

const expirationsOf = ({ status, expiration }: LifecycleRule): number[] =>
  status === 'Enabled' && Array.isArray(expiration)
    ? expiration.flatMap(({ days = 0 }) => (days > 0 ? [days] : []))
    : [];
