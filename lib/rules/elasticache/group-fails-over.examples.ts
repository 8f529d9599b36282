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
      cloudformation: replicationGroup({ AutomaticFailoverEnabled: false }),
      terraform: replicationGroupInTerraform({ automatic_failover_enabled: false }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: replicationGroup({ AutomaticFailoverEnabled: true }),
      terraform: replicationGroupInTerraform({ automatic_failover_enabled: true }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: replicationGroup({ AutomaticFailoverEnabled: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: replicationGroupInTerraform({ automatic_failover_enabled: '${var.choice}' }),
      },
    },
  ],
});
