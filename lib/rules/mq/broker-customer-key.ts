import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { isCustomerKey } from '../../resources/customer-key';
import { broker } from '../../resources/mq/broker';

export default defineRule({
  title: 'Message brokers encrypt with a key of their account',
  problem: 'This broker is not encrypted with a key whose policy you decide.',
  why: 'Only the policy of a key of your own can shut someone out, be shared across accounts, or be withdrawn at once.',
  fix: { how: 'Name a customer managed KMS key.' },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_209'],
  },
  resource: broker,
  check: (it) => all(it.awsOwnedKey.isNot(true), isCustomerKey(it.key)),
});
