import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { isCustomerKey } from '../../resources/customer-key';
import { secret } from '../../resources/secretsmanager/secret';

export default defineRule({
  title: 'Secrets are encrypted with a customer managed key',
  problem: 'This secret is not encrypted with a customer managed key.',
  why: 'With a customer managed key, reading a secret takes two permissions, each use is in CloudTrail, and secrets can be shared across accounts.',
  fix: {
    how: 'Name a KMS key of your own.',
    cdk: 'encryptionKey: key',
    properties: { KmsKeyId: 'alias/secrets' },
    arguments: { kms_key_id: 'alias/secrets' },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    terrascan: ['AC_AWS_0500'],
    checkov: ['CKV_AWS_149'],
    kics: [
      'secrets_manager_should_specify_kms_key_id',
      'secretsmanager_secret_encrypted_with_aws_managed_key',
      'secretsmanager_secret_without_kms',
    ],
    trivy: ['AWS-0098'],
    cfn_nag: ['W77'],
    guard: ['SECRETSMANAGER_USING_CMK'],
    'cdk-nag': ['SecretsManagerUsingKMSKey'],
  },
  resource: secret,
  check: (it) =>
    all(
      isCustomerKey(it.key),
      it.replicas.every((replica) => isCustomerKey(replica.get(it.reading.either('KmsKeyId', 'kms_key_id')))),
    ),
});
