import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
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
      name: 'the key that AWS manages',
      cloudformation: {
        Notebook: {
          Type: 'AWS::SageMaker::NotebookInstance',
          Properties: { InstanceType: 'ml.t3.medium', KmsKeyId: 'alias/aws/sagemaker' },
        },
      },
      terraform: {
        aws_sagemaker_notebook_instance: {
          research: {
            role_arn: 'arn:aws:iam::111122223333:role/service',
            name: 'research',
            instance_type: 'ml.t3.medium',
            kms_key_id: 'alias/aws/sagemaker',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: {
        Notebook: {
          Type: 'AWS::SageMaker::NotebookInstance',
          Properties: {
            InstanceType: 'ml.t3.medium',
            KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
      terraform: {
        aws_sagemaker_notebook_instance: {
          research: {
            role_arn: 'arn:aws:iam::111122223333:role/service',
            name: 'research',
            instance_type: 'ml.t3.medium',
            kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
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
          Notebook: {
            Type: 'AWS::SageMaker::NotebookInstance',
            Properties: { InstanceType: 'ml.t3.medium', KmsKeyId: { Ref: 'KeyArn' } },
          },
        },
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: {
          aws_sagemaker_notebook_instance: {
            research: {
              role_arn: 'arn:aws:iam::111122223333:role/service',
              name: 'research',
              instance_type: 'ml.t3.medium',
              kms_key_id: '${var.key_arn}',
            },
          },
        },
      },
    },
  ],
});
