import { defineRule } from '../../engine/rule';
import { dataCatalog } from '../../resources/glue/data-catalog';

export default defineRule({
  title: 'The Glue data catalog is encrypted',
  problem: 'The descriptions of all tables of this account are stored unencrypted.',
  why: 'They show where data lies and what it looks like.',
  fix: {
    how: 'Encrypt the catalog with a KMS key.',
    properties: {
      DataCatalogEncryptionSettings: {
        EncryptionAtRest: {
          CatalogEncryptionMode: 'SSE-KMS',
          SseAwsKmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
        },
      },
    },
    arguments: {
      data_catalog_encryption_settings: {
        encryption_at_rest: {
          catalog_encryption_mode: 'SSE-KMS',
          sse_aws_kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
        },
      },
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_94'], kics: ['glue_data_catalog_encryption_disabled'] },
  resource: dataCatalog,
  check: (it) => it.encryption.is('SSE-KMS', 'SSE-KMS-WITH-SERVICE-ROLE'),
});
