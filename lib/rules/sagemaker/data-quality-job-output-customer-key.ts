import { defineRule } from '../../engine/rule';
import { dataQualityJob } from '../../resources/sagemaker/data-quality-job';

export default defineRule({
  title: 'Data quality jobs encrypt their output with a key of the customer',
  problem: 'The output of this job is not encrypted with a key of your own.',
  why: 'With a key of your own, reading the data needs a permission on that key, and each use is logged.',
  fix: {
    how: 'Name a KMS key in the output configuration.',
    properties: {
      DataQualityJobOutputConfig: {
        KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      },
    },
    arguments: {
      data_quality_job_output_config: {
        kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_367'],
  },
  resource: dataQualityJob,
  check: (it) => it.outputKey.isSet(),
});
