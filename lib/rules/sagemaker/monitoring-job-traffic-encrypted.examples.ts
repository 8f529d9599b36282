import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: {
        Quality: { Type: 'AWS::SageMaker::DataQualityJobDefinition', Properties: { JobDefinitionName: 'quality' } },
      },
      terraform: {
        aws_sagemaker_data_quality_job_definition: {
          quality: {
            role_arn: 'arn:aws:iam::111122223333:role/service',
            data_quality_app_specification: { image_uri: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1' },
            data_quality_job_input: { endpoint_input: { endpoint_name: 'shop' } },
            data_quality_job_output_config: { monitoring_outputs: { s3_output: { s3_uri: 's3://reports' } } },
            job_resources: {
              cluster_config: { instance_count: 1, instance_type: 'ml.m5.large', volume_size_in_gb: 20 },
            },
            name: 'quality',
          },
        },
      },
    },
    {
      name: 'turned off',
      cloudformation: {
        Quality: {
          Type: 'AWS::SageMaker::DataQualityJobDefinition',
          Properties: { JobDefinitionName: 'quality', NetworkConfig: { EnableInterContainerTrafficEncryption: false } },
        },
      },
      terraform: {
        aws_sagemaker_data_quality_job_definition: {
          quality: {
            role_arn: 'arn:aws:iam::111122223333:role/service',
            data_quality_app_specification: { image_uri: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1' },
            data_quality_job_input: { endpoint_input: { endpoint_name: 'shop' } },
            data_quality_job_output_config: { monitoring_outputs: { s3_output: { s3_uri: 's3://reports' } } },
            job_resources: {
              cluster_config: { instance_count: 1, instance_type: 'ml.m5.large', volume_size_in_gb: 20 },
            },
            name: 'quality',
            network_config: { enable_inter_container_traffic_encryption: false },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Quality: {
          Type: 'AWS::SageMaker::DataQualityJobDefinition',
          Properties: { JobDefinitionName: 'quality', NetworkConfig: { EnableInterContainerTrafficEncryption: true } },
        },
      },
      terraform: {
        aws_sagemaker_data_quality_job_definition: {
          quality: {
            role_arn: 'arn:aws:iam::111122223333:role/service',
            data_quality_app_specification: { image_uri: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1' },
            data_quality_job_input: { endpoint_input: { endpoint_name: 'shop' } },
            data_quality_job_output_config: { monitoring_outputs: { s3_output: { s3_uri: 's3://reports' } } },
            job_resources: {
              cluster_config: { instance_count: 1, instance_type: 'ml.m5.large', volume_size_in_gb: 20 },
            },
            name: 'quality',
            network_config: { enable_inter_container_traffic_encryption: true },
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Quality: {
            Type: 'AWS::SageMaker::DataQualityJobDefinition',
            Properties: {
              JobDefinitionName: 'quality',
              NetworkConfig: { EnableInterContainerTrafficEncryption: { Ref: 'Choice' } },
            },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_sagemaker_data_quality_job_definition: {
            quality: {
              role_arn: 'arn:aws:iam::111122223333:role/service',
              data_quality_app_specification: { image_uri: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1' },
              data_quality_job_input: { endpoint_input: { endpoint_name: 'shop' } },
              data_quality_job_output_config: { monitoring_outputs: { s3_output: { s3_uri: 's3://reports' } } },
              job_resources: {
                cluster_config: { instance_count: 1, instance_type: 'ml.m5.large', volume_size_in_gb: 20 },
              },
              name: 'quality',
              network_config: { enable_inter_container_traffic_encryption: '${var.choice}' },
            },
          },
        },
      },
    },
  ],
});
