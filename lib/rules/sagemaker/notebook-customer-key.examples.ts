import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
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
      name: 'a key',
      cloudformation: {
        Lab: {
          Type: 'AWS::SageMaker::NotebookInstance',
          Properties: {
            InstanceType: 'ml.t3.medium',
            RoleArn: 'arn:aws:iam::111122223333:role/lab',
            KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
      terraform: {
        aws_sagemaker_notebook_instance: {
          lab: {
            name: 'lab',
            instance_type: 'ml.t3.medium',
            role_arn: 'arn:aws:iam::111122223333:role/lab',
            kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
    },
  ],
});
