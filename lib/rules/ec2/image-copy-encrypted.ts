import { defineResource, defineRule, fact } from '../../engine/rule';

const copy = defineResource({
  terraform: 'aws_ami_copy',
  facts: { encrypted: fact<boolean>(undefined, 'encrypted') },
});

export default defineRule({
  title: 'Copies of machine images are encrypted',
  problem: 'This copy of a machine image is not encrypted.',
  why: 'An image holds the disks of a machine, secrets included; encryption keeps it from whoever gets hold of a copy.',
  fix: { how: 'Set encrypted to true.', arguments: { encrypted: true } },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_235'] },
  resource: copy,
  check: (it) => it.encrypted.isTrue(),
});
