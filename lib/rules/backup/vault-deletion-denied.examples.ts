import { defineExamples } from '../../engine/rule';

const denying = {
  Effect: 'Deny',
  Principal: '*',
  Action: ['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPointLifecycle'],
  Resource: '*',
};

const both = (statement?: object) => {
  const document = { Version: '2012-10-17', Statement: [{ ...denying, ...statement }] };
  return {
    cloudformation: {
      Vault: {
        Type: 'AWS::Backup::BackupVault',
        Properties: { BackupVaultName: 'vault', ...(statement && { AccessPolicy: document }) },
      },
    },
    terraform: {
      aws_backup_vault: { vault: { name: 'vault' } },
      ...(statement && {
        aws_backup_vault_policy: {
          vault: { backup_vault_name: '${aws_backup_vault.vault.name}', policy: JSON.stringify(document) },
        },
      }),
    },
  };
};

export default defineExamples({
  fails: [
    { name: 'no policy', ...both() },
    {
      name: 'deletion alone, with their lives left to be shortened',
      ...both({ Action: 'backup:DeleteRecoveryPoint' }),
    },
    {
      name: 'denied to all but one role',
      ...both({ Condition: { ArnNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/restorer' } } }),
    },
    { name: 'denied to one role', ...both({ Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' } }) },
  ],
  passes: [
    { name: 'denied to everyone', ...both({}) },
    { name: 'denied to everyone by a pattern', ...both({ Principal: { AWS: '*' }, Action: 'backup:*RecoveryPoint*' }) },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Policy: { Type: 'String' } },
        Resources: {
          Vault: {
            Type: 'AWS::Backup::BackupVault',
            Properties: { BackupVaultName: 'vault', AccessPolicy: { Ref: 'Policy' } },
          },
        },
      },
      terraform: {
        variable: { policy: { type: 'string' } },
        resource: {
          aws_backup_vault: { vault: { name: 'vault' } },
          aws_backup_vault_policy: {
            vault: { backup_vault_name: '${aws_backup_vault.vault.name}', policy: '${var.policy}' },
          },
        },
      },
    },
  ],
});
