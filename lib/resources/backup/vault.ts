import { defineResource, fact } from '../../engine/rule';

/** A vault of AWS Backup. */
export const vault = defineResource({
  cloudformation: 'AWS::Backup::BackupVault',
  terraform: 'aws_backup_vault',
  facts: {
    key: fact('EncryptionKeyArn', 'kms_key_arn'),
  },
});
