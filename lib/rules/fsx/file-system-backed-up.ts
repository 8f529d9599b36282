import { defineRule } from '../../engine/rule';
import { any, when } from '../../engine/verdict';
import { inBackupPlan } from '../../resources/backup/coverage';
import { fileSystem, isLasting } from '../../resources/fsx/file-system';

export default defineRule({
  title: 'FSx file systems make backups',
  problem: 'This file system makes no automatic backups.',
  why: 'Files that are deleted or encrypted by an attacker are gone.',
  fix: {
    how: 'Keep automatic backups for a week or more. Scratch file systems of Lustre have none.',
    properties: { LustreConfiguration: { AutomaticBackupRetentionDays: 7 } },
    arguments: { automatic_backup_retention_days: 7 },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: { guard: ['FSX_RESOURCES_PROTECTED_BY_BACKUP_PLAN'] },
  resource: fileSystem,
  check: (it) => when(isLasting(it.lustreDeployment), () => any(it.backupDays.atLeast(1), inBackupPlan(it.reading))),
});
