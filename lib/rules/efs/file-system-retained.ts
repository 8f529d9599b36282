import { defineRule } from '../../engine/rule';
import { fileSystem } from '../../resources/efs/file-system';

export default defineRule({
  title: 'EFS file systems outlive their stack',
  problem: 'This file system is deleted together with its stack.',
  why: 'A stack that is removed or replaced by mistake then takes all files with it, but for what backups have.',
  fix: {
    how: 'Retain the file system when its stack is deleted or replaced.',
    cdk: { removalPolicy: 'RemovalPolicy.RETAIN' },
    arguments: { lifecycle: { prevent_destroy: true } },
    noCode: 'A deletion policy is an attribute of the resource, not one of its properties.',
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: fileSystem,
  check: (it) => it.removal.is('Retain', 'RetainExceptOnCreate'),
});
