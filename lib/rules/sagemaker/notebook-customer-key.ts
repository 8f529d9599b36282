import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { notebook } from '../../resources/sagemaker/notebook';

export default defineRule({
  title: 'Notebook instances encrypt with a customer managed key',
  problem: 'The volume of this notebook is not encrypted with a customer managed key.',
  why: 'Access to the data cannot be refused through the key policy, shared with another account, or revoked at once by disabling the key.',
  fix: {
    how: 'Name a customer managed KMS key.',
    properties: { KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab' },
    arguments: { kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab' },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {
    terrascan: ['AC_AWS_0499'],
    checkov: ['CKV_AWS_22', 'CKV_AWS_187'],
    kics: ['sagemaker_data_encryption_disabled', 'sagemaker_notebook_instance_without_kms'],
    cfn_nag: ['W1201'],
    guard: ['SAGEMAKER_NOTEBOOK_INSTANCE_KMS_KEY_CONFIGURED'],
    'cdk-nag': ['SageMakerNotebookInstanceKMSKeyConfigured'],
  },
  resource: notebook,
  check: (it) => isCustomerKey(it.key),
});
