import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { deliveryStream } from '../../resources/firehose/delivery-stream';

export default defineRule({
  title: 'Firehose streams encrypt what waits in them',
  problem: 'This stream stores records unencrypted until it delivers them.',
  why: 'What waits in the stream is as sensitive as what it delivers.',
  fix: {
    how: 'Turn encryption on; a stream that reads from another source, such as Kinesis or MSK, takes the encryption of that.',
    cdk: 'encryption: StreamEncryption.awsOwnedKey()',
    properties: { DeliveryStreamEncryptionConfigurationInput: { KeyType: 'AWS_OWNED_CMK' } },
    arguments: { server_side_encryption: { enabled: true } },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['DataFirehose.1'] },
  sameAs: {
    terrascan: ['AC_AWS_0156'],
    checkov: ['CKV_AWS_240'],
    cfn_nag: ['W88'],
    guard: ['KINESIS_FIREHOSE_DELIVERY_STREAM_ENCRYPTION_RULE'],
    'cdk-nag': ['KinesisDataFirehoseSSE'],
    kics: ['kinesis_sse_not_configured'],
  },
  sameAsOnly: { kics: { kinesis_sse_not_configured: { dialect: 'terraform' } } },
  implies: ['firehose/delivery-stream-customer-key'],
  resource: deliveryStream,
  check: (it) => when(it.source.isAbsent(), () => it.keyType.is('AWS_OWNED_CMK', 'CUSTOMER_MANAGED_CMK')),
});
