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
  fails: [
    { name: 'half a year', ...both({ AutomaticallyAfterDays: 180 }, { automatically_after_days: 180 }) },
    {
      name: 'half a year, as a rate',
      ...both({ ScheduleExpression: 'rate(180 days)' }, { schedule_expression: 'rate(180 days)' }),
      fix: {
        properties: { RotationRules: { ScheduleExpression: 'rate(30 days)' } },
        arguments: { rotation_rules: { schedule_expression: 'rate(30 days)' } },
      },
    },
    {
      name: 'twice a year, on days of the calendar',
      ...both({ ScheduleExpression: 'cron(0 4 1 1/6 ? *)' }, { schedule_expression: 'cron(0 4 1 JAN,JUL ? *)' }),
      fix: {
        properties: { RotationRules: { ScheduleExpression: 'cron(0 4 1 * ? *)' } },
        arguments: { rotation_rules: { schedule_expression: 'cron(0 4 1 * ? *)' } },
      },
    },
  ],
  passes: [
    { name: 'a month', ...both({ AutomaticallyAfterDays: 30 }, { automatically_after_days: 30 }) },
    { name: 'hours', ...both({ ScheduleExpression: 'rate(12 hours)' }, { schedule_expression: 'rate(12 hours)' }) },
    {
      name: 'each month',
      ...both({ ScheduleExpression: 'cron(0 4 1 * ? *)' }, { schedule_expression: 'cron(0 4 1 1/1 ? *)' }),
    },
  ],
  unknown: [
    {
      name: 'days decided at deployment',
      cloudformation: {
        Parameters: { Days: { Type: 'Number' } },
        Resources: both({ AutomaticallyAfterDays: { Ref: 'Days' } }, {}).cloudformation,
      },
    },
    {
      name: 'a schedule decided at deployment',
      terraform: {
        variable: { schedule: { type: 'string' } },
        resource: both({}, { schedule_expression: '${var.schedule}' }).terraform,
      },
    },
  ],
  notApplicable: [{ name: 'a length that is all that is said', ...both({ Duration: '3h' }, { duration: '3h' }) }],
});
