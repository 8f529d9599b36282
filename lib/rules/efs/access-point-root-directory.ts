import { defineRule } from '../../engine/rule';
import { accessPoint } from '../../resources/efs/file-system';

export default defineRule({
  title: 'EFS access points lead to a directory of their own',
  problem: 'This access point leads to the root of the file system.',
  why: 'Its application then reads and writes the files of all others.',
  fix: {
    how: 'Set a root directory.',
    cdk: "path: '/uploads'",
    properties: { RootDirectory: { Path: '/uploads' } },
    arguments: { root_directory: { path: '/uploads' } },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['EFS.3'] },
  sameAs: { checkov: ['CKV_AWS_329'] },
  resource: accessPoint,
  check: (it) => it.rootDirectory.filled().or('/').isNot('/'),
});
