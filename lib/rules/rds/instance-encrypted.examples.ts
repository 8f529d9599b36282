import { defineExamples } from '../../engine/rule';
import { instance, instanceInTerraform } from './example-instance';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: instance({ Engine: 'postgres' }),
      terraform: instanceInTerraform({ engine: 'postgres' }),
    },
    {
      name: 'turned off',
      cloudformation: instance({ Engine: 'postgres', StorageEncrypted: false }),
      terraform: instanceInTerraform({ engine: 'postgres', storage_encrypted: false }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: instance({ Engine: 'postgres', StorageEncrypted: true }),
      terraform: instanceInTerraform({ engine: 'postgres', storage_encrypted: true }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: instance({ Engine: 'postgres', StorageEncrypted: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: instanceInTerraform({ engine: 'postgres', storage_encrypted: '${var.choice}' }),
      },
    },
    {
      name: 'restored from a snapshot',
      cloudformation: instance({ Engine: 'postgres', DBSnapshotIdentifier: 'before-upgrade' }),
      terraform: instanceInTerraform({ engine: 'postgres', snapshot_identifier: 'before-upgrade' }),
    },
  ],
  notApplicable: [
    {
      name: 'a member of a cluster',
      cloudformation: instance({ Engine: 'aurora-postgresql', DBClusterIdentifier: 'orders' }),
    },
  ],
});
