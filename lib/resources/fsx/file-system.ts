import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';

const KINDS = ['LustreConfiguration', 'OntapConfiguration', 'OpenZFSConfiguration', 'WindowsConfiguration'];

function backupDays(it: Reading): Fact<number> {
  const said = KINDS.map((kind) => it.fact<number>(`${kind}.AutomaticBackupRetentionDays`)).find(
    (days) => !days.isAbsentHere,
  );
  if (said) return said;
  const nothing = it.fact<number>('FileSystemType');
  return nothing.map((kind) => (String(kind).toUpperCase() === 'LUSTRE' ? 0 : 30)) as Fact<number>;
}

/** An FSx file system, of whichever kind. */
export const fileSystem = defineResource({
  cloudformation: 'AWS::FSx::FileSystem',
  terraform: [
    'aws_fsx_lustre_file_system',
    'aws_fsx_ontap_file_system',
    'aws_fsx_openzfs_file_system',
    'aws_fsx_windows_file_system',
  ],
  facts: {
    key: fact('KmsKeyId', 'kms_key_id'),
    /** Days; Lustre keeps none when nothing is said, the other kinds at least seven. */
    backupDays: fact<number>(backupDays, (it) =>
      it.fact<number>('automatic_backup_retention_days').or(it.type === 'aws_fsx_windows_file_system' ? 7 : 0),
    ),
  },
});
