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
      cloudformation: replicationGroup({ AtRestEncryptionEnabled: false }),
      terraform: replicationGroupInTerraform({ at_rest_encryption_enabled: false }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: replicationGroup({ AtRestEncryptionEnabled: true }),
      terraform: replicationGroupInTerraform({ at_rest_encryption_enabled: true }),
    },
    {
      name: 'the default of Valkey',
      cloudformation: replicationGroup({ Engine: 'valkey' }),
      terraform: replicationGroupInTerraform({ engine: 'valkey' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: replicationGroup({ AtRestEncryptionEnabled: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: replicationGroupInTerraform({ at_rest_encryption_enabled: '${var.choice}' }),
      },
    },
  ],
});
