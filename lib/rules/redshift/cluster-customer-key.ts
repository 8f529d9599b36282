import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { cluster } from '../../resources/redshift/cluster';

export default defineRule({
  title: 'Redshift clusters encrypt with a key of their account',
  problem: 'This cluster is not encrypted with a key whose policy you decide.',
  why: 'Only the policy of a key of your own can shut someone out, be shared across accounts, or be withdrawn at once.',
  fix: {
    how: 'Name a customer managed KMS key.',
    properties: {
      Encrypted: true,
      KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
    arguments: {
      encrypted: true,
      kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_142'], trivy: ['AWS-0084'], kics: ['redshift_cluster_without_kms_cmk'] },
  resource: cluster,
  check: (it) => isCustomerKey(it.key),
});
