import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { Unknown } from '../../engine/value';
import { longestPause } from '../longest-pause';

function days(it: Reading): Fact<number> {
  const said = it.fact<number>('RotationRules.AutomaticallyAfterDays', 'rotation_rules.automatically_after_days');
  if (!said.isAbsentHere) return said;
  const schedule = it.fact<string>('RotationRules.ScheduleExpression', 'rotation_rules.schedule_expression');
  const { value } = schedule;
  if (typeof value !== 'string') return schedule as Fact<never>;
  return new Fact<number>(schedule, longestPause(value) ?? new Unknown('how often its schedule comes round'));
}

/** The schedule on which a secret is replaced. */
export const rotation = defineResource({
  cloudformation: 'AWS::SecretsManager::RotationSchedule',
  terraform: ['aws_secretsmanager_secret_rotation', 'aws_secretsmanager_secret'],
  where: (it) => it.type !== 'aws_secretsmanager_secret' || !it.fact('rotation_rules').isAbsentHere,
  facts: {
    /** The most days between two rotations: a number, or what a schedule comes to. */
    days: fact<number>(days, days),
  },
});
