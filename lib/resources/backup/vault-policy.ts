import { defineResource } from '../../engine/rule';
import { policyFact } from '../../iam/policy';

/** What says who may use a vault from outside of IAM. */
export const vaultPolicy = defineResource({
  cloudformation: ['AWS::Backup::BackupVault', 'AWS::Backup::LogicallyAirGappedBackupVault'],
  terraform: 'aws_backup_vault_policy',
  facts: { policy: policyFact('AccessPolicy', 'policy') },
});
