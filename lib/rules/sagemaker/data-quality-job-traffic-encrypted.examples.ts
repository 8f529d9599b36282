import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'off',
      cloudformation: {
        Watch: {
          Type: 'AWS::SageMaker::DataQualityJobDefinition',
          Properties: {
            RoleArn: 'arn:aws:iam::111122223333:role/watch',
            NetworkConfig: {
              EnableInterContainerTrafficEncryption: false,
            },
          },
        },
      },
      terraform: {
        aws_sagemaker_data_quality_job_definition: {
          watch: {
            role_arn: 'arn:aws:iam::111122223333:role/watch',
            network_config: {
              enable_inter_container_traffic_encryption: false,
            },
          },
        },
      },
    },
    {
      name: 'left out',
      cloudformation: {
        Watch: {
          Type: 'AWS::SageMaker::DataQualityJobDefinition',
          Properties: {
            RoleArn: 'arn:aws:iam::111122223333:role/watch',
          },
        },
      },
      terraform: {
        aws_sagemaker_data_quality_job_definition: {
          watch: {
            role_arn: 'arn:aws:iam::111122223333:role/watch',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'on',
      cloudformation: {
        Watch: {
          Type: 'AWS::SageMaker::DataQualityJobDefinition',
          Properties: {
            RoleArn: 'arn:aws:iam::111122223333:role/watch',
            NetworkConfig: {
              EnableInterContainerTrafficEncryption: true,
            },
          },
        },
      },
      terraform: {
        aws_sagemaker_data_quality_job_definition: {
          watch: {
            role_arn: 'arn:aws:iam::111122223333:role/watch',
            network_config: {
              enable_inter_container_traffic_encryption: true,
            },
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: {
          Choice: {
            Type: 'String',
          },
        },
        Resources: {
          Watch: {
            Type: 'AWS::SageMaker::DataQualityJobDefinition',
            Properties: {
              RoleArn: 'arn:aws:iam::111122223333:role/watch',
              NetworkConfig: {
                EnableInterContainerTrafficEncryption: {
                  Ref: 'Choice',
                },
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          choice: {
            type: 'string',
          },
        },
        resource: {
          aws_sagemaker_data_quality_job_definition: {
            watch: {
              role_arn: 'arn:aws:iam::111122223333:role/watch',
              network_config: {
                enable_inter_container_traffic_encryption: '${var.choice}',
              },
            },
          },
        },
      },
    },
  ],
});
