import { defineExamples } from '../../engine/rule';

export default defineExamples({
  only: { dialect: 'terraform', because: 'CloudFormation takes no snapshots of its own.' },
  fails: [
    {
      name: 'a volume that is not encrypted',
      terraform: {
        aws_ebs_volume: { data: { availability_zone: 'eu-west-1a' } },
        aws_ebs_snapshot: { main: { volume_id: '${aws_ebs_volume.data.id}' } },
      },
    },
  ],
  passes: [
    {
      name: 'an encrypted volume',
      terraform: {
        aws_ebs_volume: { data: { availability_zone: 'eu-west-1a', encrypted: true } },
        aws_ebs_snapshot: { main: { volume_id: '${aws_ebs_volume.data.id}' } },
      },
    },
  ],
  unknown: [
    {
      name: 'a volume from elsewhere',
      terraform: { aws_ebs_snapshot: { main: { volume_id: 'vol-1' } } },
    },
  ],
});
