import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: {
        Quality: {
          Type: 'AWS::SageMaker::DataQualityJobDefinition',
          Properties: { DataQualityJobOutputConfig: { MonitoringOutputs: [] } },
        },
      },
      terraform: {
        aws_sagemaker_data_quality_job_definition: {
          quality: {
            role_arn: 'arn:aws:iam::111122223333:role/service',
            data_quality_app_specification: { image_uri: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1' },
            data_quality_job_input: { endpoint_input: { endpoint_name: 'shop' } },
            job_resources: {
              cluster_config: { instance_count: 1, instance_type: 'ml.m5.large', volume_size_in_gb: 20 },
            },
            name: 'quality',
            data_quality_job_output_config: { monitoring_outputs: { s3_output: { s3_uri: 's3://reports' } } },
          },
        },
      },
    },
    {
      name: 'the key that AWS manages',
      cloudformation: {
        Quality: {
          Type: 'AWS::SageMaker::DataQualityJobDefinition',
          Properties: { DataQualityJobOutputConfig: { MonitoringOutputs: [], KmsKeyId: 'alias/aws/sagemaker' } },
        },
      },
      terraform: {
        aws_sagemaker_data_quality_job_definition: {
          quality: {
            role_arn: 'arn:aws:iam::111122223333:role/service',
            data_quality_app_specification: { image_uri: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1' },
            data_quality_job_input: { endpoint_input: { endpoint_name: 'shop' } },
            job_resources: {
              cluster_config: { instance_count: 1, instance_type: 'ml.m5.large', volume_size_in_gb: 20 },
            },
            name: 'quality',
            data_quality_job_output_config: {
              monitoring_outputs: { s3_output: { s3_uri: 's3://reports' } },
              kms_key_id: 'alias/aws/sagemaker',
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: {
        Quality: {
          Type: 'AWS::SageMaker::DataQualityJobDefinition',
          Properties: {
            DataQualityJobOutputConfig: {
              MonitoringOutputs: [],
              KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            },
          },
        },
      },
      terraform: {
        aws_sagemaker_data_quality_job_definition: {
          quality: {
            role_arn: 'arn:aws:iam::111122223333:role/service',
            data_quality_app_specification: { image_uri: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1' },
            data_quality_job_input: { endpoint_input: { endpoint_name: 'shop' } },
            job_resources: {
              cluster_config: { instance_count: 1, instance_type: 'ml.m5.large', volume_size_in_gb: 20 },
            },
            name: 'quality',
            data_quality_job_output_config: {
              monitoring_outputs: { s3_output: { s3_uri: 's3://reports' } },
              kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            },
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      cloudformation: {
        Parameters: { KeyArn: { Type: 'String' } },
        Resources: {
          Quality: {
            Type: 'AWS::SageMaker::DataQualityJobDefinition',
            Properties: { DataQualityJobOutputConfig: { MonitoringOutputs: [], KmsKeyId: { Ref: 'KeyArn' } } },
          },
        },
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: {
          aws_sagemaker_data_quality_job_definition: {
            quality: {
              role_arn: 'arn:aws:iam::111122223333:role/service',
              data_quality_app_specification: { image_uri: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1' },
              data_quality_job_input: { endpoint_input: { endpoint_name: 'shop' } },
              job_resources: {
                cluster_config: { instance_count: 1, instance_type: 'ml.m5.large', volume_size_in_gb: 20 },
              },
              name: 'quality',
              data_quality_job_output_config: {
                monitoring_outputs: { s3_output: { s3_uri: 's3://reports' } },
                kms_key_id: '${var.key_arn}',
              },
            },
          },
        },
      },
    },
  ],
});
