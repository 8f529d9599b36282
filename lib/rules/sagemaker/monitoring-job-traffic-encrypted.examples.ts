import { defineExamples } from '../../engine/rule';
import { dataQualityJob, dataQualityJobInTerraform } from './example-data-quality-job';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: dataQualityJob({ JobDefinitionName: 'quality' }),
      terraform: dataQualityJobInTerraform({
        data_quality_job_output_config: { monitoring_outputs: { s3_output: { s3_uri: 's3://reports' } } },
        job_resources: { cluster_config: { instance_count: 1, instance_type: 'ml.m5.large', volume_size_in_gb: 20 } },
      }),
    },
    {
      name: 'turned off',
      cloudformation: dataQualityJob({
        JobDefinitionName: 'quality',
        NetworkConfig: { EnableInterContainerTrafficEncryption: false },
      }),
      terraform: dataQualityJobInTerraform({
        data_quality_job_output_config: { monitoring_outputs: { s3_output: { s3_uri: 's3://reports' } } },
        job_resources: { cluster_config: { instance_count: 1, instance_type: 'ml.m5.large', volume_size_in_gb: 20 } },
        network_config: { enable_inter_container_traffic_encryption: false },
      }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: dataQualityJob({
        JobDefinitionName: 'quality',
        NetworkConfig: { EnableInterContainerTrafficEncryption: true },
      }),
      terraform: dataQualityJobInTerraform({
        data_quality_job_output_config: { monitoring_outputs: { s3_output: { s3_uri: 's3://reports' } } },
        job_resources: { cluster_config: { instance_count: 1, instance_type: 'ml.m5.large', volume_size_in_gb: 20 } },
        network_config: { enable_inter_container_traffic_encryption: true },
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: dataQualityJob({
          JobDefinitionName: 'quality',
          NetworkConfig: { EnableInterContainerTrafficEncryption: { Ref: 'Choice' } },
        }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: dataQualityJobInTerraform({
          data_quality_job_output_config: { monitoring_outputs: { s3_output: { s3_uri: 's3://reports' } } },
          job_resources: { cluster_config: { instance_count: 1, instance_type: 'ml.m5.large', volume_size_in_gb: 20 } },
          network_config: { enable_inter_container_traffic_encryption: '${var.choice}' },
        }),
      },
    },
  ],
});
