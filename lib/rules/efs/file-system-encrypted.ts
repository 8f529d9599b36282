import { defineRule } from '../../engine/rule';
import { fileSystem } from '../../resources/efs/file-system';

export default defineRule({
  title: 'EFS file systems encrypt their files',
  problem: 'This file system stores its files unencrypted.',
  why: 'Whoever gets hold of a disk or a copy reads the files, and encryption cannot be turned on later.',
  fix: {
    how: 'Turn encryption on when the file system is made.',
    cdk: { encrypted: true },
    properties: { Encrypted: true },
    arguments: { encrypted: true },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['EFS.1', 'EFS.8'] },
  sameAs: {
    terrascan: ['AC_AWS_0097', 'AC_AWS_0098'],
    checkov: ['CKV_AWS_42'],
    trivy: ['AWS-0037'],
    kics: ['efs_not_encrypted'],
    cfn_nag: ['F32'],
    guard: ['EFS_ENCRYPTED_CHECK'],
    'cdk-nag': ['EFSEncrypted'],
  },
  implies: ['efs/file-system-customer-key'],
  resource: fileSystem,
  check: (it) => it.encrypted.isTrue(),
});
