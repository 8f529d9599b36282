import { defineRule } from '../../engine/rule';
import { notebook } from '../../resources/sagemaker/notebook';

export default defineRule({
  title: 'SageMaker notebooks are encrypted with a key of the customer',
  problem: 'The volume of this notebook is not encrypted with a key of your own.',
  why: 'With a key of your own, reading the data needs a permission on that key, and each use is logged.',
  fix: {
    how: 'Name a KMS key.',
    properties: {
      KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
    arguments: {
      kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_22', 'CKV_AWS_187'],
    kics: ['sagemaker_data_encryption_disabled', 'sagemaker_notebook_instance_without_kms'],
    cfn_nag: ['W1201'],
    guard: ['SAGEMAKER_NOTEBOOK_INSTANCE_KMS_KEY_CONFIGURED'],
    'cdk-nag': ['SageMakerNotebookInstanceKMSKeyConfigured'],
  },
  resource: notebook,
  check: (it) => it.key.isSet(),
});
