import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'left out',
      cloudformation: {
        Review: {
          Type: 'AWS::SageMaker::FlowDefinition',
          Properties: {
            FlowDefinitionName: 'review',
          },
        },
      },
      terraform: {
        aws_sagemaker_flow_definition: {
          review: {
            flow_definition_name: 'review',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: {
        Review: {
          Type: 'AWS::SageMaker::FlowDefinition',
          Properties: {
            FlowDefinitionName: 'review',
            OutputConfig: {
              KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            },
          },
        },
      },
      terraform: {
        aws_sagemaker_flow_definition: {
          review: {
            flow_definition_name: 'review',
            output_config: {
              kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            },
          },
        },
      },
    },
  ],
});
