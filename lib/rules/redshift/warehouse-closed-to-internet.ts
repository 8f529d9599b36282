import { defineResource, defineRule } from '../../engine/rule';
import { closedToInternet } from '../../reach/verdict';

const warehouse = defineResource({
  cloudformation: ['AWS::Redshift::Cluster', 'AWS::RedshiftServerless::Workgroup'],
  terraform: ['aws_redshift_cluster', 'aws_redshiftserverless_workgroup'],
  facts: {},
});

export default defineRule({
  title: 'Security groups of data warehouses let nobody in from the internet',
  problem: 'A security group of this warehouse lets the internet in.',
  why: 'A public address, or one wrong route, then makes the warehouse reachable for everyone.',
  fix: {
    how: 'Let only the security groups of its clients in.',
    cdk: 'group.addIngressRule(applicationGroup, Port.tcp(5439))',
    noCode: 'The rule that lets the internet in stands in a security group of its own, where it is narrowed.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['Redshift.15'] },
  sameAs: {},
  resource: warehouse,
  check: ({ reading }) => closedToInternet(reading),
});
