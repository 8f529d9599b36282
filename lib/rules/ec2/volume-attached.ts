import { defineResource, defineRule } from '../../engine/rule';
import { isGivenAway, isReferenced } from '../../resources/referenced';

const volume = defineResource({ cloudformation: 'AWS::EC2::Volume', terraform: 'aws_ebs_volume', facts: {} });

export default defineRule({
  title: 'EBS volumes that are declared are in use',
  problem: 'Nothing in this configuration uses this volume.',
  why: 'Volumes that nobody uses keep data that nobody watches.',
  fix: {
    how: 'Attach the volume, or take a snapshot and remove it.',
    resources: {
      'AWS::EC2::VolumeAttachment': { VolumeId: { Ref: 'This' }, InstanceId: 'i-1' },
      aws_volume_attachment: { volume_id: '${aws_ebs_volume.this.id}', instance_id: 'i-1', device_name: '/dev/sdb' },
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { kics: ['ebs_volume_not_attached_to_instances'] },
  resource: volume,
  check: ({ reading }) => {
    const whole = reading.fact('');
    if (isReferenced(reading.resource)) return whole.pass();
    return isGivenAway(reading.resource) ? whole.unknown() : whole.fail();
  },
});
