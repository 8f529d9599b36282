import { defineExamples } from '../../engine/rule';
import { replicationGroup, replicationGroupInTerraform } from './example-replication-group';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: replicationGroup(),
      terraform: replicationGroupInTerraform(),
    },
    {
      name: 'turned off',
      cloudformation: replicationGroup({ MultiAZEnabled: false }),
      terraform: replicationGroupInTerraform({ multi_az_enabled: false }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: replicationGroup({ MultiAZEnabled: true }),
      terraform: replicationGroupInTerraform({ multi_az_enabled: true }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: replicationGroup({ MultiAZEnabled: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: replicationGroupInTerraform({ multi_az_enabled: '${var.choice}' }),
      },
    },
  ],
});
