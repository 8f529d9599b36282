import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { tableReplica } from '../../resources/dynamodb/table';

export default defineRule({
  title: 'Replicas of DynamoDB tables encrypt with a customer managed key',
  problem: 'This replica is not encrypted with a key whose policy you decide.',
  why: 'Only the policy of a key of your own can shut someone out, be shared across accounts, or be withdrawn at once.',
  fix: { how: 'Name a customer managed KMS key.' },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_271'] },
  resource: tableReplica,
  check: (it) => isCustomerKey(it.key),
});
