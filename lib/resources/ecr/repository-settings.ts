import { defineResource, fact } from '../../engine/rule';

/** What repositories are like: one that is declared, or those that ECR makes by a template of the registry. */
export const repositorySettings = defineResource({
  cloudformation: ['AWS::ECR::Repository', 'AWS::ECR::RepositoryCreationTemplate'],
  terraform: ['aws_ecr_repository', 'aws_ecr_repository_creation_template'],
  facts: {
    tagMutability: fact<string>('ImageTagMutability', 'image_tag_mutability'),
    encryptionType: fact<'AES256' | 'KMS' | 'KMS_DSSE'>(
      'EncryptionConfiguration.EncryptionType',
      'encryption_configuration.encryption_type',
    ),
    encryptionKey: fact<string>('EncryptionConfiguration.KmsKey', 'encryption_configuration.kms_key'),
  },
});
