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
  ],
  passes: [
    {
      name: 'a subnet',
      cloudformation: {
        Notebook: {
          Type: 'AWS::SageMaker::NotebookInstance',
          Properties: { InstanceType: 'ml.t3.medium', SubnetId: 'subnet-1' },
        },
      },
      terraform: {
        aws_sagemaker_notebook_instance: {
          research: {
            role_arn: 'arn:aws:iam::111122223333:role/service',
            name: 'research',
            instance_type: 'ml.t3.medium',
            subnet_id: 'subnet-1',
          },
        },
      },
    },
  ],
});
