import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { cluster } from '../../resources/rds/cluster';
import { hasStandby } from '../../resources/rds/standby';

export default defineRule({
  title: 'Aurora clusters have instances in several zones',
  problem: 'This cluster has one instance, in one zone.',
  why: 'When the zone or the instance fails, the database is gone until another is made.',
  fix: {
    how: 'Add a second instance, which stands in another zone.',
    noCode: 'A second instance is a resource of its own.',
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['RDS.15'] },
  sameAs: { regula: ['FG_R00209'] },
  resource: cluster,
  check: ({ reading, engine }) =>
    when(
      engine.holds((name) => /^aurora/.test(name)),
      () => hasStandby(reading, ['AWS::RDS::DBInstance', 'aws_rds_cluster_instance']),
    ),
});
