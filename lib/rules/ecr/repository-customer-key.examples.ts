import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a template without a key',
      cloudformation: {
        Cached: {
          Type: 'AWS::ECR::RepositoryCreationTemplate',
          Properties: {
            Prefix: 'quay',
            AppliedFor: ['PULL_THROUGH_CACHE'],
            EncryptionConfiguration: { EncryptionType: 'KMS' },
          },
        },
      },
      terraform: {
        aws_ecr_repository_creation_template: {
          cached: {
            prefix: 'quay',
            applied_for: ['PULL_THROUGH_CACHE'],
            encryption_configuration: { encryption_type: 'KMS' },
          },
        },
      },
    },
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
      name: 'a template with a key',
      cloudformation: {
        Cached: {
          Type: 'AWS::ECR::RepositoryCreationTemplate',
          Properties: {
            Prefix: 'quay',
            AppliedFor: ['PULL_THROUGH_CACHE'],
            EncryptionConfiguration: {
              EncryptionType: 'KMS',
              KmsKey: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            },
          },
        },
      },
      terraform: {
        aws_ecr_repository_creation_template: {
          cached: {
            prefix: 'quay',
            applied_for: ['PULL_THROUGH_CACHE'],
            encryption_configuration: {
              encryption_type: 'KMS',
              kms_key: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            },
          },
        },
      },
    },
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
