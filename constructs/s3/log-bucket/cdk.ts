import { Aws, Duration, Stack, Token } from 'aws-cdk-lib';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Bucket, BucketEncryption, type BucketProps, type CfnBucket, type LifecycleRule } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { BulwarkError } from '../../../lib/engine/error';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening } from '../../hardening';
import { abortingUploads, bucketProps, givenUpByBucket } from '../cdk';
import { logBucketGuards } from './defaults';

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
 */
export class LogBucket extends Bucket {
  /** The log bucket that hardened buckets of a stack share when they are given none. */
  static shared(scope: Construct): LogBucket {
    const stack = Stack.of(scope);
    const known = stack.node.tryFindChild('SharedLogs');
    return known instanceof LogBucket ? known : new LogBucket(stack, 'SharedLogs');
  }

  constructor(scope: Construct, id: string, props: LogBucketProps = {}) {
    const days = settingsIn(scope).logRetentionDays;
    const { waive, ...given } = props;
    refuseWeakening(`LogBucket '${scope.node.path}/${id}'`, props, logBucketGuards, {
      ...givenUpByBucket(given),
      's3/bucket-access-logs-kept': given.lifecycleRules?.some((rule) => expiresWithin(rule, days)) ?? false,
    });
    const retention: LifecycleRule = {
      id: 'Retention',
      expiration: Duration.days(days),
      noncurrentVersionExpiration: Duration.days(days),
    };
    super(scope, id, {
      ...bucketProps(given),
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: abortingUploads(given.lifecycleRules ?? [retention]),
    });
    recordWaivers(this, waive);
  }

  /**
   * Lets S3 deliver one bucket's access logs here, and no other's, and gives the configuration that asks it to.
   * The prefix is the source's construct path unless one is given, so that sources cannot write over each other.
   * Throws a `BulwarkError` for a source in another account or region, from which S3 delivers no logs.
   */
  deliveryOf(source: Bucket, prefix?: string): CfnBucket.LoggingConfigurationProperty {
    const folder = prefix ?? `${source.node.path}/`;
    if (folder.startsWith('/'))
      throw new BulwarkError(`LogBucket '${this.node.path}': the prefix '${folder}' must not start with a slash`);
    this.refuseElsewhere(source);
    this.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        principals: [new ServicePrincipal('logging.s3.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [this.arnForObjects(`${folder}*`)],
        conditions: {
          ArnLike: { 'aws:SourceArn': this.arnOf(source) },
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

  private refuseElsewhere(source: Bucket): void {
    const [ours, theirs] = [Stack.of(this), Stack.of(source)];
    for (const where of ['account', 'region'] as const)
      if (!Token.isUnresolved(ours[where]) && !Token.isUnresolved(theirs[where]) && ours[where] !== theirs[where])
        throw new BulwarkError(
          `LogBucket '${this.node.path}' is in ${where} ${ours[where]}, but '${source.node.path}' is in ${theirs[where]}: S3 delivers access logs within one account and region only; give it a LogBucket there`,
        );
  }

  /** A bucket in another stack already refers to this one; naming it here would make the two stacks wait for each other. */
  private arnOf(source: Bucket): string {
    return Stack.of(source) === Stack.of(this) ? source.bucketArn : `arn:${Aws.PARTITION}:s3:::*`;
  }
}

const expiresWithin = ({ enabled, expiration }: LifecycleRule, days: number): boolean =>
  enabled !== false && expiration !== undefined && expiration.toDays() < days;
