import { defineResource, defineRule, fact } from '../../engine/rule';
import { all, any } from '../../engine/verdict';

const image = defineResource({
  terraform: 'aws_ami',
  facts: { disks: fact<object[]>(undefined, 'ebs_block_device') },
});

export default defineRule({
  title: 'Machine images are encrypted',
  problem: 'This machine image has a disk that is not encrypted.',
  why: 'An image holds the disks of a machine, secrets included; encryption keeps it from whoever gets hold of it.',
  fix: {
    how: 'Encrypt each EBS device, or make the image from an encrypted snapshot.',
    arguments: { ebs_block_device: [{ device_name: '/dev/xvda', encrypted: true }] },
    placeholders: 'terraform',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: { terrascan: ['AC_AWS_0005'], checkov: ['CKV_AWS_204'], kics: ['ami_not_encrypted'] },
  resource: image,
  check: (it) =>
    all(
      it.disks.isSet(),
      it.disks.every((disk) =>
        any(
          disk.get('encrypted').isTrue(),
          disk.get('snapshot_id').isAbsentHere ? disk.get('encrypted').fail() : disk.get('snapshot_id').unknown(),
        ),
      ),
    ),
});
