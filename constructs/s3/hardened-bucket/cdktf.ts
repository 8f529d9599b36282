import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import type { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { S3BucketLoggingA } from '@cdktf/provider-aws/lib/s3-bucket-logging';
import type { TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import type { Profile } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { shared } from '../../iam/cdktf';
import type { Grantee } from '../../iam/least-privilege-role/cdktf';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { type BucketProps, BucketWithSettings, bucketTerms, type LifecycleRule } from '../cdktf';
import { LogBucket } from '../log-bucket/cdktf';
import { defaultsIn, EARLIER_VERSION_DAYS, type Encryption, guards, hasBucketKeys, hasOwnKey } from './defaults';
import { type BucketGrant, bucketGrants, refusingOtherKeys } from './policy';

/** What can be said of a hardened bucket. */
export interface HardenedBucketProps extends BucketProps {
  /**
   * With a key of the account, once or in two layers; with the key of AWS; with keys of S3; or not at all here.
   * @default KMS
   */
  readonly encryption?: Exclude<Encryption, 'DSSE_MANAGED'>;
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
 *
 * @example
 * new HardenedBucket(this, 'Uploads');
 */
export class HardenedBucket extends BucketWithSettings {
  /** The key it encrypts with, where that is one of the account. */
  readonly encryptionKey?: KmsKey;

  /** A bucket for logs that a stack has one of by that id. It keeps them for as many days as the settings ask. */
  static forLogs(scope: Construct, name: string, provider?: TerraformProvider): HardenedBucket {
    return shared(scope, name, provider, (stack, id) => {
      const days = settingsIn(stack).logRetentionDays;
      return new HardenedBucket(stack, id, {
        lifecycleRules: [
          {
            id: 'Retention',
            status: 'Enabled',
            filter: [{}],
            expiration: [{ days }],
            noncurrentVersionExpiration: [{ noncurrentDays: days }],
          },
        ],
        provider,
      });
    });
  }

  constructor(scope: Construct, id: string, props: HardenedBucketProps = {}) {
    const { profile } = settingsIn(scope);
    const terms = termsOf(props, profile);
    refuseWeakening(`HardenedBucket '${scope.node.path}/${id}'`, props, guards, terms, profile);
    const { provider } = props;
    const { encryption } = terms;
    const key = hasOwnKey(encryption) ? (props.encryptionKey ?? HardenedKey.shared(scope, provider)) : undefined;
    const algorithm = ALGORITHMS[encryption];
    super(
      scope,
      id,
      { ...props, lifecycleRules: props.lifecycleRules ?? [EARLIER_VERSIONS] },
      algorithm === undefined
        ? undefined
        : {
            applyServerSideEncryptionByDefault: { sseAlgorithm: algorithm, kmsMasterKeyId: key?.arn },
            bucketKeyEnabled: hasBucketKeys(encryption) ? terms.bucketKeyEnabled : undefined,
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
    if (key && terms.enforceEncryption) this.addToResourcePolicy(refusingOtherKeys(this.arn, key.arn));
    recordWaivers(this, props.waive);
  }

  grantRead(to: Grantee, keys = '*'): void {
    this.grantExactly(bucketGrants.read, to, keys);
  }

  grantPut(to: Grantee, keys = '*'): void {
    this.grantExactly(bucketGrants.put, to, keys);
  }

  grantDelete(to: Grantee, keys = '*'): void {
    this.grantExactly(bucketGrants.delete, to, keys);
  }

  grantWrite(to: Grantee, keys = '*'): void {
    this.grantExactly(bucketGrants.write, to, keys);
  }

  grantReadWrite(to: Grantee, keys = '*'): void {
    this.grantExactly(bucketGrants.readWrite, to, keys);
  }

  private grantExactly({ bucket, objects, key }: BucketGrant, to: Grantee, keys: string): void {
    to.allow({ actions: objects, resources: [`${this.arn}/${keys}`] });
    if (bucket.length > 0) to.allow({ actions: bucket, resources: [this.arn] });
    if (key.length > 0 && this.encryptionKey) to.allow({ actions: key, resources: [this.encryptionKey.arn] });
  }
}

const termsOf = (props: HardenedBucketProps, profile: Profile) =>
  withDefaults(defaultsIn(profile), {
    ...bucketTerms(props, profile),
    encryption: props.encryption,
    bucketKeyEnabled: props.bucketKeyEnabled,
    enforceEncryption: props.enforceEncryption,
  });

const ALGORITHMS: { readonly [encryption in Encryption]: string | undefined } = {
  KMS: 'aws:kms',
  DSSE: 'aws:kms:dsse',
  KMS_MANAGED: 'aws:kms',
  DSSE_MANAGED: 'aws:kms:dsse',
  S3_MANAGED: 'AES256',
  UNENCRYPTED: undefined,
};

const EARLIER_VERSIONS: LifecycleRule = {
  id: 'EarlierVersions',
  status: 'Enabled',
  filter: [{}],
  noncurrentVersionExpiration: [{ noncurrentDays: EARLIER_VERSION_DAYS }],
  expiration: [{ expiredObjectDeleteMarker: true }],
};
