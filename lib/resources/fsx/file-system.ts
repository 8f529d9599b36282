import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import type { Verdict } from '../../engine/verdict';

const KINDS = ['LustreConfiguration', 'OntapConfiguration', 'OpenZFSConfiguration', 'WindowsConfiguration'];

function backupDays(it: Reading): Fact<number> {
  const said = KINDS.map((kind) => it.fact<number>(`${kind}.AutomaticBackupRetentionDays`)).find(
    (days) => !days.isAbsentHere,
  );
  if (said) return said;
  const nothing = it.fact<number>('FileSystemType');
  return nothing.map((kind) => (String(kind).toUpperCase() === 'LUSTRE' ? 0 : 30)) as Fact<number>;
}

/** The deployment type of a Lustre file system. https://docs.aws.amazon.com/fsx/latest/APIReference/API_CreateFileSystemLustreConfiguration.html */
function lustreDeployment(it: Reading): Fact<string> {
  const kind = it.fact<string>('FileSystemType');
  if (it.either(kind.isUnknown, false)) return kind;
  const isLustre = it.either(String(kind.value).toUpperCase() === 'LUSTRE', it.type === 'aws_fsx_lustre_file_system');
  if (!isLustre) return new Fact<string>(kind, undefined);
  const isRestored = !it.fact('BackupId', 'backup_id').isAbsentHere;
  return it
    .fact<string>('LustreConfiguration.DeploymentType', 'deployment_type')
    .or(isRestored ? 'PERSISTENT_1' : 'SCRATCH_1');
}

/** Passes for whatever takes a key and makes backups: all but file systems of Lustre for passing data. */
export const isLasting = (lustreDeployment: Fact<string>): Verdict => lustreDeployment.isNot('SCRATCH_1', 'SCRATCH_2');

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
    lustreDeployment: fact<string>(lustreDeployment, lustreDeployment),
    /** Days; Lustre keeps none when nothing is said, the other kinds at least seven. */
    backupDays: fact<number>(backupDays, (it) =>
      it.fact<number>('automatic_backup_retention_days').or(it.type === 'aws_fsx_windows_file_system' ? 7 : 0),
    ),
  },
});
