import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'KMS without a key',
      cloudformation: {
        Images: {
          Type: 'AWS::ECR::Repository',
          Properties: {
            EncryptionConfiguration: {
              EncryptionType: 'KMS',
            },
          },
        },
      },
      terraform: {
        aws_ecr_repository: {
          images: {
            name: 'images',
            encryption_configuration: {
              encryption_type: 'KMS',
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key',
      cloudformation: {
        Images: {
          Type: 'AWS::ECR::Repository',
          Properties: {
            EncryptionConfiguration: {
              EncryptionType: 'KMS',
              KmsKey: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            },
          },
        },
      },
      terraform: {
        aws_ecr_repository: {
          images: {
            name: 'images',
            encryption_configuration: {
              encryption_type: 'KMS',
              kms_key: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            },
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'AES256',
      cloudformation: {
        Images: {
          Type: 'AWS::ECR::Repository',
        },
      },
      terraform: {
        aws_ecr_repository: {
          images: {
            name: 'images',
          },
        },
      },
    },
  ],
});
