import { defineRule } from '../../engine/rule';
import { project } from '../../resources/codebuild/project';
import { isCustomerKey } from '../../resources/customer-key';

export default defineRule({
  title: 'CodeBuild projects encrypt with a customer managed key',
  problem: 'This project encrypts its artifacts with the key that AWS manages for S3.',
  why: 'The policy of that key cannot be changed, so it restricts nobody.',
  fix: {
    how: 'Name a KMS key of your own.',
    cdk: 'encryptionKey: key',
    properties: {
      EncryptionKey: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
    arguments: {
      encryption_key: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_147'],
    kics: ['codebuild_not_encrypted', 'codebuild_project_encrypted_with_aws_managed_key'],
    cfn_nag: ['W32'],
    guard: ['CODEBUILD_ENCRYPTION_KEY_RULE'],
    'cdk-nag': ['CodeBuildProjectKMSEncryptedArtifacts'],
  },
  resource: project,
  check: (it) => isCustomerKey(it.encryptionKey),
});
