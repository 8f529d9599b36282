import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import type { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { S3BucketLoggingA } from '@cdktf/provider-aws/lib/s3-bucket-logging';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening } from '../../hardening';
import type { Statement } from '../../iam/cdktf';
import type { Grantee } from '../../iam/least-privilege-role/cdktf';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { type BucketProps, BucketWithSettings, givenUpByBucket, type LifecycleRule } from '../cdktf';
import { LogBucket } from '../log-bucket/cdktf';
import { type BucketGrant, hardenedBucketDefaults, hardenedBucketGrants, hardenedBucketGuards } from './defaults';

/** What can be said of a hardened bucket. */
export interface HardenedBucketProps extends BucketProps {
  /**
   * With a key of the account, once or in two layers; with the key of AWS; with keys of S3; or not at all here.
   * @default KMS
   */
  readonly encryption?: 'KMS' | 'DSSE' | 'KMS_MANAGED' | 'S3_MANAGED' | 'UNENCRYPTED';
  /** @default one that the stack shares */
  readonly encryptionKey?: KmsKey;
  /** @default true, where there are bucket keys */
  readonly bucketKeyEnabled?: boolean;
  /**
   * Whether writers are refused that ask for another encryption than the bucket's, or for another key.
   * Writers that ask for none are encrypted as the bucket says.
   * @default true, where the bucket has a key of its own
   */
  readonly enforceEncryption?: boolean;
  /** @default one that the stack shares */
  readonly serverAccessLogsBucket?: S3Bucket;
  /** @default the construct path of this bucket */
  readonly serverAccessLogsPrefix?: string;
  /** Rules this bucket may break. */
  readonly waive?: Waive;
}

/**
 * An S3 bucket that keeps versions, encrypts with a key of the account and no other, refuses plain HTTP and old TLS,
 * cannot be made public, has no ACLs, logs its accesses and is kept from a destroy.
 *
 * A key and a log bucket that are not given are shared by the stack. Lifecycle rules that are given stand in place of
 * its own, which expires earlier versions; unfinished uploads are thrown away in any case.
 *
 * It grants actions by their names. `grantRead` is `s3:GetObject`, `s3:ListBucket` and `kms:Decrypt`; `grantPut` is
 * `s3:PutObject`, `s3:AbortMultipartUpload`, `kms:GenerateDataKey` and `kms:Decrypt`; `grantDelete` is `s3:DeleteObject`,
 * which leaves earlier versions; `grantWrite` is the last two, and `grantReadWrite` all three.
 */
export class HardenedBucket extends BucketWithSettings {
  /** The key it encrypts with, where that is one of the account. */
  readonly encryptionKey?: KmsKey;

  constructor(scope: Construct, id: string, props: HardenedBucketProps = {}) {
    const { encryption = 'KMS', enforceEncryption = hardenedBucketDefaults.enforceEncryption, provider } = props;
    const hasOwnKey = encryption === 'KMS' || encryption === 'DSSE';
    refuseWeakening(`HardenedBucket '${scope.node.path}/${id}'`, props, hardenedBucketGuards, {
      ...givenUpByBucket(props),
      's3/bucket-encryption-declared': encryption === 'UNENCRYPTED',
      's3/bucket-encrypted-with-kms': encryption === 'UNENCRYPTED' || encryption === 'S3_MANAGED',
      's3/bucket-customer-key': encryption === 'KMS_MANAGED',
      's3/bucket-key-enabled': props.bucketKeyEnabled === false && WITH_BUCKET_KEY.includes(encryption),
      's3/bucket-refuses-other-keys': !enforceEncryption && hasOwnKey,
    });
    const key = hasOwnKey ? (props.encryptionKey ?? HardenedKey.shared(scope, provider)) : undefined;
    const algorithm = ALGORITHMS[encryption];
    super(
      scope,
      id,
      { ...props, lifecycleRules: props.lifecycleRules ?? [EARLIER_VERSIONS] },
      algorithm === undefined
        ? undefined
        : {
            applyServerSideEncryptionByDefault: { sseAlgorithm: algorithm, kmsMasterKeyId: key?.arn },
            bucketKeyEnabled: WITH_BUCKET_KEY.includes(encryption)
              ? (props.bucketKeyEnabled ?? hardenedBucketDefaults.bucketKeyEnabled)
              : undefined,
          },
    );
    this.encryptionKey = key;
    const logs = props.serverAccessLogsBucket ?? LogBucket.shared(scope, provider);
    const delivery =
      logs instanceof LogBucket
        ? logs.deliveryOf(this, props.serverAccessLogsPrefix)
        : {
            bucket: this.id,
            targetBucket: logs.id,
            targetPrefix: props.serverAccessLogsPrefix ?? `${this.node.path}/`,
          };
    new S3BucketLoggingA(this, 'Logging', { ...delivery, provider });
    if (key && enforceEncryption) this.addToResourcePolicy(refusingOtherKeys(this, key));
    recordWaivers(this, props.waive);
  }

  grantRead(to: Grantee, keys = '*'): void {
    this.grantExactly(hardenedBucketGrants.read, to, keys);
  }

  grantPut(to: Grantee, keys = '*'): void {
    this.grantExactly(hardenedBucketGrants.put, to, keys);
  }

  grantDelete(to: Grantee, keys = '*'): void {
    this.grantExactly(hardenedBucketGrants.delete, to, keys);
  }

  grantWrite(to: Grantee, keys = '*'): void {
    this.grantExactly(hardenedBucketGrants.write, to, keys);
  }

  grantReadWrite(to: Grantee, keys = '*'): void {
    this.grantExactly(hardenedBucketGrants.readWrite, to, keys);
  }

  private grantExactly({ bucket, objects, key }: BucketGrant, to: Grantee, keys: string): void {
    to.allow({ actions: objects, resources: [`${this.arn}/${keys}`] });
    if (bucket.length > 0) to.allow({ actions: bucket, resources: [this.arn] });
    if (key.length > 0 && this.encryptionKey) to.allow({ actions: key, resources: [this.encryptionKey.arn] });
  }
}

type Encryption = NonNullable<HardenedBucketProps['encryption']>;

const ALGORITHMS: { readonly [encryption in Encryption]: string | undefined } = {
  KMS: 'aws:kms',
  DSSE: 'aws:kms:dsse',
  KMS_MANAGED: 'aws:kms',
  S3_MANAGED: 'AES256',
  UNENCRYPTED: undefined,
};

/** S3 has no bucket keys for dual-layer encryption: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-key.html */
const WITH_BUCKET_KEY: readonly Encryption[] = ['KMS', 'KMS_MANAGED'];

const EARLIER_VERSIONS: LifecycleRule = {
  id: 'EarlierVersions',
  status: 'Enabled',
  filter: [{}],
  noncurrentVersionExpiration: [{ noncurrentDays: hardenedBucketDefaults.noncurrentDays }],
  expiration: [{ expiredObjectDeleteMarker: true }],
};

/**
 * A writer that names an encryption must name the bucket's key. Without `Null`, writers that name none would be
 * refused as well: a condition that something differs also holds where it is missing
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html).
 */
const refusingOtherKeys = (bucket: S3Bucket, key: KmsKey): Statement => ({
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:PutObject',
  Resource: `${bucket.arn}/*`,
  Condition: {
    Null: { 's3:x-amz-server-side-encryption': 'false' },
    StringNotEquals: { 's3:x-amz-server-side-encryption-aws-kms-key-id': key.arn },
  },
});
