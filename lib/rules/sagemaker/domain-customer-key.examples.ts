import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: { Studio: { Type: 'AWS::SageMaker::Domain', Properties: { DomainName: 'studio' } } },
      terraform: {
        aws_sagemaker_domain: {
          studio: {
            auth_mode: 'IAM',
            subnet_ids: ['subnet-1', 'subnet-2'],
            vpc_id: 'vpc-1',
            default_user_settings: { execution_role: 'arn:aws:iam::111122223333:role/service' },
            domain_name: 'studio',
          },
        },
      },
    },
    {
      name: 'the key that AWS manages',
      cloudformation: {
        Studio: {
          Type: 'AWS::SageMaker::Domain',
          Properties: { DomainName: 'studio', KmsKeyId: 'alias/aws/sagemaker' },
        },
      },
      terraform: {
        aws_sagemaker_domain: {
          studio: {
            auth_mode: 'IAM',
            subnet_ids: ['subnet-1', 'subnet-2'],
            vpc_id: 'vpc-1',
            default_user_settings: { execution_role: 'arn:aws:iam::111122223333:role/service' },
            domain_name: 'studio',
            kms_key_id: 'alias/aws/sagemaker',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: {
        Studio: {
          Type: 'AWS::SageMaker::Domain',
          Properties: {
            DomainName: 'studio',
            KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
      terraform: {
        aws_sagemaker_domain: {
          studio: {
            auth_mode: 'IAM',
            subnet_ids: ['subnet-1', 'subnet-2'],
            vpc_id: 'vpc-1',
            default_user_settings: { execution_role: 'arn:aws:iam::111122223333:role/service' },
            domain_name: 'studio',
            kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
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
          Studio: { Type: 'AWS::SageMaker::Domain', Properties: { DomainName: 'studio', KmsKeyId: { Ref: 'KeyArn' } } },
        },
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: {
          aws_sagemaker_domain: {
            studio: {
              auth_mode: 'IAM',
              subnet_ids: ['subnet-1', 'subnet-2'],
              vpc_id: 'vpc-1',
              default_user_settings: { execution_role: 'arn:aws:iam::111122223333:role/service' },
              domain_name: 'studio',
              kms_key_id: '${var.key_arn}',
            },
          },
        },
      },
    },
  ],
});
