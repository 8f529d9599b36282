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
      name: 'a subnet',
      cloudformation: {
        Lab: {
          Type: 'AWS::SageMaker::NotebookInstance',
          Properties: {
            InstanceType: 'ml.t3.medium',
            RoleArn: 'arn:aws:iam::111122223333:role/lab',
            SubnetId: 'subnet-1',
          },
        },
      },
      terraform: {
        aws_sagemaker_notebook_instance: {
          lab: {
            name: 'lab',
            instance_type: 'ml.t3.medium',
            role_arn: 'arn:aws:iam::111122223333:role/lab',
            subnet_id: 'subnet-1',
          },
        },
      },
    },
  ],
});
