import { defineResource, defineRule } from '../../engine/rule';
import { closedToInternet } from '../../reach/verdict';

const mountTarget = defineResource({
  cloudformation: 'AWS::EFS::MountTarget',
  terraform: 'aws_efs_mount_target',
  facts: {},
});

export default defineRule({
  title: 'Security groups of mounts of file systems let nobody in from the internet',
  problem: 'A security group of this mount target lets the internet in.',
  why: 'A mount target has no public address, but anyone who reaches the VPC through a load balancer or a peered network can mount the files.',
  fix: {
    how: 'Let only the security groups of its clients in.',
    cdk: 'fileSystem.connections.allowDefaultPortFrom(service)',
    noCode: 'The rule that lets the internet in stands in a security group of its own, where it is narrowed.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {},
  resource: mountTarget,
  check: ({ reading }) => closedToInternet(reading),
});
