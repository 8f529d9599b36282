import { Duration } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, Grant, type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  Bucket,
  BucketEncryption,
  type BucketGrants,
  type BucketProps,
  type CfnBucket,
  type LifecycleRule,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening } from '../../hardening';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { abortingUploads, bucketProps, givenUpByBucket } from '../cdk';
import { LogBucket } from '../log-bucket/cdk';
import { type BucketGrant, hardenedBucketDefaults, hardenedBucketGrants, hardenedBucketGuards } from './defaults';

/** Every prop of `Bucket`, on top of hardened defaults. */
export interface HardenedBucketProps extends BucketProps {
  /**
   * Whether writers are refused that ask for another encryption than the bucket's, or for another key.
   * Writers that ask for none are encrypted as the bucket says.
   * @default true, where the bucket has a key of its own
   */
  readonly enforceEncryption?: boolean;
  /** Rules this bucket may break. */
  readonly waive?: Waive;
}

/**
 * An S3 bucket that keeps versions, encrypts with a key of the account and no other, refuses plain HTTP and old TLS,
 * cannot be made public, has no ACLs, logs its accesses and outlives its stack.
 *
 * A key and a log bucket that are not given are shared by the stack. Lifecycle rules that are given stand in place of
 * its own, which expires earlier versions; unfinished uploads are thrown away in any case.
 *
 * It grants actions by their names. `grantRead` is `s3:GetObject`, `s3:ListBucket` and `kms:Decrypt`; `grantPut` is
 * `s3:PutObject`, `s3:AbortMultipartUpload`, `kms:GenerateDataKey` and `kms:Decrypt`; `grantDelete` is `s3:DeleteObject`,
 * which leaves earlier versions; `grantWrite` is the last two, and `grantReadWrite` all three. The same holds of `grants`.
 */
export class HardenedBucket extends Bucket {
  constructor(scope: Construct, id: string, props: HardenedBucketProps = {}) {
    const { encryption = BucketEncryption.KMS } = props;
    refuseWeakening(`HardenedBucket '${scope.node.path}/${id}'`, props, hardenedBucketGuards, {
      ...givenUpByBucket(props),
      's3/bucket-encryption-declared': encryption === BucketEncryption.UNENCRYPTED,
      's3/bucket-encrypted-with-kms': [BucketEncryption.UNENCRYPTED, BucketEncryption.S3_MANAGED].includes(encryption),
      's3/bucket-customer-key': encryption === BucketEncryption.KMS_MANAGED,
      's3/bucket-key-enabled': props.bucketKeyEnabled === false && WITH_BUCKET_KEY.includes(encryption),
      's3/bucket-refuses-other-keys': props.enforceEncryption === false && WITH_OWN_KEY.includes(encryption),
    });
    const { waive, enforceEncryption = true, ...bucket } = props;
    const { serverAccessLogsBucket, serverAccessLogsPrefix, targetObjectKeyFormat, ...given } = bucket;
    const logs = serverAccessLogsBucket ?? LogBucket.shared(scope);
    const isOurs = logs instanceof LogBucket;
    super(scope, id, {
      ...bucketProps(given),
      encryption,
      encryptionKey: WITH_OWN_KEY.includes(encryption)
        ? (given.encryptionKey ?? HardenedKey.shared(scope))
        : given.encryptionKey,
      bucketKeyEnabled:
        given.bucketKeyEnabled ??
        (WITH_BUCKET_KEY.includes(encryption) ? hardenedBucketDefaults.bucketKeyEnabled : undefined),
      lifecycleRules: abortingUploads(given.lifecycleRules ?? [EARLIER_VERSIONS]),
      ...(isOurs ? {} : { serverAccessLogsBucket: logs, serverAccessLogsPrefix, targetObjectKeyFormat }),
    });
    if (isOurs)
      (this.node.defaultChild as CfnBucket).loggingConfiguration = {
        ...logs.deliveryOf(this, serverAccessLogsPrefix),
        ...(targetObjectKeyFormat && { targetObjectKeyFormat: targetObjectKeyFormat._render() }),
      };
    if (this.encryptionKey && enforceEncryption) this.addToResourcePolicy(refusingOtherKeys(this, this.encryptionKey));
    recordWaivers(this, waive);
  }

  override get grants(): BucketGrants {
    const grants = super.grants;
    const { read, put, delete: remove, write, readWrite } = hardenedBucketGrants;
    const granting =
      (granted: BucketGrant) =>
      (to: IGrantable, keys = '*'): Grant =>
        this.grantExactly(grants, granted, to, keys);
    return Object.assign(grants, {
      read: granting(read),
      put: granting(put),
      delete: granting(remove),
      write: (to: IGrantable, keys = '*', actions: readonly string[] = []) =>
        granting(actions.length > 0 ? { ...write, objects: actions } : write)(to, keys),
      readWrite: granting(readWrite),
    });
  }

  private grantExactly(
    grants: BucketGrants,
    { bucket, objects, key }: BucketGrant,
    to: IGrantable,
    keys: string,
  ): Grant {
    const onObjects = grants.actionsOnObjectKeys(to, keys, ...objects, ...key);
    if (bucket.length === 0) return onObjects;
    const onBucket = Grant.addToPrincipalOrResource({
      actions: [...bucket],
      grantee: to,
      resourceArns: [this.bucketArn],
      resource: this,
    });
    return onObjects.combine(onBucket);
  }
}

const WITH_OWN_KEY = [BucketEncryption.KMS, BucketEncryption.DSSE];

/** S3 has no bucket keys for dual-layer encryption: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-key.html */
const WITH_BUCKET_KEY = [BucketEncryption.KMS, BucketEncryption.KMS_MANAGED];

const EARLIER_VERSIONS: LifecycleRule = {
  id: 'EarlierVersions',
  noncurrentVersionExpiration: Duration.days(hardenedBucketDefaults.noncurrentDays),
  expiredObjectDeleteMarker: true,
};

/**
 * A writer that names an encryption must name the bucket's key. Without `Null`, writers that name none would be
 * refused as well: a condition that something differs also holds where it is missing
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html).
 */
const refusingOtherKeys = (bucket: Bucket, key: IKey): PolicyStatement =>
  new PolicyStatement({
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions: ['s3:PutObject'],
    resources: [bucket.arnForObjects('*')],
    conditions: {
      Null: { 's3:x-amz-server-side-encryption': 'false' },
      StringNotEquals: { 's3:x-amz-server-side-encryption-aws-kms-key-id': key.keyArn },
    },
  });
