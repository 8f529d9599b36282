import { defineRule } from '../../engine/rule';
import { inBackupPlan } from '../../resources/backup/coverage';
import { fileSystem } from '../../resources/efs/file-system';

export default defineRule({
  title: 'EFS file systems are in a backup plan',
  problem: 'No backup plan of the template covers this file system.',
  why: 'A backup plan keeps copies apart from the resource, for as long as it is told, and proves that it did.',
  fix: {
    how: 'Name the resource in a backup selection, or select it by a tag.',
    resources: {
      'AWS::Backup::BackupSelection': {
        BackupPlanId: 'daily',
        BackupSelection: {
          SelectionName: 'data',
          IamRoleArn: 'arn:aws:iam::111122223333:role/backup',
          Resources: [{ 'Fn::GetAtt': ['This', 'Arn'] }],
        },
      },
      aws_backup_selection: {
        name: 'data',
        plan_id: 'daily',
        iam_role_arn: 'arn:aws:iam::111122223333:role/backup',
        resources: ['${aws_efs_file_system.this.arn}'],
      },
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['EFS.2'] },
  sameAs: { checkov: ['CKV2_AWS_18'], 'cdk-nag': ['EFSInBackupPlan'] },
  resource: fileSystem,
  check: (it) => inBackupPlan(it.reading),
});
