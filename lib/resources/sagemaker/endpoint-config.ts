import { defineResource, fact } from '../../engine/rule';

/** What a SageMaker endpoint runs on. */
export const endpointConfig = defineResource({
  cloudformation: 'AWS::SageMaker::EndpointConfig',
  terraform: 'aws_sagemaker_endpoint_configuration',
  facts: {
    key: fact<string>('KmsKeyId', 'kms_key_arn'),
  },
});
