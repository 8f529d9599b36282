import { BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { defineWeakenings } from '../../weakening';
import { bucketWeakenings } from '../weakenings';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

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
});
