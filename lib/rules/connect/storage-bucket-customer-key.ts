import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { storage } from '../../resources/connect/storage';
import { isCustomerKey } from '../../resources/customer-key';

export default defineRule({
  title: 'Amazon Connect keeps recordings under a customer managed key',
  problem: 'Recordings and transcripts are not encrypted with a customer managed key.',
  why: 'With a customer managed key, reading the data needs a permission on that key, and each use is logged.',
  fix: {
    how: 'Name a KMS key in the storage configuration.',
    properties: {
      S3Config: {
        EncryptionConfig: {
          EncryptionType: 'KMS',
          KeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
        },
      },
    },
    arguments: {
      storage_config: {
        s3_config: {
          encryption_config: {
            encryption_type: 'KMS',
            key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_270'],
  },
  resource: storage,
  check: (it) => when(it.bucket.isSet(), () => isCustomerKey(it.bucketKey)),
});
