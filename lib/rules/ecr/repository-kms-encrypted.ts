import { defineRule } from '../../engine/rule';
import { repositorySettings } from '../../resources/ecr/repository-settings';

export default defineRule({
  title: 'ECR repositories are encrypted with KMS',
  problem: 'Images are encrypted with a key that nobody can see or control.',
  why: 'With KMS, reading an image needs a permission on the key as well, and each use is logged.',
  fix: {
    how: 'Set the encryption type to KMS when the repository is made; it cannot be changed later.',
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
  controls: {},
  sameAs: {
    terrascan: ['AC_AWS_0461'],
    checkov: ['CKV_AWS_136'],
    kics: ['ecr_repository_not_encrypted'],
    trivy: ['AWS-0033'],
  },
  resource: repositorySettings,
  check: (it) => it.encryptionType.is('KMS', 'KMS_DSSE'),
});
