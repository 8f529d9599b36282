import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Scratch: { Type: 'AWS::FSx::FileSystem', Properties: { FileSystemType: 'LUSTRE' } } },
      terraform: {
        aws_fsx_lustre_file_system: { scratch: { subnet_ids: ['subnet-1', 'subnet-2'], storage_capacity: 1200 } },
      },
    },
    {
      name: 'turned off',
      cloudformation: {
        Scratch: {
          Type: 'AWS::FSx::FileSystem',
          Properties: { FileSystemType: 'LUSTRE', LustreConfiguration: { AutomaticBackupRetentionDays: 0 } },
        },
      },
      terraform: {
        aws_fsx_lustre_file_system: {
          scratch: { subnet_ids: ['subnet-1', 'subnet-2'], storage_capacity: 1200, automatic_backup_retention_days: 0 },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a week',
      cloudformation: {
        Scratch: {
          Type: 'AWS::FSx::FileSystem',
          Properties: { FileSystemType: 'LUSTRE', LustreConfiguration: { AutomaticBackupRetentionDays: 7 } },
        },
      },
      terraform: {
        aws_fsx_lustre_file_system: {
          scratch: { subnet_ids: ['subnet-1', 'subnet-2'], storage_capacity: 1200, automatic_backup_retention_days: 7 },
        },
      },
    },
    {
      name: 'the default of Windows',
      cloudformation: { Scratch: { Type: 'AWS::FSx::FileSystem', Properties: { FileSystemType: 'WINDOWS' } } },
      terraform: {
        aws_fsx_windows_file_system: { share: { subnet_ids: ['subnet-1', 'subnet-2'], throughput_capacity: 32 } },
      },
    },
    {
      name: 'named by a backup selection',
      cloudformation: {
        Files: { Type: 'AWS::FSx::FileSystem', Properties: { FileSystemType: 'LUSTRE' } },
        Chosen: {
          Type: 'AWS::Backup::BackupSelection',
          Properties: {
            BackupPlanId: 'plan',
            BackupSelection: { SelectionName: 'files', Resources: [{ 'Fn::GetAtt': ['Files', 'ResourceARN'] }] },
          },
        },
      },
      terraform: {
        aws_fsx_lustre_file_system: {
          files: {
            deployment_type: 'PERSISTENT_2',
            per_unit_storage_throughput: 125,
            storage_capacity: 1200,
            subnet_ids: ['subnet-1'],
          },
        },
        aws_backup_selection: {
          chosen: {
            name: 'files',
            plan_id: 'plan',
            iam_role_arn: 'arn:aws:iam::111122223333:role/backup',
            resources: ['${aws_fsx_lustre_file_system.files.arn}'],
          },
        },
      },
    },
  ],
});
