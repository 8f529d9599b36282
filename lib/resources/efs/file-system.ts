import { defineResource, fact } from '../../engine/rule';
import { wholePolicy } from '../policies';
import { removal } from '../removal';

/** An EFS file system. */
export const fileSystem = defineResource({
  cloudformation: 'AWS::EFS::FileSystem',
  terraform: 'aws_efs_file_system',
  facts: {
    encrypted: fact<boolean>('Encrypted', 'encrypted'),
    key: fact('KmsKeyId', 'kms_key_id'),
    backups: fact<string>('BackupPolicy.Status', (it) =>
      it.companion('aws_efs_backup_policy', 'file_system_id').fact<string>('backup_policy.status'),
    ),
    policy: wholePolicy('resource'),
    removal,
  },
});

/** A way into a file system for one application. */
export const accessPoint = defineResource({
  cloudformation: 'AWS::EFS::AccessPoint',
  terraform: 'aws_efs_access_point',
  facts: {
    rootDirectory: fact<string>('RootDirectory.Path', 'root_directory.path'),
    user: fact('PosixUser', 'posix_user'),
  },
});
