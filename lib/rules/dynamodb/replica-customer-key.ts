import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { tableReplica } from '../../resources/dynamodb/table';

export default defineRule({
  title: 'Replicas of DynamoDB tables encrypt with a customer managed key',
  problem: 'This replica is not encrypted with a customer managed key.',
  why: 'Access to the data cannot be refused through the key policy, shared with another account, or revoked at once by disabling the key.',
  fix: {
    how: 'Name a customer managed KMS key.',
    arguments: { kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab' },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_271'] },
  resource: tableReplica,
  check: (it) => isCustomerKey(it.key),
});
