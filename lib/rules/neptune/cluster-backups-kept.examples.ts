import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'the default of one day',
      cloudformation: { Graph: { Type: 'AWS::Neptune::DBCluster', Properties: { DBSubnetGroupName: 'private' } } },
      terraform: { aws_neptune_cluster: { graph: { cluster_identifier: 'graph' } } },
    },
    {
      name: 'three days',
      cloudformation: {
        Graph: {
          Type: 'AWS::Neptune::DBCluster',
          Properties: { DBSubnetGroupName: 'private', BackupRetentionPeriod: 3 },
        },
      },
      terraform: { aws_neptune_cluster: { graph: { cluster_identifier: 'graph', backup_retention_period: 3 } } },
    },
  ],
  passes: [
    {
      name: 'a week',
      cloudformation: {
        Graph: {
          Type: 'AWS::Neptune::DBCluster',
          Properties: { DBSubnetGroupName: 'private', BackupRetentionPeriod: 7 },
        },
      },
      terraform: { aws_neptune_cluster: { graph: { cluster_identifier: 'graph', backup_retention_period: 7 } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Days: { Type: 'String' } },
        Resources: {
          Graph: {
            Type: 'AWS::Neptune::DBCluster',
            Properties: { DBSubnetGroupName: 'private', BackupRetentionPeriod: { Ref: 'Days' } },
          },
        },
      },
      terraform: {
        variable: { days: { type: 'string' } },
        resource: {
          aws_neptune_cluster: { graph: { cluster_identifier: 'graph', backup_retention_period: '${var.days}' } },
        },
      },
    },
  ],
});
