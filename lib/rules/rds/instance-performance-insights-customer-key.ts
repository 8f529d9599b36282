import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { isCustomerKey } from '../../resources/customer-key';
import { anyInstance } from '../../resources/rds/instance';

export default defineRule({
  title: 'Performance Insights encrypts with a customer managed key',
  problem: 'Performance Insights of this instance encrypts with the key that AWS manages for RDS.',
  why: 'It stores statements with their data, and access to them cannot be refused through the key policy.',
  fix: {
    how: 'Name a customer managed KMS key.',
    cdk: 'performanceInsightEncryptionKey: key',
    properties: {
      EnablePerformanceInsights: true,
      PerformanceInsightsKMSKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
    arguments: {
      performance_insights_enabled: true,
      performance_insights_kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_354'], trivy: ['AWS-0078'] },
  resource: anyInstance,
  check: (it) => when(it.performanceInsights.isTrue(), () => isCustomerKey(it.performanceInsightsKey)),
});
