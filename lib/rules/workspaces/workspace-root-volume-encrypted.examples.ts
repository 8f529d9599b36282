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
      cloudformation: workspace({ RootVolumeEncryptionEnabled: false }),
      terraform: workspaceInTerraform({ root_volume_encryption_enabled: false }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: workspace({ RootVolumeEncryptionEnabled: true }),
      terraform: workspaceInTerraform({ root_volume_encryption_enabled: true }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: workspace({ RootVolumeEncryptionEnabled: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: workspaceInTerraform({ root_volume_encryption_enabled: '${var.choice}' }),
      },
    },
  ],
});
