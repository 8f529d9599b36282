import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';

const output = (it: Reading) => it.fact(`${it.type.replace(/^.*::|Definition$/g, '')}OutputConfig.KmsKeyId`);

/** A job that watches the quality of a model’s data. */
export const monitoringJob = defineResource({
  cloudformation: [
    'AWS::SageMaker::DataQualityJobDefinition',
    'AWS::SageMaker::ModelBiasJobDefinition',
    'AWS::SageMaker::ModelExplainabilityJobDefinition',
    'AWS::SageMaker::ModelQualityJobDefinition',
  ],
  terraform: 'aws_sagemaker_data_quality_job_definition',
  facts: {
    outputKey: fact(output, 'data_quality_job_output_config.kms_key_id'),
    volumeKey: fact('JobResources.ClusterConfig.VolumeKmsKeyId', 'job_resources.cluster_config.volume_kms_key_id'),
    isolated: fact<boolean>('NetworkConfig.EnableNetworkIsolation', 'network_config.enable_network_isolation'),
    trafficEncrypted: fact<boolean>(
      'NetworkConfig.EnableInterContainerTrafficEncryption',
      'network_config.enable_inter_container_traffic_encryption',
    ),
  },
});
