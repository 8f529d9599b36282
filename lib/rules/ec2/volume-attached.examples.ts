import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'used by nothing',
      cloudformation: { Main: { Type: 'AWS::EC2::Volume', Properties: { AvailabilityZone: 'eu-west-1a', Size: 20 } } },
      terraform: { aws_ebs_volume: { main: { availability_zone: 'eu-west-1a' } } },
    },
  ],
  passes: [
    {
      name: 'attached',
      cloudformation: {
        Main: { Type: 'AWS::EC2::Volume', Properties: { AvailabilityZone: 'eu-west-1a', Size: 20 } },
        Link: { Type: 'AWS::EC2::VolumeAttachment', Properties: { VolumeId: { Ref: 'Main' }, InstanceId: 'i-1' } },
      },
      terraform: {
        aws_ebs_volume: { main: { availability_zone: 'eu-west-1a' } },
        aws_volume_attachment: {
          link: { volume_id: '${aws_ebs_volume.main.id}', instance_id: 'i-1', device_name: '/dev/sdb' },
        },
      },
    },
  ],
});
