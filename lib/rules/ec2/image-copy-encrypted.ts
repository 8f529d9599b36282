import { defineRule } from '../../engine/rule';
import { imageCopy } from '../../resources/ec2/image-copy';

export default defineRule({
  title: 'Copies of machine images are encrypted',
  problem: 'This copy of a machine image is not encrypted.',
  why: 'An image holds the disks of a machine, secrets included; encryption keeps it from whoever gets hold of a copy.',
  fix: { how: 'Set encrypted to true.', arguments: { encrypted: true } },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_235'] },
  implies: ['ec2/image-copy-customer-key'],
  resource: imageCopy,
  check: (it) => it.encrypted.isTrue(),
});
