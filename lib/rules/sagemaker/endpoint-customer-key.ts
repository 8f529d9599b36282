import { defineRule } from '../../engine/rule';
import { all, when } from '../../engine/verdict';
import { isCustomerKey } from '../../resources/customer-key';
import { endpointConfiguration } from '../../resources/sagemaker/model';

/**
 * Instances with disks of their own, which encrypt by themselves: a configuration that names a key beside one is refused.
 * https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateEndpointConfig.html
 */
const WITH_OWN_DISKS = /^ml\.(?:[a-z]+\d[a-z]*d[a-z]*|g5|g6e?|p5[a-z]*|trn1n?)\./;

export default defineRule({
  title: 'Endpoints encrypt with a customer managed key',
  problem: 'The volumes behind this endpoint are not encrypted with a customer managed key.',
  why: 'Access to the data cannot be refused through the key policy, shared with another account, or revoked at once by disabling the key.',
  fix: {
    how: 'Name a customer managed KMS key. Instances with disks of their own take none.',
    properties: { KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab' },
    arguments: { kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab' },
  },
  severity: 'medium',
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
  resource: endpointConfiguration,
  check: (it) => {
    const types = it.variants
      .items()
      .map((variant) => variant.get<string>(it.reading.either('InstanceType', 'instance_type')).or(''));
    const takeKey = types.map((one) => one.holds((type) => !WITH_OWN_DISKS.test(type)));
    return when(all(it.key.pass(), ...takeKey), () => isCustomerKey(it.key));
  },
});
