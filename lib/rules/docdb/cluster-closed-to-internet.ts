import { defineResource, defineRule } from '../../engine/rule';
import { closedToInternet } from '../../reach/verdict';

const cluster = defineResource({
  cloudformation: ['AWS::DocDB::DBCluster', 'AWS::DocDBElastic::Cluster'],
  terraform: ['aws_docdb_cluster', 'aws_docdbelastic_cluster'],
  facts: {},
});

export default defineRule({
  title: 'Security groups of document databases let nobody in from the internet',
  problem: 'A security group of this database lets the internet in.',
  why: 'A document database has no public address, but anyone who reaches the VPC through a load balancer or a peered network can guess its password.',
  fix: {
    how: 'Let only the security groups of its clients in.',
    cdk: 'cluster.connections.allowDefaultPortFrom(service)',
    noCode: 'The rule that lets the internet in stands in a security group of its own, where it is narrowed.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {},
  resource: cluster,
  check: ({ reading }) => closedToInternet(reading),
});
