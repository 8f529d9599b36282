import { defineResource, defineRule, fact } from '../../engine/rule';

const copy = defineResource({
  terraform: 'aws_ebs_snapshot_copy',
  facts: { key: fact<string>(undefined, 'kms_key_id') },
});

export default defineRule({
  title: 'Copies of EBS snapshots are encrypted with a customer managed key',
  problem: 'This copy of a snapshot has no KMS key of its own.',
  why: 'A copy keeps the key of its source, or none; a customer managed key says who may restore it.',
  fix: {
    how: 'Encrypt the copy with a customer managed KMS key.',
    arguments: { encrypted: true, kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_183'] },
  resource: copy,
  check: (it) => it.key.isSet(),
});
