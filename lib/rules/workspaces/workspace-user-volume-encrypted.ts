import { defineRule } from '../../engine/rule';
import { workspace } from '../../resources/workspaces/workspace';

export default defineRule({
  title: 'Virtual desktops encrypt their user volume',
  problem: 'The user volume of this desktop is not encrypted.',
  why: 'Documents and cached credentials of its user can be read from a copy of the disk.',
  fix: {
    how: 'Turn encryption of both volumes on when the desktop is made.',
    properties: { UserVolumeEncryptionEnabled: true },
    arguments: { user_volume_encryption_enabled: true },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['WorkSpaces.1'] },
  sameAs: {
    terrascan: ['AC_AWS_0504'],
    checkov: ['CKV_AWS_155'],
    trivy: ['AWS-0109'],
    kics: ['workspace_without_encryption', 'workspaces_workspace_volume_not_encrypted'],
    cfn_nag: ['F29'],
    guard: ['WORKSPACE_ENCRYPTION_ENABLED'],
  },
  resource: workspace,
  check: (it) => it.userEncrypted.isTrue(),
});
