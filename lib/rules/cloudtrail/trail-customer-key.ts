import { defineRule } from '../../engine/rule';
import { trail } from '../../resources/cloudtrail/trail';
import { isCustomerKey } from '../../resources/customer-key';

export default defineRule({
  title: 'Trails are encrypted with a customer managed key',
  problem: 'The log files of this trail are not encrypted with a KMS key.',
  why: 'With a key, reading the record of the account needs a permission of its own.',
  fix: {
    how: 'Name a KMS key for the trail.',
    cdk: 'encryptionKey: key',
    properties: {
      KMSKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
    arguments: {
      kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['CloudTrail.2'] },
  sameAs: {
    terrascan: ['AC_AWS_0033'],
    checkov: ['CKV_AWS_35'],
    kics: ['cloudtrail_log_files_not_encrypted_with_kms'],
    trivy: ['AWS-0015'],
    guard: ['CLOUD_TRAIL_ENCRYPTION_ENABLED'],
    'cdk-nag': ['CloudTrailEncryptionEnabled'],
    regula: ['FG_R00035'],
  },
  resource: trail,
  check: (it) => isCustomerKey(it.key),
});
