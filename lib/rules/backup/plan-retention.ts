import { defineResource, defineRule, fact } from '../../engine/rule';
import { all, any } from '../../engine/verdict';

const plan = defineResource({
  cloudformation: 'AWS::Backup::BackupPlan',
  terraform: 'aws_backup_plan',
  facts: {
    /** What is backed up when, and for how long that is kept. */
    rules: fact<unknown[]>('BackupPlan.BackupPlanRule', 'rule'),
  },
});

export default defineRule({
  title: 'Backup plans keep recovery points for at least a week',
  problem: 'A rule of this backup plan keeps its recovery points for less than a week.',
  why: 'Damage is often noticed only after days, when the last good backup may be gone.',
  fix: {
    how: 'Keep recovery points for at least as many days as the setting `backupRetentionDays` says (7).',
    noCode: 'Each rule of the plan says it for itself, beside what it is about.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  resource: plan,
  check: (it, { backupRetentionDays }) =>
    it.rules.every((rule) => {
      const [one, other] = [
        rule.get<number>('Lifecycle.DeleteAfterDays'),
        rule.get<number>('lifecycle.delete_after'),
      ] as const;
      return any(
        all(one.isAbsent(), other.isAbsent()),
        one.atLeast(backupRetentionDays),
        other.atLeast(backupRetentionDays),
      );
    }),
});
