import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a template that leaves it out',
      cloudformation: {
        Cached: {
          Type: 'AWS::ECR::RepositoryCreationTemplate',
          Properties: { Prefix: 'quay', AppliedFor: ['PULL_THROUGH_CACHE'] },
        },
      },
      terraform: {
        aws_ecr_repository_creation_template: { cached: { prefix: 'quay', applied_for: ['PULL_THROUGH_CACHE'] } },
      },
    },
    {
      name: 'left out',
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
    {
      name: 'AES256',
      cloudformation: {
        Images: {
          Type: 'AWS::ECR::Repository',
          Properties: {
            EncryptionConfiguration: {
              EncryptionType: 'AES256',
            },
          },
        },
      },
      terraform: {
        aws_ecr_repository: {
          images: {
            name: 'images',
            encryption_configuration: {
              encryption_type: 'AES256',
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
      name: 'KMS',
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
            encryption_configuration: [
              {
                encryption_type: 'KMS',
                kms_key: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
              },
            ],
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: {
          Encryption: {
            Type: 'String',
          },
        },
        Resources: {
          Images: {
            Type: 'AWS::ECR::Repository',
            Properties: {
              EncryptionConfiguration: {
                EncryptionType: {
                  Ref: 'Encryption',
                },
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          encryption: {
            type: 'string',
          },
        },
        resource: {
          aws_ecr_repository: {
            images: {
              name: 'images',
              encryption_configuration: {
                encryption_type: '${var.encryption}',
              },
            },
          },
        },
      },
    },
  ],
});
