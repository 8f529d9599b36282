import { defineRule } from '../../engine/rule';
import { dataCatalog } from '../../resources/glue/data-catalog';

export default defineRule({
  title: 'The Glue data catalog encrypts the passwords of connections',
  problem: 'Passwords of connections leave the catalog of this account in the clear.',
  why: 'Whoever may read a connection reads the password of its database.',
  fix: {
    how: 'Encrypt connection passwords with a KMS key.',
    properties: {
      DataCatalogEncryptionSettings: {
        ConnectionPasswordEncryption: {
          ReturnConnectionPasswordEncrypted: true,
          KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
        },
      },
    },
    arguments: {
      data_catalog_encryption_settings: {
        connection_password_encryption: {
          return_connection_password_encrypted: true,
          aws_kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
        },
      },
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_94'], kics: ['glue_data_catalog_encryption_disabled'] },
  resource: dataCatalog,
  check: (it) => it.passwords.isTrue(),
});
