import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'the default of one day',
      cloudformation: cluster({ DBSubnetGroupName: 'private' }),
      terraform: clusterInTerraform(),
    },
    {
      name: 'three days',
      cloudformation: cluster({ DBSubnetGroupName: 'private', BackupRetentionPeriod: 3 }),
      terraform: clusterInTerraform({ backup_retention_period: 3 }),
    },
  ],
  passes: [
    {
      name: 'a week',
      cloudformation: cluster({ DBSubnetGroupName: 'private', BackupRetentionPeriod: 7 }),
      terraform: clusterInTerraform({ backup_retention_period: 7 }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Days: { Type: 'String' } },
        Resources: cluster({ DBSubnetGroupName: 'private', BackupRetentionPeriod: { Ref: 'Days' } }),
      },
      terraform: {
        variable: { days: { type: 'string' } },
        resource: clusterInTerraform({ backup_retention_period: '${var.days}' }),
      },
    },
  ],
});
