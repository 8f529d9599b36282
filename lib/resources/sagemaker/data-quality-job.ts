import { defineResource, fact } from '../../engine/rule';

/** A SageMaker job that watches the quality of data. */
export const dataQualityJob = defineResource({
  cloudformation: 'AWS::SageMaker::DataQualityJobDefinition',
  terraform: 'aws_sagemaker_data_quality_job_definition',
  facts: {
    outputKey: fact<string>('DataQualityJobOutputConfig.KmsKeyId', 'data_quality_job_output_config.kms_key_id'),
    volumeKey: fact<string>(
      'JobResources.ClusterConfig.VolumeKmsKeyId',
      'job_resources.cluster_config.volume_kms_key_id',
    ),
    trafficEncrypted: fact<boolean>(
      'NetworkConfig.EnableInterContainerTrafficEncryption',
      'network_config.enable_inter_container_traffic_encryption',
    ),
  },
});
