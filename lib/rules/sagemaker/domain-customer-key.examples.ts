import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'left out',
      cloudformation: {
        Studio: {
          Type: 'AWS::SageMaker::Domain',
          Properties: {
            AuthMode: 'IAM',
            DomainName: 'studio',
          },
        },
      },
      terraform: {
        aws_sagemaker_domain: {
          studio: {
            auth_mode: 'IAM',
            domain_name: 'studio',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: {
        Studio: {
          Type: 'AWS::SageMaker::Domain',
          Properties: {
            AuthMode: 'IAM',
            DomainName: 'studio',
            KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
      terraform: {
        aws_sagemaker_domain: {
          studio: {
            auth_mode: 'IAM',
            domain_name: 'studio',
            kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
    },
  ],
});
