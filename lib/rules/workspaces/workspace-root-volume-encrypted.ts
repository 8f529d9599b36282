import { defineRule } from '../../engine/rule';
import { workspace } from '../../resources/workspaces/workspace';

export default defineRule({
  title: 'Virtual desktops encrypt their root volume',
  problem: 'The root volume of this desktop is not encrypted.',
  why: 'Documents and cached credentials of its user can be read from a copy of the disk.',
  fix: {
    how: 'Turn encryption of both volumes on when the desktop is made.',
    properties: { RootVolumeEncryptionEnabled: true },
    arguments: { root_volume_encryption_enabled: true },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['WorkSpaces.2'] },
  sameAs: {
    terrascan: ['AC_AWS_0503'],
    checkov: ['CKV_AWS_156'],
    trivy: ['AWS-0109'],
    kics: ['workspaces_workspace_volume_not_encrypted'],
    guard: ['WORKSPACE_ENCRYPTION_ENABLED'],
  },
  resource: workspace,
  check: (it) => it.rootEncrypted.isTrue(),
});
