import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Shared: { Type: 'AWS::EFS::FileSystem', Properties: { Encrypted: true } } },
    },
    {
      name: 'turned off',
      cloudformation: {
        Shared: { Type: 'AWS::EFS::FileSystem', Properties: { Encrypted: true, BackupPolicy: { Status: 'DISABLED' } } },
      },
    },
    { name: 'nothing said in Terraform', terraform: { aws_efs_file_system: { shared: { encrypted: true } } } },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Shared: { Type: 'AWS::EFS::FileSystem', Properties: { Encrypted: true, BackupPolicy: { Status: 'ENABLED' } } },
      },
    },
    {
      name: 'a backup policy',
      terraform: {
        aws_efs_file_system: { shared: { encrypted: true } },
        aws_efs_backup_policy: {
          shared: { file_system_id: '${aws_efs_file_system.shared.id}', backup_policy: { status: 'ENABLED' } },
        },
      },
    },
    {
      name: 'named by a backup selection',
      cloudformation: {
        Files: { Type: 'AWS::EFS::FileSystem', Properties: { Encrypted: true } },
        Chosen: {
          Type: 'AWS::Backup::BackupSelection',
          Properties: {
            BackupPlanId: 'plan',
            BackupSelection: { SelectionName: 'files', Resources: [{ 'Fn::GetAtt': ['Files', 'Arn'] }] },
          },
        },
      },
      terraform: {
        aws_efs_file_system: { files: { encrypted: true } },
        aws_backup_selection: {
          chosen: {
            name: 'files',
            plan_id: 'plan',
            iam_role_arn: 'arn:aws:iam::111122223333:role/backup',
            resources: ['${aws_efs_file_system.files.arn}'],
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Shared: {
            Type: 'AWS::EFS::FileSystem',
            Properties: { Encrypted: true, BackupPolicy: { Status: { Ref: 'Choice' } } },
          },
        },
      },
    },
  ],
});
