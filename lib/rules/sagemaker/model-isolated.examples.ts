import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'off',
      cloudformation: {
        Scoring: {
          Type: 'AWS::SageMaker::Model',
          Properties: {
            ExecutionRoleArn: 'arn:aws:iam::111122223333:role/model',
            EnableNetworkIsolation: false,
          },
        },
      },
      terraform: {
        aws_sagemaker_model: {
          scoring: {
            execution_role_arn: 'arn:aws:iam::111122223333:role/model',
            enable_network_isolation: false,
          },
        },
      },
    },
    {
      name: 'left out',
      cloudformation: {
        Scoring: {
          Type: 'AWS::SageMaker::Model',
          Properties: {
            ExecutionRoleArn: 'arn:aws:iam::111122223333:role/model',
          },
        },
      },
      terraform: {
        aws_sagemaker_model: {
          scoring: {
            execution_role_arn: 'arn:aws:iam::111122223333:role/model',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'on',
      cloudformation: {
        Scoring: {
          Type: 'AWS::SageMaker::Model',
          Properties: {
            ExecutionRoleArn: 'arn:aws:iam::111122223333:role/model',
            EnableNetworkIsolation: true,
          },
        },
      },
      terraform: {
        aws_sagemaker_model: {
          scoring: {
            execution_role_arn: 'arn:aws:iam::111122223333:role/model',
            enable_network_isolation: true,
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
          Scoring: {
            Type: 'AWS::SageMaker::Model',
            Properties: {
              ExecutionRoleArn: 'arn:aws:iam::111122223333:role/model',
              EnableNetworkIsolation: {
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
          aws_sagemaker_model: {
            scoring: {
              execution_role_arn: 'arn:aws:iam::111122223333:role/model',
              enable_network_isolation: '${var.choice}',
            },
          },
        },
      },
    },
  ],
});
