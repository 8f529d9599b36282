import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { stream } from '../../resources/kinesis/stream';

export default defineRule({
  title: 'Kinesis streams encrypt their records',
  problem: 'This stream stores its records unencrypted.',
  why: 'Records often hold personal data, and anyone who gets hold of the storage reads them.',
  fix: {
    how: 'Encrypt with a KMS key.',
    cdk: 'encryption: StreamEncryption.KMS',
    properties: { StreamEncryption: { EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' } },
    arguments: { encryption_type: 'KMS', kms_key_id: 'alias/aws/kinesis' },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['Kinesis.1'] },
  sameAs: {
    terrascan: ['AC_AWS_0157'],
    checkov: ['CKV_AWS_43'],
    trivy: ['AWS-0064'],
    kics: ['kinesis_sse_not_configured', 'kinesis_not_encrypted_with_kms'],
    cfn_nag: ['W49'],
    guard: ['KINESIS_STREAM_ENCRYPTION_RULE'],
    'cdk-nag': ['KinesisDataStreamSSE'],
  },
  sameAsOnly: { kics: { kinesis_sse_not_configured: { dialect: 'cloudformation' } } },
  implies: ['kinesis/stream-customer-key'],
  resource: stream,
  check: (it) => all(it.encryption.is('KMS'), it.key.isSet()),
});
