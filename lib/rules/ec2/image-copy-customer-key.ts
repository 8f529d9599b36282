import { defineRule } from '../../engine/rule';
import { imageCopy } from '../../resources/ec2/image-copy';

export default defineRule({
  title: 'Copies of machine images are encrypted with a customer managed key',
  problem: 'This copy of a machine image has no KMS key of its own.',
  why: 'Only with a customer managed key can it be granted and withdrawn who may start machines from the copy.',
  fix: {
    how: 'Name a customer managed KMS key.',
    arguments: { encrypted: true, kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_236'] },
  resource: imageCopy,
  check: (it) => it.key.isSet(),
});
