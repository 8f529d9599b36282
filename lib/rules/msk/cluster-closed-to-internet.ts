import { defineResource, defineRule } from '../../engine/rule';
import { closedToInternet } from '../../reach/verdict';

const cluster = defineResource({
  cloudformation: ['AWS::MSK::Cluster', 'AWS::MSK::ServerlessCluster'],
  terraform: ['aws_msk_cluster', 'aws_msk_serverless_cluster'],
  facts: {},
});

export default defineRule({
  title: 'Security groups of Kafka clusters let nobody in from the internet',
  problem: 'A security group of this cluster lets the internet in.',
  why: 'Public access, or one wrong route, then makes the brokers reachable for everyone.',
  fix: {
    how: 'Let only the security groups of its clients in.',
    cdk: 'group.addIngressRule(applicationGroup, Port.tcp(9098))',
    noCode: 'The rule that lets the internet in stands in a security group of its own, where it is narrowed.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {},
  resource: cluster,
  check: ({ reading }) => closedToInternet(reading),
});
