import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  BlockedEncryptionType,
  BlockPublicAccess,
  Bucket,
  BucketAccessControl,
  BucketEncryption,
  type BucketProps,
  type CfnBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { recordWaivers, refuseWeakening, type Waive, withDefaults } from '../../hardening';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { LogBucket } from '../log-bucket/cdk';
import { hardenedBucketDefaults, hardenedBucketGuards } from './defaults';

/** Every prop of `Bucket`, on top of hardened defaults. */
export interface HardenedBucketProps extends BucketProps {
  /** Rules this bucket may break. */
  readonly waive?: Waive;
}

/**
 * An S3 bucket that keeps versions, encrypts with a key of the account, refuses plain HTTP and old TLS,
 * cannot be made public, has no ACLs, logs its accesses and outlives its stack.
 *
 * A key and a log bucket that are not given are shared by the stack.
 */
export class HardenedBucket extends Bucket {
  constructor(scope: Construct, id: string, props: HardenedBucketProps = {}) {
    refuseWeakening(`HardenedBucket '${scope.node.path}/${id}'`, props, hardenedBucketGuards, {
      versioned: (versioned) => !versioned,
      enforceSSL: (enforced) => !enforced,
      minimumTLSVersion: (version) => version < hardenedBucketDefaults.minimumTLSVersion,
      blockPublicAccess: (block) => !blocksAll(block),
      publicReadAccess: (isPublic) => isPublic,
      accessControl: (acl) => acl !== BucketAccessControl.PRIVATE,
      encryption: (encryption) => !WITH_OWN_KEY.includes(encryption),
      bucketKeyEnabled: (enabled) => !enabled,
      blockedEncryptionTypes: (types) => !types.includes(BlockedEncryptionType.SSE_C),
      objectOwnership: (ownership) => ownership !== ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: (policy) => policy !== RemovalPolicy.RETAIN,
      autoDeleteObjects: (deletes) => deletes,
    });
    const { waive, serverAccessLogsBucket, serverAccessLogsPrefix, targetObjectKeyFormat, ...given } = props;
    const logs = serverAccessLogsBucket ?? LogBucket.shared(scope);
    const isOurs = logs instanceof LogBucket;
    const wanted = withDefaults(
      {
        versioned: hardenedBucketDefaults.versioned,
        enforceSSL: hardenedBucketDefaults.enforceSSL,
        minimumTLSVersion: hardenedBucketDefaults.minimumTLSVersion,
        blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
        encryption: BucketEncryption.KMS,
        bucketKeyEnabled: hardenedBucketDefaults.bucketKeyEnabled,
        blockedEncryptionTypes: [BlockedEncryptionType.SSE_C],
        objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
        removalPolicy: RemovalPolicy.RETAIN,
        lifecycleRules: [
          {
            id: 'Housekeeping',
            abortIncompleteMultipartUploadAfter: Duration.days(hardenedBucketDefaults.abortUploadDays),
            noncurrentVersionExpiration: Duration.days(hardenedBucketDefaults.noncurrentDays),
          },
        ],
      },
      given,
    );
    const ownKey = wanted.encryption === BucketEncryption.KMS || wanted.encryption === BucketEncryption.DSSE;
    super(scope, id, {
      ...wanted,
      ...(ownKey
        ? { encryptionKey: wanted.encryptionKey ?? HardenedKey.shared(scope) }
        : { bucketKeyEnabled: undefined }),
      ...(isOurs ? {} : { serverAccessLogsBucket: logs, serverAccessLogsPrefix, targetObjectKeyFormat }),
    });
    if (isOurs)
      (this.node.defaultChild as CfnBucket).loggingConfiguration = logs.deliveryOf(this, serverAccessLogsPrefix);
    recordWaivers(this, waive);
  }
}

const WITH_OWN_KEY = [BucketEncryption.KMS, BucketEncryption.DSSE];

const blocksAll = ({
  blockPublicAcls,
  blockPublicPolicy,
  ignorePublicAcls,
  restrictPublicBuckets,
}: BlockPublicAccess): boolean =>
  [blockPublicAcls, blockPublicPolicy, ignorePublicAcls, restrictPublicBuckets].every((blocked) => blocked !== false);
