import { defineExamples } from '../../engine/rule';
import { serverlessCache, serverlessCacheInTerraform } from './example-serverless-cache';

export default defineExamples({
  fails: [
    { name: 'left out', cloudformation: serverlessCache(), terraform: serverlessCacheInTerraform() },
    {
      name: 'none',
      cloudformation: serverlessCache({ SnapshotRetentionLimit: 0 }),
      terraform: serverlessCacheInTerraform({ snapshot_retention_limit: 0 }),
    },
  ],
  passes: [
    {
      name: 'a week of them',
      cloudformation: serverlessCache({ SnapshotRetentionLimit: 7 }),
      terraform: serverlessCacheInTerraform({ snapshot_retention_limit: 7 }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Given: { Type: 'Number' } },
        Resources: serverlessCache({ SnapshotRetentionLimit: { Ref: 'Given' } }),
      },
      terraform: {
        variable: { given: { type: 'number' } },
        resource: serverlessCacheInTerraform({ snapshot_retention_limit: '${var.given}' }),
      },
    },
  ],
});
