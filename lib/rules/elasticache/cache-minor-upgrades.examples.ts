import { defineExamples } from '../../engine/rule';
import { replicationGroup, replicationGroupInTerraform } from './example-replication-group';

export default defineExamples({
  fails: [
    {
      name: 'turned off',
      cloudformation: replicationGroup({ AutoMinorVersionUpgrade: false }),
      terraform: replicationGroupInTerraform({ auto_minor_version_upgrade: false }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: replicationGroup({ AutoMinorVersionUpgrade: true }),
      terraform: replicationGroupInTerraform({ auto_minor_version_upgrade: true }),
    },
    {
      name: 'nothing said',
      cloudformation: replicationGroup(),
      terraform: replicationGroupInTerraform(),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: replicationGroup({ AutoMinorVersionUpgrade: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: replicationGroupInTerraform({ auto_minor_version_upgrade: '${var.choice}' }),
      },
    },
  ],
});
