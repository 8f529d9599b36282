import { defineRule } from '../../engine/rule';
import { topic } from '../../resources/sns/topic';

export default defineRule({
  title: 'SNS topics encrypt their messages with KMS',
  problem: 'This topic stores its messages without a KMS key.',
  why: 'Without a key, nobody but SNS’s own permissions stands between stored messages and a reader.',
  fix: {
    how: 'Name a KMS key, best one of your own whose policy lets the publishing services use it.',
    cdk: 'masterKey: key',
    properties: { KmsMasterKeyId: 'alias/alerts' },
    arguments: { kms_master_key_id: 'alias/alerts' },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['SNS.1'] },
  sameAs: {
    terrascan: ['AC_AWS_0502'],
    checkov: ['CKV_AWS_26'],
    kics: ['sns_topic_without_kms_master_key_id', 'sns_topic_not_encrypted'],
    trivy: ['AWS-0095'],
    cfn_nag: ['W47'],
    guard: ['SNS_ENCRYPTED_KMS'],
    'cdk-nag': ['SNSEncryptedKMS'],
  },
  resource: topic,
  check: (it) => it.key.isSet(),
});
