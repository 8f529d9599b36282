import { defineRule } from '../../engine/rule';
import { accessPoint } from '../../resources/efs/file-system';

export default defineRule({
  title: 'EFS access points act as one user',
  problem: 'Clients of this access point choose which user they are.',
  why: 'A client that claims to be root then reads and writes every file.',
  fix: {
    how: 'Set the POSIX user.',
    cdk: "posixUser: { uid: '1000', gid: '1000' }",
    properties: { PosixUser: { Uid: '1000', Gid: '1000' } },
    arguments: { posix_user: { uid: 1000, gid: 1000 } },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['EFS.4'] },
  sameAs: { checkov: ['CKV_AWS_330'] },
  resource: accessPoint,
  check: (it) => it.user.isSet(),
});
