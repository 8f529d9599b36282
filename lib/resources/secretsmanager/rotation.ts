import { defineResource, fact } from '../../engine/rule';

/** The schedule on which a secret is replaced. */
export const rotation = defineResource({
  cloudformation: 'AWS::SecretsManager::RotationSchedule',
  terraform: ['aws_secretsmanager_secret_rotation', 'aws_secretsmanager_secret'],
  where: (it) => it.type !== 'aws_secretsmanager_secret' || !it.fact('rotation_rules').isAbsentHere,
  facts: {
    days: fact<number>('RotationRules.AutomaticallyAfterDays', 'rotation_rules.automatically_after_days'),
    schedule: fact<string>('RotationRules.ScheduleExpression', 'rotation_rules.schedule_expression'),
  },
});
