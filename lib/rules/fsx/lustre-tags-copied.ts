import { defineResource, defineRule, fact } from '../../engine/rule';

/** A file system of FSx for Lustre. */
const fileSystem = defineResource({
  cloudformation: 'AWS::FSx::FileSystem',
  terraform: 'aws_fsx_lustre_file_system',
  where: (it) => it.type !== 'AWS::FSx::FileSystem' || it.fact('FileSystemType').text === 'LUSTRE',
  facts: {
    toBackups: fact<boolean>('LustreConfiguration.CopyTagsToBackups', 'copy_tags_to_backups'),
  },
});

export default defineRule({
  title: 'FSx for Lustre copies tags to backups',
  problem: 'Backups of this file system do not carry its tags.',
  why: 'Access rules and clean-up that go by tags then miss the copies of the data.',
  fix: {
    how: 'Copy tags to backups.',
    properties: { LustreConfiguration: { CopyTagsToBackups: true } },
    arguments: { copy_tags_to_backups: true },
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['FSx.2'] },
  sameAs: {},
  resource: fileSystem,
  check: (it) => it.toBackups.isTrue(),
});
