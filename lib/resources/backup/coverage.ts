import type { Reading } from '../../engine/reading';
import type { Verdict } from '../../engine/verdict';

/**
 * Whether a backup selection of the assembly names this resource. A selection by tag or by pattern may take it in,
 * which only deployment can tell.
 */
export function inBackupPlan(it: Reading): Verdict {
  const named = [
    ...it.companions('AWS::Backup::BackupSelection', 'BackupSelection.Resources'),
    ...it.companions('aws_backup_selection', 'resources'),
  ];
  const here = it.fact('');
  if (named.length > 0) return here.pass();
  const open = [...it.all('AWS::Backup::BackupSelection'), ...it.all('aws_backup_selection')].some(
    (selection) =>
      ['BackupSelection.ListOfTags', 'BackupSelection.Conditions', 'selection_tag', 'condition'].some(
        (path) => !selection.fact(path).isAbsentHere,
      ) ||
      [...selection.fact('BackupSelection.Resources').items(), ...selection.fact('resources').items()].some(
        (arn) => arn.isUnknown || arn.text?.includes('*'),
      ),
  );
  return open ? here.unknown('a backup selection by tag or pattern may take it in') : here.fail();
}
