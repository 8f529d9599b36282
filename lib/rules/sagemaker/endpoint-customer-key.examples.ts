import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'left out',
      cloudformation: {
        Scoring: {
          Type: 'AWS::SageMaker::EndpointConfig',
          Properties: {
            ProductionVariants: [
              {
                ModelName: 'm',
                VariantName: 'a',
                InstanceType: 'ml.m5.large',
                InitialInstanceCount: 2,
              },
            ],
          },
        },
      },
      terraform: {
        aws_sagemaker_endpoint_configuration: {
          scoring: {
            name: 'scoring',
            production_variants: [
              {
                model_name: 'm',
                instance_type: 'ml.m5.large',
                initial_instance_count: 2,
              },
            ],
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: {
        Scoring: {
          Type: 'AWS::SageMaker::EndpointConfig',
          Properties: {
            ProductionVariants: [
              {
                ModelName: 'm',
                VariantName: 'a',
                InstanceType: 'ml.m5.large',
                InitialInstanceCount: 2,
              },
            ],
            KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
      terraform: {
        aws_sagemaker_endpoint_configuration: {
          scoring: {
            name: 'scoring',
            production_variants: [
              {
                model_name: 'm',
                instance_type: 'ml.m5.large',
                initial_instance_count: 2,
              },
            ],
            kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
    },
  ],
});
