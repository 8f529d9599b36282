import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: { Vault: { Type: 'AWS::Backup::BackupVault', Properties: { BackupVaultName: 'vault' } } },
      terraform: { aws_backup_vault: { vault: { name: 'vault' } } },
    },
    {
      name: 'the key that AWS manages',
      cloudformation: {
        Vault: {
          Type: 'AWS::Backup::BackupVault',
          Properties: { BackupVaultName: 'vault', EncryptionKeyArn: 'alias/aws/backup' },
        },
      },
      terraform: { aws_backup_vault: { vault: { name: 'vault', kms_key_arn: 'alias/aws/backup' } } },
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: {
        Vault: {
          Type: 'AWS::Backup::BackupVault',
          Properties: {
            BackupVaultName: 'vault',
            EncryptionKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
      terraform: {
        aws_backup_vault: {
          vault: {
            name: 'vault',
            kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      cloudformation: {
        Parameters: { KeyArn: { Type: 'String' } },
        Resources: {
          Vault: {
            Type: 'AWS::Backup::BackupVault',
            Properties: { BackupVaultName: 'vault', EncryptionKeyArn: { Ref: 'KeyArn' } },
          },
        },
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: { aws_backup_vault: { vault: { name: 'vault', kms_key_arn: '${var.key_arn}' } } },
      },
    },
  ],
});
