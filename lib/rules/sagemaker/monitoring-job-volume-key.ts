import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { monitoringJob } from '../../resources/sagemaker/monitoring-job';

export default defineRule({
  title: 'Monitoring jobs encrypt their volumes with a customer managed key',
  problem: 'The volumes of this job are not encrypted with a customer managed key.',
  why: 'Access to the data cannot be refused through the key policy, shared with another account, or revoked at once by disabling the key.',
  fix: {
    how: 'Name a customer managed KMS key.',
    properties: {
      JobResources: {
        ClusterConfig: {
          VolumeKmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
        },
      },
    },
    arguments: {
      job_resources: {
        cluster_config: {
          volume_kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
        },
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_368'] },
  resource: monitoringJob,
  check: (it) => isCustomerKey(it.volumeKey),
});
