import { defineRule } from '../../engine/rule';
import { isCustomerKey } from '../../resources/customer-key';
import { queue } from '../../resources/sqs/queue';

export default defineRule({
  title: 'SQS queues are encrypted with a customer managed key',
  problem: 'This queue is not encrypted with a customer managed key.',
  why: 'With a customer managed key you decide who may decrypt, see each use in CloudTrail, and can cut access off.',
  fix: {
    how: 'Name a KMS key of your own.',
    cdk: 'encryption: QueueEncryption.KMS, encryptionMasterKey: key',
    properties: { KmsMasterKeyId: 'alias/jobs' },
    arguments: { kms_master_key_id: 'alias/jobs' },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV2_AWS_73'],
    trivy: ['AWS-0135'],
    cfn_nag: ['W48'],
    guard: ['SQS_QUEUE_KMS_MASTER_KEY_ID_RULE'],
    regula: ['FG_R00070'],
  },
  resource: queue,
  check: (it) => isCustomerKey(it.key),
});
