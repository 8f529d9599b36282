import { defineRule } from '../../engine/rule';
import { workspace } from '../../resources/workspaces/workspace';

export default defineRule({
  title: 'User volumes of WorkSpaces are encrypted',
  problem: 'The user volume of this desktop is not encrypted.',
  why: "A person's documents are on it.",
  fix: {
    how: 'Encrypt the user volume when the desktop is made.',
    properties: {
      UserVolumeEncryptionEnabled: true,
    },
    arguments: {
      user_volume_encryption_enabled: true,
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {
    fsbp: ['WorkSpaces.1'],
  },
  sameAs: {
    checkov: ['CKV_AWS_155'],
    kics: ['workspace_without_encryption', 'workspaces_workspace_volume_not_encrypted'],
    trivy: ['AWS-0109'],
    cfn_nag: ['F29'],
    guard: ['WORKSPACE_ENCRYPTION_ENABLED'],
  },
  resource: workspace,
  check: (it) => it.userEncrypted.is(true),
});
