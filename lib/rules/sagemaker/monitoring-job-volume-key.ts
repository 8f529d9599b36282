import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { monitoringJob } from '../../resources/sagemaker/monitoring-job';

export default defineRule({
  title: 'Monitoring jobs encrypt their volumes with a key of their account',
  problem: 'The volumes of this job are not encrypted with a key whose policy you decide.',
  why: 'Only the policy of a key of your own can shut someone out, be shared across accounts, or be withdrawn at once.',
  fix: { how: 'Name a customer managed KMS key.' },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_368'] },
  resource: monitoringJob,
  check: (it) => isCustomerKey(it.volumeKey),
});
