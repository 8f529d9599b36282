import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { kendraIndex } from '../../resources/kendra/kendra-index';

export default defineRule({
  title: 'Kendra indexes are encrypted with a customer managed key',
  problem: 'This index is not encrypted with a customer managed key.',
  why: 'With a customer managed key, reading the data needs a permission on that key, and each use is logged.',
  fix: {
    how: 'Name a KMS key.',
    properties: {
      ServerSideEncryptionConfiguration: {
        KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      },
    },
    arguments: {
      server_side_encryption_configuration: {
        kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    cfn_nag: ['W80'],
    checkov: ['CKV_AWS_262'],
    guard: ['KENDRA_INDEX_ENCRYPTION_KMS_KEY_ID_RULE'],
  },
  resource: kendraIndex,
  check: (it) => isCustomerKey(it.key),
});
