import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/neptune/cluster';
import { hasStandby } from '../../resources/rds/standby';

export default defineRule({
  title: 'Neptune clusters have instances in several zones',
  problem: 'This cluster has one instance, in one zone.',
  why: 'When the zone or the instance fails, the database is gone until another is made.',
  fix: {
    how: 'Add a second instance, which stands in another zone.',
    noCode: 'A second instance is a resource of its own.',
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['Neptune.9'] },
  sameAs: {},
  resource: cluster,
  check: ({ reading }) => hasStandby(reading, ['AWS::Neptune::DBInstance', 'aws_neptune_cluster_instance']),
});
