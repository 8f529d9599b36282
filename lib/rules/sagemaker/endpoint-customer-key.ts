import { defineRule } from '../../engine/rule';
import { endpointConfig } from '../../resources/sagemaker/endpoint-config';

export default defineRule({
  title: 'SageMaker endpoints are encrypted with a key of the customer',
  problem: 'The volumes of this endpoint are not encrypted with a key of your own.',
  why: 'With a key of your own, reading the data needs a permission on that key, and each use is logged.',
  fix: {
    how: 'Name a KMS key.',
    properties: {
      KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
    arguments: {
      kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_98'],
    kics: [
      'sagemaker_endpoint_config_should_specify_kms_key_id_attribute',
      'sagemaker_endpoint_configuration_encryption_disabled',
    ],
    cfn_nag: ['W1200'],
    guard: ['SAGEMAKER_ENDPOINT_CONFIGURATION_KMS_KEY_CONFIGURED'],
    'cdk-nag': ['SageMakerEndpointConfigurationKMSKeyConfigured'],
  },
  resource: endpointConfig,
  check: (it) => it.key.isSet(),
});
