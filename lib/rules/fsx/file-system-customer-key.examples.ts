import { defineExamples } from '../../engine/rule';
import { OTHERS } from './example-file-systems';

const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
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
      name: 'the key that AWS manages',
      cloudformation: {
        Share: {
          Type: 'AWS::FSx::FileSystem',
          Properties: {
            FileSystemType: 'LUSTRE',
            LustreConfiguration: { DeploymentType: 'PERSISTENT_1' },
            KmsKeyId: 'alias/aws/fsx',
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
            kms_key_id: 'alias/aws/fsx',
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
    ...OTHERS.map(([kind, body]) => ({
      name: `no key named for ${kind}`,
      terraform: { [`aws_fsx_${kind}_file_system`]: { share: body } },
    })),
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: {
        Share: {
          Type: 'AWS::FSx::FileSystem',
          Properties: {
            FileSystemType: 'LUSTRE',
            LustreConfiguration: { DeploymentType: 'PERSISTENT_1' },
            KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
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
            kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
    },
    ...OTHERS.map(([kind, body]) => ({
      name: `a customer managed key for ${kind}`,
      terraform: { [`aws_fsx_${kind}_file_system`]: { share: { ...body, kms_key_id: KEY } } },
    })),
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      cloudformation: {
        Parameters: { KeyArn: { Type: 'String' } },
        Resources: {
          Share: {
            Type: 'AWS::FSx::FileSystem',
            Properties: {
              FileSystemType: 'LUSTRE',
              LustreConfiguration: { DeploymentType: 'PERSISTENT_1' },
              KmsKeyId: { Ref: 'KeyArn' },
            },
          },
        },
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: {
          aws_fsx_lustre_file_system: {
            share: {
              subnet_ids: ['subnet-1', 'subnet-2'],
              storage_capacity: 1200,
              deployment_type: 'PERSISTENT_1',
              per_unit_storage_throughput: 50,
              kms_key_id: '${var.key_arn}',
            },
          },
        },
      },
    },
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
