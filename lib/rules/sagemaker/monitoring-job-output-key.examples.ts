import { defineExamples } from '../../engine/rule';
import { dataQualityJob, dataQualityJobInTerraform } from './example-data-quality-job';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: dataQualityJob({ DataQualityJobOutputConfig: { MonitoringOutputs: [] } }),
      terraform: dataQualityJobInTerraform({
        job_resources: { cluster_config: { instance_count: 1, instance_type: 'ml.m5.large', volume_size_in_gb: 20 } },
        data_quality_job_output_config: { monitoring_outputs: { s3_output: { s3_uri: 's3://reports' } } },
      }),
    },
    {
      name: 'the key that AWS manages',
      cloudformation: dataQualityJob({
        DataQualityJobOutputConfig: { MonitoringOutputs: [], KmsKeyId: 'alias/aws/sagemaker' },
      }),
      terraform: dataQualityJobInTerraform({
        job_resources: { cluster_config: { instance_count: 1, instance_type: 'ml.m5.large', volume_size_in_gb: 20 } },
        data_quality_job_output_config: {
          monitoring_outputs: { s3_output: { s3_uri: 's3://reports' } },
          kms_key_id: 'alias/aws/sagemaker',
        },
      }),
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: dataQualityJob({
        DataQualityJobOutputConfig: {
          MonitoringOutputs: [],
          KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
        },
      }),
      terraform: dataQualityJobInTerraform({
        job_resources: { cluster_config: { instance_count: 1, instance_type: 'ml.m5.large', volume_size_in_gb: 20 } },
        data_quality_job_output_config: {
          monitoring_outputs: { s3_output: { s3_uri: 's3://reports' } },
          kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
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
          DataQualityJobOutputConfig: { MonitoringOutputs: [], KmsKeyId: { Ref: 'KeyArn' } },
        }),
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: dataQualityJobInTerraform({
          job_resources: { cluster_config: { instance_count: 1, instance_type: 'ml.m5.large', volume_size_in_gb: 20 } },
          data_quality_job_output_config: {
            monitoring_outputs: { s3_output: { s3_uri: 's3://reports' } },
            kms_key_id: '${var.key_arn}',
          },
        }),
      },
    },
  ],
});
