import { defineExamples } from '../../engine/rule';
import { OTHERS } from './example-file-systems';

/** File systems of the other kinds, with backups that are kept for some days. */
const kept = (automatic_backup_retention_days: number) =>
  OTHERS.map(([kind, body]) => ({
    name: `${automatic_backup_retention_days} days of ${kind}`,
    terraform: { [`aws_fsx_${kind}_file_system`]: { share: { ...body, automatic_backup_retention_days } } },
  }));

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: {
        Share: {
          Type: 'AWS::FSx::FileSystem',
          Properties: { FileSystemType: 'LUSTRE', LustreConfiguration: { DeploymentType: 'PERSISTENT_1' } },
        },
      },
      terraform: {
        aws_fsx_lustre_file_system: {
          share: {
            subnet_ids: ['subnet-1', 'subnet-2'],
            storage_capacity: 1200,
            deployment_type: 'PERSISTENT_1',
            per_unit_storage_throughput: 50,
          },
        },
      },
    },
    {
      name: 'turned off',
      cloudformation: {
        Share: {
          Type: 'AWS::FSx::FileSystem',
          Properties: {
            FileSystemType: 'LUSTRE',
            LustreConfiguration: { DeploymentType: 'PERSISTENT_1', AutomaticBackupRetentionDays: 0 },
          },
        },
      },
      terraform: {
        aws_fsx_lustre_file_system: {
          share: {
            subnet_ids: ['subnet-1', 'subnet-2'],
            storage_capacity: 1200,
            deployment_type: 'PERSISTENT_1',
            per_unit_storage_throughput: 50,
            automatic_backup_retention_days: 0,
          },
        },
      },
    },
    {
      name: 'restored from a backup, so not for passing data',
      cloudformation: {
        Files: {
          Type: 'AWS::FSx::FileSystem',
          Properties: { FileSystemType: 'LUSTRE', BackupId: 'backup-0123456789abcdef0' },
        },
      },
      terraform: {
        aws_fsx_lustre_file_system: { files: { subnet_ids: ['subnet-1'], backup_id: 'backup-0123456789abcdef0' } },
      },
    },
    ...kept(0),
  ],
  passes: [
    {
      name: 'a week',
      cloudformation: {
        Share: {
          Type: 'AWS::FSx::FileSystem',
          Properties: {
            FileSystemType: 'LUSTRE',
            LustreConfiguration: { DeploymentType: 'PERSISTENT_1', AutomaticBackupRetentionDays: 7 },
          },
        },
      },
      terraform: {
        aws_fsx_lustre_file_system: {
          share: {
            subnet_ids: ['subnet-1', 'subnet-2'],
            storage_capacity: 1200,
            deployment_type: 'PERSISTENT_1',
            per_unit_storage_throughput: 50,
            automatic_backup_retention_days: 7,
          },
        },
      },
    },
    {
      name: 'the default of Windows',
      cloudformation: { Share: { Type: 'AWS::FSx::FileSystem', Properties: { FileSystemType: 'WINDOWS' } } },
      terraform: {
        aws_fsx_windows_file_system: { share: { subnet_ids: ['subnet-1', 'subnet-2'], throughput_capacity: 32 } },
      },
    },
    {
      name: 'named by a backup selection',
      cloudformation: {
        Files: {
          Type: 'AWS::FSx::FileSystem',
          Properties: { FileSystemType: 'LUSTRE', LustreConfiguration: { DeploymentType: 'PERSISTENT_1' } },
        },
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
    ...kept(7),
  ],
  notApplicable: [
    {
      name: 'scratch',
      cloudformation: {
        Share: {
          Type: 'AWS::FSx::FileSystem',
          Properties: { FileSystemType: 'LUSTRE', LustreConfiguration: { DeploymentType: 'SCRATCH_2' } },
        },
      },
      terraform: {
        aws_fsx_lustre_file_system: {
          share: { subnet_ids: ['subnet-1'], storage_capacity: 1200, deployment_type: 'SCRATCH_2' },
        },
      },
    },
    {
      name: 'nothing said, which is scratch',
      cloudformation: { Share: { Type: 'AWS::FSx::FileSystem', Properties: { FileSystemType: 'LUSTRE' } } },
      terraform: { aws_fsx_lustre_file_system: { share: { subnet_ids: ['subnet-1'], storage_capacity: 1200 } } },
    },
  ],
});
