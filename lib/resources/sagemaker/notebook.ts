import { defineResource, fact } from '../../engine/rule';

/** A notebook instance. */
export const notebook = defineResource({
  cloudformation: 'AWS::SageMaker::NotebookInstance',
  terraform: 'aws_sagemaker_notebook_instance',
  facts: {
    internet: fact<string>('DirectInternetAccess', 'direct_internet_access'),
    key: fact('KmsKeyId', 'kms_key_id'),
    platform: fact<string>('PlatformIdentifier', 'platform_identifier'),
    rootAccess: fact<string>('RootAccess', 'root_access'),
    subnet: fact('SubnetId', 'subnet_id'),
    metadataVersion: fact<string>(
      'InstanceMetadataServiceConfiguration.MinimumInstanceMetadataServiceVersion',
      'instance_metadata_service_configuration.minimum_instance_metadata_service_version',
    ),
  },
});
