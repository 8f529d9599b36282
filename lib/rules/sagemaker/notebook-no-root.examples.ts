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
      name: 'turned off',
      cloudformation: {
        Notebook: {
          Type: 'AWS::SageMaker::NotebookInstance',
          Properties: { InstanceType: 'ml.t3.medium', RootAccess: 'Enabled' },
        },
      },
      terraform: {
        aws_sagemaker_notebook_instance: {
          research: {
            role_arn: 'arn:aws:iam::111122223333:role/service',
            name: 'research',
            instance_type: 'ml.t3.medium',
            root_access: 'Enabled',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Notebook: {
          Type: 'AWS::SageMaker::NotebookInstance',
          Properties: { InstanceType: 'ml.t3.medium', RootAccess: 'Disabled' },
        },
      },
      terraform: {
        aws_sagemaker_notebook_instance: {
          research: {
            role_arn: 'arn:aws:iam::111122223333:role/service',
            name: 'research',
            instance_type: 'ml.t3.medium',
            root_access: 'Disabled',
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
            Properties: { InstanceType: 'ml.t3.medium', RootAccess: { Ref: 'Choice' } },
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
              root_access: '${var.choice}',
            },
          },
        },
      },
    },
  ],
});
