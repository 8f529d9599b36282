import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::SageMaker::NotebookInstance',
    Properties: { InstanceType: 'ml.t3.medium', RoleArn: 'arn:aws:iam::111122223333:role/service', ...own },
  },
});

const inTerraform = (own: object = {}) => ({
  aws_sagemaker_notebook_instance: {
    it: { instance_type: 'ml.t3.medium', name: 'research', role_arn: 'arn:aws:iam::111122223333:role/service', ...own },
  },
});

export default defineExamples({
  fails: [
    { name: 'nothing said', cloudformation: inCloudFormation(), terraform: inTerraform() },
    {
      name: 'an old platform',
      cloudformation: inCloudFormation({ PlatformIdentifier: 'notebook-al2-v2' }),
      terraform: inTerraform({ platform_identifier: 'notebook-al2-v2' }),
    },
  ],
  passes: [
    {
      name: 'a current one',
      cloudformation: inCloudFormation({ PlatformIdentifier: 'notebook-al2023-v1' }),
      terraform: inTerraform({ platform_identifier: 'notebook-al2023-v1' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({ PlatformIdentifier: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({ platform_identifier: '${var.choice}' }),
      },
    },
  ],
});
