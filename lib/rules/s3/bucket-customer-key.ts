import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { isCustomerKey } from '../../resources/customer-key';
import { bucket } from '../../resources/s3/bucket';

export default defineRule({
  title: 'S3 buckets that encrypt with KMS use a key of their own account',
  problem: 'This bucket encrypts with the key that AWS manages for S3.',
  why: 'The policy of an AWS managed key cannot be changed: nobody can be shut out by it, and it cannot be shared with another account.',
  fix: {
    how: 'Name a customer managed key.',
    cdk: 'encryptionKey: key',
    properties: {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            ServerSideEncryptionByDefault: {
              SSEAlgorithm: 'aws:kms',
              KMSMasterKeyID: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            },
          },
        ],
      },
    },
    resources: {
      aws_s3_bucket_server_side_encryption_configuration: {
        bucket: '${aws_s3_bucket.this.id}',
        rule: {
          apply_server_side_encryption_by_default: {
            sse_algorithm: 'aws:kms',
            kms_master_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { trivy: ['AWS-0132'] },
  resource: bucket,
  check: (it) => when(it.encryption.is('aws:kms', 'aws:kms:dsse'), () => isCustomerKey(it.encryptionKey)),
});
