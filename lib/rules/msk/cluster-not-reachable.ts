import { defineResource, defineRule } from '../../engine/rule';
import { notReachable } from '../../reach/verdict';

const cluster = defineResource({
  cloudformation: 'AWS::MSK::Cluster',
  terraform: 'aws_msk_cluster',
  facts: {},
});

export default defineRule({
  title: 'The internet cannot connect to Kafka clusters',
  problem: 'Anyone on the internet can connect to this cluster: its address, routes and security groups all let them.',
  why: 'Only passwords and certificates then stand between the messages and everyone, and any flaw in Kafka can be used by anyone at any time.',
  fix: {
    how: 'Take its public address away, put it in subnets without a route to an internet gateway, and let in only the security groups of its clients.',
    properties: { BrokerNodeGroupInfo: { ConnectivityInfo: { PublicAccess: { Type: 'DISABLED' } } } },
    arguments: { broker_node_group_info: { connectivity_info: { public_access: { type: 'DISABLED' } } } },
  },
  severity: 'critical',
  preset: 'baseline',
  controls: {},
  sameAs: {},
  implies: ['msk/cluster-not-public'],
  resource: cluster,
  check: ({ reading }) => notReachable(reading),
});
