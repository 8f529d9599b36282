import { defineRule } from '../../engine/rule';
import { all, when } from '../../engine/verdict';
import { cluster } from '../../resources/rds/cluster';

export default defineRule({
  title: 'PostgreSQL clusters log statements',
  problem: 'This cluster does not log changes to its tables and slow statements.',
  why: 'Without them nobody can tell what an intruder or a bad deploy did.',
  fix: {
    how: 'Name a cluster parameter group that sets `log_statement` and `log_min_duration_statement`.',
    cdk: "parameters: { log_statement: 'ddl', log_min_duration_statement: '1000' }",
    noCode: 'The setting stands in a parameter group of its own.',
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV2_AWS_27'] },
  resource: cluster,
  check: (it) =>
    when(it.engine.is('aurora-postgresql', 'postgres'), () =>
      all(
        it.logsStatements.isSet(),
        it.logsStatements.isNot('none'),
        it.logsDuration.isSet(),
        it.logsDuration.isNot('-1'),
      ),
    ),
});
