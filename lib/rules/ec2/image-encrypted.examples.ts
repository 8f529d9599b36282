import { defineExamples } from '../../engine/rule';

export default defineExamples({
  only: { dialect: 'terraform', because: 'CloudFormation makes no images.' },
  fails: [
    {
      name: 'a disk that is not encrypted',
      terraform: {
        aws_ami: { main: { name: 'web', ebs_block_device: [{ device_name: '/dev/xvda', volume_size: 8 }] } },
      },
    },
  ],
  passes: [
    {
      name: 'each disk encrypted',
      terraform: {
        aws_ami: { main: { name: 'app', ebs_block_device: [{ device_name: '/dev/xvda', encrypted: true }] } },
      },
    },
  ],
  unknown: [
    {
      name: 'a disk from a snapshot',
      terraform: {
        aws_ami: { main: { name: 'app', ebs_block_device: [{ device_name: '/dev/xvda', snapshot_id: 'snap-1' }] } },
      },
    },
  ],
});
