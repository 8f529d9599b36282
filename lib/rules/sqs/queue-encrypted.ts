import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { awsDefaults } from '../../resources/aws-defaults';
import { queue } from '../../resources/sqs/queue';

export default defineRule({
  title: 'SQS queues encrypt their messages',
  problem: 'This queue stores its messages unencrypted.',
  why: 'Encryption at rest keeps messages unreadable to whoever gets at the storage.',
  fix: {
    how: 'Leave SQS’s own encryption on, or name a KMS key.',
    cdk: 'encryption: QueueEncryption.SQS_MANAGED',
    properties: { SqsManagedSseEnabled: true },
    arguments: { sqs_managed_sse_enabled: true },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['SQS.1'] },
  sameAs: {
    terrascan: ['AC_AWS_0366'],
    checkov: ['CKV_AWS_27'],
    kics: ['sqs_with_sse_disabled'],
    trivy: ['AWS-0096'],
    'cdk-nag': ['SQSQueueSSE'],
  },
  implies: ['sqs/queue-customer-key'],
  resource: queue,
  check: (it) => any(it.key.isSet(), it.managedEncryption.or(awsDefaults.queueEncrypted.value).isTrue()),
});
