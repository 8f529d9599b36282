import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: {
        Serving: { Type: 'AWS::SageMaker::EndpointConfig', Properties: { EndpointConfigName: 'serving' } },
      },
      terraform: {
        aws_sagemaker_endpoint_configuration: {
          serving: {
            production_variants: { model_name: 'm', instance_type: 'ml.m5.large', initial_instance_count: 2 },
            name: 'serving',
          },
        },
      },
    },
    {
      name: 'the key that AWS manages',
      cloudformation: {
        Serving: {
          Type: 'AWS::SageMaker::EndpointConfig',
          Properties: { EndpointConfigName: 'serving', KmsKeyId: 'alias/aws/sagemaker' },
        },
      },
      terraform: {
        aws_sagemaker_endpoint_configuration: {
          serving: {
            production_variants: { model_name: 'm', instance_type: 'ml.m5.large', initial_instance_count: 2 },
            name: 'serving',
            kms_key_arn: 'alias/aws/sagemaker',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: {
        Serving: {
          Type: 'AWS::SageMaker::EndpointConfig',
          Properties: {
            EndpointConfigName: 'serving',
            KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
      terraform: {
        aws_sagemaker_endpoint_configuration: {
          serving: {
            production_variants: { model_name: 'm', instance_type: 'ml.m5.large', initial_instance_count: 2 },
            name: 'serving',
            kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      cloudformation: {
        Parameters: { KeyArn: { Type: 'String' } },
        Resources: {
          Serving: {
            Type: 'AWS::SageMaker::EndpointConfig',
            Properties: { EndpointConfigName: 'serving', KmsKeyId: { Ref: 'KeyArn' } },
          },
        },
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: {
          aws_sagemaker_endpoint_configuration: {
            serving: {
              production_variants: { model_name: 'm', instance_type: 'ml.m5.large', initial_instance_count: 2 },
              name: 'serving',
              kms_key_arn: '${var.key_arn}',
            },
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'an instance with disks of its own, beside which no key may be named',
      cloudformation: {
        Serving: {
          Type: 'AWS::SageMaker::EndpointConfig',
          Properties: {
            ProductionVariants: [
              { VariantName: 'small', ModelName: 'm', InstanceType: 'ml.m5.large', InitialInstanceCount: 2 },
              { VariantName: 'large', ModelName: 'm', InstanceType: 'ml.g4dn.xlarge', InitialInstanceCount: 2 },
            ],
          },
        },
      },
      terraform: {
        aws_sagemaker_endpoint_configuration: {
          serving: {
            name: 'serving',
            production_variants: { model_name: 'm', instance_type: 'ml.g5.xlarge', initial_instance_count: 2 },
          },
        },
      },
    },
  ],
});
