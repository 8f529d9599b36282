import { defineRule } from '../../engine/rule';
import { inBackupPlan } from '../../resources/backup/coverage';
import { fileSystem } from '../../resources/efs/file-system';

export default defineRule({
  title: 'EFS file systems are in a backup plan',
  problem: 'No backup plan of the template covers this file system.',
  why: 'A backup plan keeps copies apart from the resource, for as long as it is told, and proves that it did.',
  fix: { how: 'Name the resource in a backup selection, or select it by a tag.' },
  severity: 'low',
  preset: 'optional',
  controls: { fsbp: ['EFS.2'] },
  sameAs: { checkov: ['CKV2_AWS_18'], 'cdk-nag': ['EFSInBackupPlan'] },
  resource: fileSystem,
  check: (it) => inBackupPlan(it.reading),
});
