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
      cloudformation: replicationGroup({ TransitEncryptionEnabled: false }),
      terraform: replicationGroupInTerraform({ transit_encryption_enabled: false }),
    },
    {
      name: 'turned on, and clients without it let in',
      cloudformation: replicationGroup({ TransitEncryptionEnabled: true, TransitEncryptionMode: 'preferred' }),
      terraform: replicationGroupInTerraform({
        transit_encryption_enabled: true,
        transit_encryption_mode: 'preferred',
      }),
      fix: {
        properties: { TransitEncryptionEnabled: true, TransitEncryptionMode: 'required' },
        arguments: { transit_encryption_enabled: true, transit_encryption_mode: 'required' },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: replicationGroup({ TransitEncryptionEnabled: true }),
      terraform: replicationGroupInTerraform({ transit_encryption_enabled: true }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: replicationGroup({ TransitEncryptionEnabled: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: replicationGroupInTerraform({ transit_encryption_enabled: '${var.choice}' }),
      },
    },
  ],
});
