import { defineResource, defineRule } from '../../engine/rule';
import { isReferenced } from '../../resources/referenced';

const volume = defineResource({ cloudformation: 'AWS::EC2::Volume', terraform: 'aws_ebs_volume', facts: {} });

export default defineRule({
  title: 'EBS volumes that are declared are in use',
  problem: 'Nothing in this configuration uses this volume.',
  why: 'Volumes that nobody uses keep data that nobody watches.',
  fix: { how: 'Attach the volume, or take a snapshot and remove it.' },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { kics: ['ebs_volume_not_attached_to_instances'] },
  resource: volume,
  check: ({ reading }) => (isReferenced(reading.resource) ? reading.fact('').pass() : reading.fact('').fail()),
});
