import { defineExamples } from '../../engine/rule';
import { dataQualityJob, dataQualityJobInTerraform } from './example-data-quality-job';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: dataQualityJob({ JobResources: { ClusterConfig: { InstanceCount: 1 } } }),
      terraform: dataQualityJobInTerraform({
        data_quality_job_output_config: { monitoring_outputs: { s3_output: { s3_uri: 's3://reports' } } },
        job_resources: { cluster_config: { instance_type: 'ml.m5.large', volume_size_in_gb: 20, instance_count: 1 } },
      }),
    },
    {
      name: 'the key that AWS manages',
      cloudformation: dataQualityJob({
        JobResources: { ClusterConfig: { InstanceCount: 1, VolumeKmsKeyId: 'alias/aws/sagemaker' } },
      }),
      terraform: dataQualityJobInTerraform({
        data_quality_job_output_config: { monitoring_outputs: { s3_output: { s3_uri: 's3://reports' } } },
        job_resources: {
          cluster_config: {
            instance_type: 'ml.m5.large',
            volume_size_in_gb: 20,
            instance_count: 1,
            volume_kms_key_id: 'alias/aws/sagemaker',
          },
        },
      }),
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: dataQualityJob({
        JobResources: {
          ClusterConfig: {
            InstanceCount: 1,
            VolumeKmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      }),
      terraform: dataQualityJobInTerraform({
        data_quality_job_output_config: { monitoring_outputs: { s3_output: { s3_uri: 's3://reports' } } },
        job_resources: {
          cluster_config: {
            instance_type: 'ml.m5.large',
            volume_size_in_gb: 20,
            instance_count: 1,
            volume_kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      }),
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      cloudformation: {
        Parameters: { KeyArn: { Type: 'String' } },
        Resources: dataQualityJob({
          JobResources: { ClusterConfig: { InstanceCount: 1, VolumeKmsKeyId: { Ref: 'KeyArn' } } },
        }),
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: dataQualityJobInTerraform({
          data_quality_job_output_config: { monitoring_outputs: { s3_output: { s3_uri: 's3://reports' } } },
          job_resources: {
            cluster_config: {
              instance_type: 'ml.m5.large',
              volume_size_in_gb: 20,
              instance_count: 1,
              volume_kms_key_id: '${var.key_arn}',
            },
          },
        }),
      },
    },
  ],
});
