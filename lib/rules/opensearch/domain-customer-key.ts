import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { domain } from '../../resources/opensearch/domain';

export default defineRule({
  title: 'OpenSearch domains encrypt with a customer managed key',
  problem: 'This domain is not encrypted with a customer managed key.',
  why: 'Access to the data cannot be refused through the key policy, shared with another account, or revoked at once by disabling the key.',
  fix: {
    how: 'Name a customer managed KMS key.',
    cdk: 'encryptionAtRest: { kmsKey: key }',
    properties: {
      EncryptionAtRestOptions: {
        Enabled: true,
        KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      },
    },
    arguments: {
      encrypt_at_rest: {
        enabled: true,
        kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    terrascan: ['AC_AWS_0111'],
    checkov: ['CKV_AWS_247'],
    kics: ['elasticsearch_domain_encryption_with_kms_disabled', 'elasticsearch_encryption_with_kms_is_disabled'],
  },
  resource: domain,
  check: (it) => isCustomerKey(it.key),
});
