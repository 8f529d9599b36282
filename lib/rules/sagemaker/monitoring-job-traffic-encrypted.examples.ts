import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: {
        Quality: { Type: 'AWS::SageMaker::DataQualityJobDefinition', Properties: { JobDefinitionName: 'quality' } },
      },
      terraform: { aws_sagemaker_data_quality_job_definition: { quality: { name: 'quality' } } },
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
          quality: { name: 'quality', network_config: { enable_inter_container_traffic_encryption: false } },
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
          quality: { name: 'quality', network_config: { enable_inter_container_traffic_encryption: true } },
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
              name: 'quality',
              network_config: { enable_inter_container_traffic_encryption: '${var.choice}' },
            },
          },
        },
      },
    },
  ],
});
