import { defineResource, fact } from '../../engine/rule';

/** A SageMaker workflow in which people review predictions. */
export const flowDefinition = defineResource({
  cloudformation: 'AWS::SageMaker::FlowDefinition',
  terraform: 'aws_sagemaker_flow_definition',
  facts: {
    outputKey: fact<string>('OutputConfig.KmsKeyId', 'output_config.kms_key_id'),
  },
});
