import { defineExamples } from '../../engine/rule';

const vault = (properties: object = {}) => ({
  Vault: { Type: 'AWS::Backup::BackupVault', Properties: { BackupVaultName: 'vault', ...properties } },
});

const inTerraform = (lock?: object) => ({
  aws_backup_vault: { vault: { name: 'vault' } },
  ...(lock && {
    aws_backup_vault_lock_configuration: { vault: { backup_vault_name: '${aws_backup_vault.vault.name}', ...lock } },
  }),
});

export default defineExamples({
  fails: [
    { name: 'no lock', cloudformation: vault(), terraform: inTerraform() },
    {
      name: 'a lock that only says for how long at most',
      terraform: inTerraform({ max_retention_days: 30 }),
    },
  ],
  passes: [
    {
      name: 'a lock that can be taken off',
      cloudformation: vault({ LockConfiguration: { MinRetentionDays: 35 } }),
      terraform: inTerraform({ min_retention_days: 35 }),
    },
    {
      name: 'a lock that nobody can take off',
      cloudformation: vault({ LockConfiguration: { MinRetentionDays: 35, ChangeableForDays: 3 } }),
      terraform: inTerraform({ min_retention_days: 35, changeable_for_days: 3 }),
    },
    {
      name: 'a lock by the name of the vault',
      terraform: {
        aws_backup_vault: { vault: { name: 'vault' } },
        aws_backup_vault_lock_configuration: { vault: { backup_vault_name: 'vault', min_retention_days: 7 } },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Days: { Type: 'Number' } },
        Resources: vault({ LockConfiguration: { MinRetentionDays: { Ref: 'Days' } } }),
      },
      terraform: {
        variable: { days: { type: 'number' } },
        resource: inTerraform({ min_retention_days: '${var.days}' }),
      },
    },
  ],
});
