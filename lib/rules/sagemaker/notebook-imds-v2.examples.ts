import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: {
        Notebook: { Type: 'AWS::SageMaker::NotebookInstance', Properties: { InstanceType: 'ml.t3.medium' } },
      },
      terraform: {
        aws_sagemaker_notebook_instance: {
          research: {
            role_arn: 'arn:aws:iam::111122223333:role/service',
            name: 'research',
            instance_type: 'ml.t3.medium',
          },
        },
      },
    },
    {
      name: 'version 1',
      cloudformation: {
        Notebook: {
          Type: 'AWS::SageMaker::NotebookInstance',
          Properties: {
            InstanceType: 'ml.t3.medium',
            InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: '1' },
          },
        },
      },
      terraform: {
        aws_sagemaker_notebook_instance: {
          research: {
            role_arn: 'arn:aws:iam::111122223333:role/service',
            name: 'research',
            instance_type: 'ml.t3.medium',
            instance_metadata_service_configuration: { minimum_instance_metadata_service_version: '1' },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'version 2',
      cloudformation: {
        Notebook: {
          Type: 'AWS::SageMaker::NotebookInstance',
          Properties: {
            InstanceType: 'ml.t3.medium',
            InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: '2' },
          },
        },
      },
      terraform: {
        aws_sagemaker_notebook_instance: {
          research: {
            role_arn: 'arn:aws:iam::111122223333:role/service',
            name: 'research',
            instance_type: 'ml.t3.medium',
            instance_metadata_service_configuration: { minimum_instance_metadata_service_version: '2' },
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
          Notebook: {
            Type: 'AWS::SageMaker::NotebookInstance',
            Properties: {
              InstanceType: 'ml.t3.medium',
              InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: { Ref: 'Choice' } },
            },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_sagemaker_notebook_instance: {
            research: {
              role_arn: 'arn:aws:iam::111122223333:role/service',
              name: 'research',
              instance_type: 'ml.t3.medium',
              instance_metadata_service_configuration: { minimum_instance_metadata_service_version: '${var.choice}' },
            },
          },
        },
      },
    },
  ],
});
