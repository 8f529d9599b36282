import { Duration } from 'aws-cdk-lib';
import { Role } from 'aws-cdk-lib/aws-iam';
import {
  Bucket,
  BucketEncryption,
  BucketNamespace,
  HttpMethods,
  ObjectLockRetention,
  TransitionDefaultMinimumObjectSize,
} from 'aws-cdk-lib/aws-s3';
import { defineWeakenings } from '../../weakening';
import { bucketWeakenings } from '../weakenings';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

/** What a hardened bucket has in any case. */
const UPLOADS = { id: 'UnfinishedUploads', abortIncompleteMultipartUploadAfter: Duration.days(7) };

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => new cdk.HardenedBucket(scope, id, props),
    cdktf: (scope, id, props) => new cdktf.HardenedBucket(scope, id, props),
  },
  weakenings: [
    ...bucketWeakenings,
    {
      name: 'no encryption of its own',
      guards: ['s3/bucket-encryption-declared', 's3/bucket-encrypted-with-kms'],
      cdk: { encryption: BucketEncryption.UNENCRYPTED },
      cdktf: { encryption: 'UNENCRYPTED' },
    },
    {
      name: 'keys of S3',
      guards: ['s3/bucket-encrypted-with-kms'],
      cdk: { encryption: BucketEncryption.S3_MANAGED },
      cdktf: { encryption: 'S3_MANAGED' },
    },
    {
      name: 'the key of AWS',
      guards: ['s3/bucket-customer-key'],
      cdk: { encryption: BucketEncryption.KMS_MANAGED },
      cdktf: { encryption: 'KMS_MANAGED' },
    },
    { name: 'a call to KMS for each object', guards: ['s3/bucket-key-enabled'], props: { bucketKeyEnabled: false } },
    { name: 'any key a writer names', guards: ['s3/bucket-refuses-other-keys'], props: { enforceEncryption: false } },
  ],
  defaulted: [
    ...['lifecycleRules', 'encryptionKey'],
    ...['serverAccessLogsBucket', 'serverAccessLogsPrefix', 'targetObjectKeyFormat'],
  ],
  plain: (scope, id, props) => new Bucket(scope, id, { versioned: true, lifecycleRules: [UPLOADS], ...props }),
  accepts: (scope) => ({
    abacStatus: true,
    bucketName: 'uploads',
    bucketNamePrefix: 'uploads',
    bucketNamespace: BucketNamespace.ACCOUNT_REGIONAL,
    cors: [{ allowedMethods: [HttpMethods.GET], allowedOrigins: ['https://shop.example.com'] }],
    eventBridgeEnabled: true,
    intelligentTieringConfigurations: [{ name: 'Old', archiveAccessTierTime: Duration.days(90) }],
    inventories: [{ destination: { bucket: Bucket.fromBucketName(scope, 'Lists', 'lists') } }],
    metrics: [{ id: 'Requests' }],
    notificationsHandlerRole: Role.fromRoleArn(scope, 'Handler', 'arn:aws:iam::111122223333:role/handler'),
    notificationsSkipDestinationValidation: true,
    objectLockDefaultRetention: ObjectLockRetention.governance(Duration.days(30)),
    objectLockEnabled: true,
    replicationRole: Role.fromRoleArn(scope, 'Copying', 'arn:aws:iam::111122223333:role/copying'),
    replicationRules: [{ destination: Bucket.fromBucketName(scope, 'Copy', 'copy'), priority: 1 }],
    transferAcceleration: true,
    transitionDefaultMinimumObjectSize: TransitionDefaultMinimumObjectSize.VARIES_BY_STORAGE_CLASS,
  }),
  alongside: {
    bucketNamePrefix: ['bucketNamespace'],
    bucketNamespace: ['bucketNamePrefix'],
    notificationsHandlerRole: ['eventBridgeEnabled'],
    notificationsSkipDestinationValidation: ['eventBridgeEnabled'],
    replicationRole: ['replicationRules'],
  },
});
