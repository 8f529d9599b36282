import { defineResource, defineRule } from '../../engine/rule';
import { notReachable } from '../../reach/verdict';

/** Clusters have no address of their own but those of their instances, except where they say so. */
const database = defineResource({
  cloudformation: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  terraform: ['aws_db_instance', 'aws_rds_cluster_instance'],
  where: (it) => it.type !== 'AWS::RDS::DBCluster' || !it.fact('PubliclyAccessible').isAbsentHere,
  facts: {},
});

export default defineRule({
  title: 'The internet cannot connect to databases',
  problem: 'Anyone on the internet can connect to this database: its address, routes and security groups all let them.',
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
  resource: database,
  check: ({ reading }) => notReachable(reading),
});
