import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'version 1',
      cloudformation: {
        Lab: {
          Type: 'AWS::SageMaker::NotebookInstance',
          Properties: {
            InstanceType: 'ml.t3.medium',
            RoleArn: 'arn:aws:iam::111122223333:role/lab',
            InstanceMetadataServiceConfiguration: {
              MinimumInstanceMetadataServiceVersion: '1',
            },
          },
        },
      },
      terraform: {
        aws_sagemaker_notebook_instance: {
          lab: {
            name: 'lab',
            instance_type: 'ml.t3.medium',
            role_arn: 'arn:aws:iam::111122223333:role/lab',
            instance_metadata_service_configuration: {
              minimum_instance_metadata_service_version: '1',
            },
          },
        },
      },
    },
    {
      name: 'left out',
      cloudformation: {
        Lab: {
          Type: 'AWS::SageMaker::NotebookInstance',
          Properties: {
            InstanceType: 'ml.t3.medium',
            RoleArn: 'arn:aws:iam::111122223333:role/lab',
          },
        },
      },
      terraform: {
        aws_sagemaker_notebook_instance: {
          lab: {
            name: 'lab',
            instance_type: 'ml.t3.medium',
            role_arn: 'arn:aws:iam::111122223333:role/lab',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'version 2',
      cloudformation: {
        Lab: {
          Type: 'AWS::SageMaker::NotebookInstance',
          Properties: {
            InstanceType: 'ml.t3.medium',
            RoleArn: 'arn:aws:iam::111122223333:role/lab',
            InstanceMetadataServiceConfiguration: {
              MinimumInstanceMetadataServiceVersion: '2',
            },
          },
        },
      },
      terraform: {
        aws_sagemaker_notebook_instance: {
          lab: {
            name: 'lab',
            instance_type: 'ml.t3.medium',
            role_arn: 'arn:aws:iam::111122223333:role/lab',
            instance_metadata_service_configuration: {
              minimum_instance_metadata_service_version: '2',
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
          Lab: {
            Type: 'AWS::SageMaker::NotebookInstance',
            Properties: {
              InstanceType: 'ml.t3.medium',
              RoleArn: 'arn:aws:iam::111122223333:role/lab',
              InstanceMetadataServiceConfiguration: {
                MinimumInstanceMetadataServiceVersion: {
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
          aws_sagemaker_notebook_instance: {
            lab: {
              name: 'lab',
              instance_type: 'ml.t3.medium',
              role_arn: 'arn:aws:iam::111122223333:role/lab',
              instance_metadata_service_configuration: {
                minimum_instance_metadata_service_version: '${var.choice}',
              },
            },
          },
        },
      },
    },
  ],
});
