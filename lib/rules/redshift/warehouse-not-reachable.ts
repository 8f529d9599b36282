import { defineResource, defineRule } from '../../engine/rule';
import { notReachable } from '../../reach/verdict';

const warehouse = defineResource({
  cloudformation: ['AWS::Redshift::Cluster', 'AWS::RedshiftServerless::Workgroup'],
  terraform: ['aws_redshift_cluster', 'aws_redshiftserverless_workgroup'],
  facts: {},
});

export default defineRule({
  title: 'The internet cannot connect to data warehouses',
  problem:
    'Anyone on the internet can connect to this warehouse: its address, routes and security groups all let them.',
  why: 'Its password can be guessed, and any flaw in its engine used, by anyone at any time.',
  fix: {
    how: 'Take its public address away, put it in subnets without a route to an internet gateway, and let in only the security groups of its clients.',
    cdk: { publiclyAccessible: false },
    properties: { PubliclyAccessible: false },
    arguments: { publicly_accessible: false },
  },
  severity: 'critical',
  preset: 'baseline',
  controls: {},
  sameAs: {},
  resource: warehouse,
  check: ({ reading }) => notReachable(reading),
});
