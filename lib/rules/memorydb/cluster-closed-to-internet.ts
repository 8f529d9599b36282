import { defineResource, defineRule } from '../../engine/rule';
import { closedToInternet } from '../../reach/verdict';

const cluster = defineResource({
  cloudformation: 'AWS::MemoryDB::Cluster',
  terraform: 'aws_memorydb_cluster',
  facts: {},
});

export default defineRule({
  title: 'Security groups of MemoryDB clusters let nobody in from the internet',
  problem: 'A security group of this cluster lets the internet in.',
  why: 'A cluster has no public address, but anyone who reaches the VPC through a load balancer or a peered network can try its users.',
  fix: {
    how: 'Let only the security groups of its clients in.',
    cdk: 'group.addIngressRule(applicationGroup, Port.tcp(6379))',
    noCode: 'The rule that lets the internet in stands in a security group of its own, where it is narrowed.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {},
  resource: cluster,
  check: ({ reading }) => closedToInternet(reading),
});
