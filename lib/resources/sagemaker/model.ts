import { defineResource, fact } from '../../engine/rule';

/** A model that SageMaker serves. */
export const model = defineResource({
  cloudformation: 'AWS::SageMaker::Model',
  terraform: 'aws_sagemaker_model',
  facts: {
    isolated: fact<boolean>('EnableNetworkIsolation', 'enable_network_isolation'),
  },
});

/** How an endpoint serves models. */
export const endpointConfiguration = defineResource({
  cloudformation: 'AWS::SageMaker::EndpointConfig',
  terraform: 'aws_sagemaker_endpoint_configuration',
  facts: {
    key: fact('KmsKeyId', 'kms_key_arn'),
    variants: fact<Record<string, unknown>[]>('ProductionVariants', 'production_variants'),
  },
});

/** A domain of SageMaker Studio. */
export const studioDomain = defineResource({
  cloudformation: 'AWS::SageMaker::Domain',
  terraform: 'aws_sagemaker_domain',
  facts: {
    key: fact('KmsKeyId', 'kms_key_id'),
  },
});

/** A flow in which people review what a model says. CloudFormation has no such resource. */
export const flowDefinition = defineResource({
  terraform: 'aws_sagemaker_flow_definition',
  facts: {
    key: fact(undefined, 'output_config.kms_key_id'),
  },
});
