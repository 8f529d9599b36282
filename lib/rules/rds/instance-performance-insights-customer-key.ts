import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { isCustomerKey } from '../../resources/customer-key';
import { anyInstance } from '../../resources/rds/instance';

export default defineRule({
  title: 'Performance Insights encrypts with a key of its account',
  problem: 'Performance Insights of this instance encrypts with the key that AWS manages for RDS.',
  why: 'It stores statements with their data; only the policy of a key of your own can shut someone out.',
  fix: { how: 'Name a customer managed KMS key.', cdk: 'performanceInsightEncryptionKey: key' },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_354'], trivy: ['AWS-0078'] },
  resource: anyInstance,
  check: (it) => when(it.performanceInsights.isTrue(), () => isCustomerKey(it.performanceInsightsKey)),
});
