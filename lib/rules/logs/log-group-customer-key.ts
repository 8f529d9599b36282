import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { logGroup } from '../../resources/logs/log-group';

export default defineRule({
  title: 'Log groups are encrypted with a customer managed key',
  problem: 'This log group is encrypted with a key that AWS owns.',
  why: 'Logs hold more than they should; with a customer managed key, reading them needs a permission on it.',
  fix: {
    how: 'Name a KMS key that CloudWatch Logs may use.',
    cdk: 'encryptionKey: key',
    properties: {
      KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
    arguments: {
      kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    terrascan: ['AC_AWS_0451'],
    checkov: ['CKV_AWS_158'],
    kics: ['cloudwatch_log_group_not_encrypted'],
    trivy: ['AWS-0017'],
    cfn_nag: ['W84'],
    guard: ['CLOUDWATCH_LOG_GROUP_ENCRYPTED'],
    'cdk-nag': ['CloudWatchLogGroupEncrypted'],
    regula: ['FG_R00068'],
  },
  resource: logGroup,
  check: (it) => isCustomerKey(it.key),
});
