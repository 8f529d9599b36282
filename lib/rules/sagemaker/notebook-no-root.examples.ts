import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'off',
      cloudformation: {
        Lab: {
          Type: 'AWS::SageMaker::NotebookInstance',
          Properties: {
            InstanceType: 'ml.t3.medium',
            RoleArn: 'arn:aws:iam::111122223333:role/lab',
            RootAccess: 'Enabled',
          },
        },
      },
      terraform: {
        aws_sagemaker_notebook_instance: {
          lab: {
            name: 'lab',
            instance_type: 'ml.t3.medium',
            role_arn: 'arn:aws:iam::111122223333:role/lab',
            root_access: 'Enabled',
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
      name: 'on',
      cloudformation: {
        Lab: {
          Type: 'AWS::SageMaker::NotebookInstance',
          Properties: {
            InstanceType: 'ml.t3.medium',
            RoleArn: 'arn:aws:iam::111122223333:role/lab',
            RootAccess: 'Disabled',
          },
        },
      },
      terraform: {
        aws_sagemaker_notebook_instance: {
          lab: {
            name: 'lab',
            instance_type: 'ml.t3.medium',
            role_arn: 'arn:aws:iam::111122223333:role/lab',
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
              RootAccess: {
                Ref: 'Choice',
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
              root_access: '${var.choice}',
            },
          },
        },
      },
    },
  ],
});
