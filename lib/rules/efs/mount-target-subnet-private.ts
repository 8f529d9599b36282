import { defineResource, defineRule, fact } from '../../engine/rule';
import { givesNoAddress } from '../../resources/ec2/public-addresses';

/** A file system as it is mounted in a subnet. */
const mountTarget = defineResource({
  cloudformation: 'AWS::EFS::MountTarget',
  terraform: 'aws_efs_mount_target',
  facts: { subnet: fact<string>('SubnetId', 'subnet_id') },
});

export default defineRule({
  title: 'EFS is mounted in subnets that give no public addresses',
  problem: 'This mount target stands in a subnet that gives machines public addresses.',
  why: 'Machines beside it are on the internet, one step from the files.',
  fix: {
    how: 'Mount the file system in a private subnet.',
    noCode: 'Which subnet is private depends on the network that there is.',
  },
  severity: 'medium',
  preset: 'optional',
  controls: { 'security-hub': ['EFS.6'] },
  sameAs: {},
  resource: mountTarget,
  check: ({ reading, subnet }) => givesNoAddress(reading, subnet),
});
