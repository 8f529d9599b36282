import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'one instance',
      cloudformation: {
        Serving: {
          Type: 'AWS::SageMaker::EndpointConfig',
          Properties: { ProductionVariants: [{ VariantName: 'all', ModelName: 'ranking', InitialInstanceCount: 1 }] },
        },
      },
      terraform: {
        aws_sagemaker_endpoint_configuration: {
          serving: { production_variants: [{ variant_name: 'all', model_name: 'ranking', initial_instance_count: 1 }] },
        },
      },
    },
  ],
  passes: [
    {
      name: 'two instances',
      cloudformation: {
        Serving: {
          Type: 'AWS::SageMaker::EndpointConfig',
          Properties: { ProductionVariants: [{ VariantName: 'all', ModelName: 'ranking', InitialInstanceCount: 2 }] },
        },
      },
      terraform: {
        aws_sagemaker_endpoint_configuration: {
          serving: { production_variants: [{ variant_name: 'all', model_name: 'ranking', initial_instance_count: 2 }] },
        },
      },
    },
    {
      name: 'a serverless variant',
      cloudformation: {
        Serving: {
          Type: 'AWS::SageMaker::EndpointConfig',
          Properties: {
            ProductionVariants: [{ VariantName: 'all', ModelName: 'ranking', ServerlessConfig: { MaxConcurrency: 5 } }],
          },
        },
      },
      terraform: {
        aws_sagemaker_endpoint_configuration: {
          serving: {
            production_variants: [
              {
                variant_name: 'all',
                model_name: 'ranking',
                serverless_config: { memory_size_in_mb: 2048, max_concurrency: 5 },
              },
            ],
          },
        },
      },
    },
  ],
});
