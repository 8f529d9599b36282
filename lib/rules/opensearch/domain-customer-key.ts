import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { domain } from '../../resources/opensearch/domain';

export default defineRule({
  title: 'OpenSearch domains encrypt with a key of their account',
  problem: 'This domain is not encrypted with a key whose policy you decide.',
  why: 'Only the policy of a key of your own can shut someone out, be shared across accounts, or be withdrawn at once.',
  fix: { how: 'Name a customer managed KMS key.', cdk: 'encryptionAtRest: { kmsKey: key }' },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_247'],
    kics: ['elasticsearch_domain_encryption_with_kms_disabled', 'elasticsearch_encryption_with_kms_is_disabled'],
  },
  resource: domain,
  check: (it) => isCustomerKey(it.key),
});
