import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: {
        Model: {
          Type: 'AWS::SageMaker::Model',
          Properties: { ExecutionRoleArn: 'arn:aws:iam::111122223333:role/model' },
        },
      },
      terraform: {
        aws_sagemaker_model: {
          ranking: { name: 'ranking', execution_role_arn: 'arn:aws:iam::111122223333:role/model' },
        },
      },
    },
    {
      name: 'turned off',
      cloudformation: {
        Model: {
          Type: 'AWS::SageMaker::Model',
          Properties: { ExecutionRoleArn: 'arn:aws:iam::111122223333:role/model', EnableNetworkIsolation: false },
        },
      },
      terraform: {
        aws_sagemaker_model: {
          ranking: {
            name: 'ranking',
            execution_role_arn: 'arn:aws:iam::111122223333:role/model',
            enable_network_isolation: false,
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Model: {
          Type: 'AWS::SageMaker::Model',
          Properties: { ExecutionRoleArn: 'arn:aws:iam::111122223333:role/model', EnableNetworkIsolation: true },
        },
      },
      terraform: {
        aws_sagemaker_model: {
          ranking: {
            name: 'ranking',
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
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Model: {
            Type: 'AWS::SageMaker::Model',
            Properties: {
              ExecutionRoleArn: 'arn:aws:iam::111122223333:role/model',
              EnableNetworkIsolation: { Ref: 'Choice' },
            },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_sagemaker_model: {
            ranking: {
              name: 'ranking',
              execution_role_arn: 'arn:aws:iam::111122223333:role/model',
              enable_network_isolation: '${var.choice}',
            },
          },
        },
      },
    },
  ],
});
