import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/redshift/cluster';

export default defineRule({
  title: 'Redshift clusters log each statement',
  problem: 'This cluster does not log the statements that its users run.',
  why: 'The audit log says who connected; only this one says what was read.',
  fix: {
    how: 'Name a parameter group that sets `enable_user_activity_logging`.',
    noCode: 'The setting stands in a parameter group of its own.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: { 'cdk-nag': ['RedshiftClusterUserActivityLogging'] },
  resource: cluster,
  check: (it) => it.logsActivity.is('true'),
});
