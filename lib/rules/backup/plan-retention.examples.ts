import { defineExamples } from '../../engine/rule';

const plan = (days: unknown) => ({
  cloudformation: {
    Daily: {
      Type: 'AWS::Backup::BackupPlan',
      Properties: {
        BackupPlan: {
          BackupPlanName: 'daily',
          BackupPlanRule: [
            {
              RuleName: 'daily',
              TargetBackupVault: 'vault',
              ...(days !== undefined && { Lifecycle: { DeleteAfterDays: days } }),
            },
          ],
        },
      },
    },
  },
  terraform: {
    aws_backup_plan: {
      daily: {
        name: 'daily',
        rule: {
          rule_name: 'daily',
          target_vault_name: 'vault',
          ...(days !== undefined && { lifecycle: { delete_after: days } }),
        },
      },
    },
  },
});

export default defineExamples({
  fails: [{ name: 'three days', ...plan(3) }],
  passes: [
    { name: 'a month', ...plan(35) },
    { name: 'for ever', ...plan(undefined) },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Days: { Type: 'Number' } },
        Resources: plan({ Ref: 'Days' }).cloudformation,
      },
      terraform: { variable: { days: { type: 'number' } }, resource: plan('${var.days}').terraform },
    },
  ],
});
