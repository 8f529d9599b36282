import { defineResource, fact } from '../../engine/rule';

/** An App Runner service. */
export const service = defineResource({
  cloudformation: 'AWS::AppRunner::Service',
  terraform: 'aws_apprunner_service',
  facts: {
    imageVariables: fact<unknown>(
      'SourceConfiguration.ImageRepository.ImageConfiguration.RuntimeEnvironmentVariables',
      'source_configuration.image_repository.image_configuration.runtime_environment_variables',
    ),
    codeVariables: fact<unknown>(
      'SourceConfiguration.CodeRepository.CodeConfiguration.CodeConfigurationValues.RuntimeEnvironmentVariables',
      'source_configuration.code_repository.code_configuration.code_configuration_values.runtime_environment_variables',
    ),
    key: fact<string>('EncryptionConfiguration.KmsKey', 'encryption_configuration.kms_key'),
    public: fact<boolean>(
      'NetworkConfiguration.IngressConfiguration.IsPubliclyAccessible',
      'network_configuration.ingress_configuration.is_publicly_accessible',
    ),
  },
});
