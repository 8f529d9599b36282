import { defineExamples } from '../../engine/rule';

const both = (cloudformation: object, terraform: object) => ({
  cloudformation: {
    Rotation: {
      Type: 'AWS::SecretsManager::RotationSchedule',
      Properties: { SecretId: 'database', RotationRules: cloudformation },
    },
  },
  terraform: { aws_secretsmanager_secret_rotation: { database: { secret_id: 'database', rotation_rules: terraform } } },
});

export default defineExamples({
  fails: [{ name: 'half a year', ...both({ AutomaticallyAfterDays: 180 }, { automatically_after_days: 180 }) }],
  passes: [{ name: 'a month', ...both({ AutomaticallyAfterDays: 30 }, { automatically_after_days: 30 }) }],
  unknown: [
    {
      name: 'days decided at deployment',
      cloudformation: {
        Parameters: { Days: { Type: 'Number' } },
        Resources: both({ AutomaticallyAfterDays: { Ref: 'Days' } }, {}).cloudformation,
      },
    },
  ],
  notApplicable: [
    {
      name: 'a cron expression',
      ...both({ ScheduleExpression: 'rate(10 days)' }, { schedule_expression: 'rate(10 days)' }),
    },
  ],
});
