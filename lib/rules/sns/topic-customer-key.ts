import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { isCustomerKey } from '../../resources/customer-key';
import { topic } from '../../resources/sns/topic';

export default defineRule({
  title: 'SNS topics are encrypted with a customer managed key',
  problem: 'This topic is encrypted with AWS’s key, not one of your own.',
  why: 'With a customer managed key you decide who may decrypt, see each use in CloudTrail, and can cut access off.',
  fix: {
    how: 'Name a KMS key of your own.',
    cdk: 'masterKey: key',
    properties: { KmsMasterKeyId: 'alias/alerts' },
    arguments: { kms_master_key_id: 'alias/alerts' },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { kics: ['sns_topic_encrypted_with_aws_managed_key'], trivy: ['AWS-0136'] },
  resource: topic,
  check: (it) => when(it.key.isSet(), () => isCustomerKey(it.key)),
});
