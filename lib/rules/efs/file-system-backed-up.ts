import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { inBackupPlan } from '../../resources/backup/coverage';
import { fileSystem } from '../../resources/efs/file-system';

export default defineRule({
  title: 'EFS file systems make backups',
  problem: 'This file system makes no automatic backups.',
  why: 'Files that are deleted or encrypted by an attacker are gone.',
  fix: {
    how: 'Turn automatic backups on.',
    cdk: { enableAutomaticBackups: true },
    properties: { BackupPolicy: { Status: 'ENABLED' } },
    resources: {
      aws_efs_backup_policy: { file_system_id: '${aws_efs_file_system.this.id}', backup_policy: { status: 'ENABLED' } },
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['EFS.7'] },
  sameAs: { guard: ['EFS_RESOURCES_PROTECTED_BY_BACKUP_PLAN'] },
  resource: fileSystem,
  check: (it) => any(it.backups.is('ENABLED'), inBackupPlan(it.reading)),
});
