import { defineResource, defineRule } from '../../engine/rule';
import { closedToInternet } from '../../reach/verdict';

const cluster = defineResource({
  cloudformation: 'AWS::Neptune::DBCluster',
  terraform: 'aws_neptune_cluster',
  facts: {},
});

export default defineRule({
  title: 'Security groups of graph databases let nobody in from the internet',
  problem: 'A security group of this database lets the internet in.',
  why: 'One instance with a public endpoint then makes the graph reachable for everyone.',
  fix: {
    how: 'Let only the security groups of its clients in.',
    cdk: 'group.addIngressRule(applicationGroup, Port.tcp(8182))',
    noCode: 'The rule that lets the internet in stands in a security group of its own, where it is narrowed.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {},
  resource: cluster,
  check: ({ reading }) => closedToInternet(reading),
});
