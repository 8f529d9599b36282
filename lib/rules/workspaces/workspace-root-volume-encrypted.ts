import { defineRule } from '../../engine/rule';
import { workspace } from '../../resources/workspaces/workspace';

export default defineRule({
  title: 'Root volumes of WorkSpaces are encrypted',
  problem: 'The root volume of this desktop is not encrypted.',
  why: 'Caches, credentials and programs are on it.',
  fix: {
    how: 'Encrypt the root volume when the desktop is made.',
    properties: {
      RootVolumeEncryptionEnabled: true,
    },
    arguments: {
      root_volume_encryption_enabled: true,
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {
    fsbp: ['WorkSpaces.2'],
  },
  sameAs: {
    checkov: ['CKV_AWS_156'],
    kics: ['workspace_without_encryption', 'workspaces_workspace_volume_not_encrypted'],
    trivy: ['AWS-0109'],
  },
  resource: workspace,
  check: (it) => it.rootEncrypted.is(true),
});
