import { defineExamples } from '../../engine/rule';
import { workspace, workspaceInTerraform } from './example-workspace';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: workspace(),
      terraform: workspaceInTerraform(),
    },
    {
      name: 'turned off',
      cloudformation: workspace({ UserVolumeEncryptionEnabled: false }),
      terraform: workspaceInTerraform({ user_volume_encryption_enabled: false }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: workspace({ UserVolumeEncryptionEnabled: true }),
      terraform: workspaceInTerraform({ user_volume_encryption_enabled: true }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: workspace({ UserVolumeEncryptionEnabled: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: workspaceInTerraform({ user_volume_encryption_enabled: '${var.choice}' }),
      },
    },
  ],
});
