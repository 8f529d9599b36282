import { defineResource, defineRule } from '../../engine/rule';
import { notReachable } from '../../reach/verdict';

const instance = defineResource({
  cloudformation: 'AWS::Neptune::DBInstance',
  terraform: 'aws_neptune_cluster_instance',
  facts: {},
});

export default defineRule({
  title: 'The internet cannot connect to graph databases',
  problem: 'Anyone on the internet can connect to this instance: its address, routes and security groups all let them.',
  why: 'Only IAM then stands between the graph and everyone, and any flaw in the engine can be used by anyone at any time.',
  fix: {
    how: 'Take its public address away, put it in subnets without a route to an internet gateway, and let in only the security groups of its clients.',
    properties: { PubliclyAccessible: false },
    arguments: { publicly_accessible: false },
  },
  severity: 'critical',
  preset: 'baseline',
  controls: {},
  sameAs: {},
  resource: instance,
  check: ({ reading }) => notReachable(reading),
});
