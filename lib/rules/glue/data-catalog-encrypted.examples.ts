import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'turned off',
      cloudformation: {
        Catalog: {
          Type: 'AWS::Glue::DataCatalogEncryptionSettings',
          Properties: {
            CatalogId: '111122223333',
            DataCatalogEncryptionSettings: {
              EncryptionAtRest: {
                CatalogEncryptionMode: 'DISABLED',
                SseAwsKmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
              ConnectionPasswordEncryption: {
                ReturnConnectionPasswordEncrypted: true,
                KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
            },
          },
        },
      },
      terraform: {
        aws_glue_data_catalog_encryption_settings: {
          catalog: {
            data_catalog_encryption_settings: {
              encryption_at_rest: {
                catalog_encryption_mode: 'DISABLED',
                sse_aws_kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
              connection_password_encryption: {
                return_connection_password_encrypted: true,
                aws_kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'encrypted with KMS',
      cloudformation: {
        Catalog: {
          Type: 'AWS::Glue::DataCatalogEncryptionSettings',
          Properties: {
            CatalogId: '111122223333',
            DataCatalogEncryptionSettings: {
              EncryptionAtRest: {
                CatalogEncryptionMode: 'SSE-KMS',
                SseAwsKmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
              ConnectionPasswordEncryption: {
                ReturnConnectionPasswordEncrypted: true,
                KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
            },
          },
        },
      },
      terraform: {
        aws_glue_data_catalog_encryption_settings: {
          catalog: {
            data_catalog_encryption_settings: {
              encryption_at_rest: {
                catalog_encryption_mode: 'SSE-KMS',
                sse_aws_kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
              connection_password_encryption: {
                return_connection_password_encrypted: true,
                aws_kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
            },
          },
        },
      },
    },
  ],
});
