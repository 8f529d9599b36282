import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { replicationGroup } from '../../resources/elasticache/replication-group';

export default defineRule({
  title: 'ElastiCache groups encrypt with a key of their account',
  problem: 'This group is not encrypted with a key whose policy you decide.',
  why: 'Only the policy of a key of your own can shut someone out, be shared across accounts, or be withdrawn at once.',
  fix: {
    how: 'Name a customer managed KMS key.',
    properties: {
      AtRestEncryptionEnabled: true,
      KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
    arguments: {
      at_rest_encryption_enabled: true,
      kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_191'] },
  resource: replicationGroup,
  check: (it) => isCustomerKey(it.key),
});
