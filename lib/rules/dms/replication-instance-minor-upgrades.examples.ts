import { defineExamples } from '../../engine/rule';
import { replicationInstance, replicationInstanceInTerraform } from './example-replication-instance';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      terraform: replicationInstanceInTerraform(),
    },
    {
      name: 'turned off',
      cloudformation: replicationInstance({ AutoMinorVersionUpgrade: false }),
      terraform: replicationInstanceInTerraform({ auto_minor_version_upgrade: false }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: replicationInstance({ AutoMinorVersionUpgrade: true }),
      terraform: replicationInstanceInTerraform({ auto_minor_version_upgrade: true }),
    },
    {
      name: 'nothing said',
      cloudformation: replicationInstance(),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: replicationInstance({ AutoMinorVersionUpgrade: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: replicationInstanceInTerraform({ auto_minor_version_upgrade: '${var.choice}' }),
      },
    },
  ],
});
