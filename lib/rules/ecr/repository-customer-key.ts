import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { isCustomerKey } from '../../resources/customer-key';
import { repositorySettings } from '../../resources/ecr/repository-settings';

export default defineRule({
  title: 'ECR repositories encrypted with KMS use a customer managed key',
  problem: 'Images are encrypted with the KMS key that AWS manages for ECR.',
  why: 'The policy of that key cannot be changed, so it restricts nobody.',
  fix: {
    how: 'Name a key of your own when the repository is made.',
    cdk: 'encryption: RepositoryEncryption.KMS, encryptionKey: key',
    properties: {
      EncryptionConfiguration: {
        EncryptionType: 'KMS',
        KmsKey: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      },
    },
    arguments: {
      encryption_configuration: {
        encryption_type: 'KMS',
        kms_key: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['ECR.5'] },
  sameAs: {
    kics: ['ecr_repository_not_encrypted'],
    trivy: ['AWS-0033'],
  },
  resource: repositorySettings,
  check: (it) => when(it.encryptionType.is('KMS', 'KMS_DSSE'), () => isCustomerKey(it.encryptionKey)),
});
