import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { cluster } from '../../resources/rds/cluster';

export default defineRule({
  title: 'Aurora MySQL clusters can be wound back',
  problem: 'This cluster cannot be wound back to an earlier moment.',
  why: 'Backtracking undoes a mistake in minutes, where restoring a backup takes hours.',
  fix: {
    how: 'Set a backtrack window.',
    cdk: 'backtrackWindow: Duration.hours(24)',
    properties: { BacktrackWindow: 86400 },
    arguments: { backtrack_window: 86400 },
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['RDS.14'] },
  sameAs: {
    checkov: ['CKV_AWS_326'],
    guard: ['AURORA_MYSQL_BACKTRACKING_ENABLED'],
    'cdk-nag': ['AuroraMySQLBacktrack'],
  },
  resource: cluster,
  check: (it) => when(it.engine.is('aurora', 'aurora-mysql'), () => it.backtrack.atLeast(1)),
});
