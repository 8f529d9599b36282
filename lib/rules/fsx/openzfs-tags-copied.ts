import { defineResource, defineRule, fact } from '../../engine/rule';
import { all } from '../../engine/verdict';

/** A file system of FSx for OpenZFS. */
const fileSystem = defineResource({
  cloudformation: 'AWS::FSx::FileSystem',
  terraform: 'aws_fsx_openzfs_file_system',
  where: (it) => it.type !== 'AWS::FSx::FileSystem' || it.fact('FileSystemType').text === 'OPENZFS',
  facts: {
    toBackups: fact<boolean>('OpenZFSConfiguration.CopyTagsToBackups', 'copy_tags_to_backups'),
    toVolumes: fact<boolean>('OpenZFSConfiguration.CopyTagsToVolumes', 'copy_tags_to_volumes'),
  },
});

export default defineRule({
  title: 'FSx for OpenZFS copies tags to backups and volumes',
  problem: 'Backups or volumes of this file system do not carry its tags.',
  why: 'Access rules and clean-up that go by tags then miss the copies of the data.',
  fix: {
    how: 'Copy tags to backups and to volumes.',
    properties: { OpenZFSConfiguration: { CopyTagsToBackups: true, CopyTagsToVolumes: true } },
    arguments: { copy_tags_to_backups: true, copy_tags_to_volumes: true },
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['FSx.1'] },
  sameAs: {},
  resource: fileSystem,
  check: (it) => all(it.toBackups.isTrue(), it.toVolumes.isTrue()),
});
