import { defineRule } from '../../engine/rule';
import { dataQualityJob } from '../../resources/sagemaker/data-quality-job';

export default defineRule({
  title: 'Data quality jobs encrypt their volumes with a key of the customer',
  problem: 'The volumes of this job are not encrypted with a key of your own.',
  why: 'With a key of your own, reading the data needs a permission on that key, and each use is logged.',
  fix: {
    how: 'Name a KMS key in the cluster configuration.',
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
  sameAs: {
    checkov: ['CKV_AWS_368'],
  },
  resource: dataQualityJob,
  check: (it) => it.volumeKey.isSet(),
});
