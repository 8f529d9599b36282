import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { keptTable } from '../../resources/dynamodb/table';

export default defineRule({
  title: 'DynamoDB tables can be restored as far back as the policy asks',
  problem: 'This table can be restored to fewer days back than the policy asks for.',
  why: 'Damage that is found after these days can no longer be undone.',
  fix: {
    how: 'Set the recovery period to at least the number of days in the settings (`backupRetentionDays`), or leave it out, which is 35.',
    cdk: 'pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 }',
    properties: {
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
    },
    arguments: { point_in_time_recovery: { enabled: true, recovery_period_in_days: 35 } },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: keptTable,
  check: (it, settings) =>
    when(it.pointInTimeRecovery.isTrue(), () => it.recoveryDays.atLeast(settings.backupRetentionDays)),
});
