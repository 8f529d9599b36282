import { defineResource, fact } from '../../engine/rule';
import { wholePolicy } from '../policies';

/** A vault of AWS Backup. */
export const vault = defineResource({
  cloudformation: 'AWS::Backup::BackupVault',
  terraform: 'aws_backup_vault',
  facts: {
    key: fact('EncryptionKeyArn', 'kms_key_arn'),
    /** Days before which nobody deletes what is in it. */
    lockedDays: fact<number>('LockConfiguration.MinRetentionDays', (it) =>
      it
        .companion('aws_backup_vault_lock_configuration', 'backup_vault_name', 'name')
        .fact<number>('min_retention_days'),
    ),
    policy: wholePolicy('resource'),
  },
});
