import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'turned off',
      cloudformation: {
        Warehouse: {
          Type: 'AWS::Redshift::Cluster',
          Properties: {
            ClusterType: 'multi-node',
            NodeType: 'ra3.large',
            DBName: 'sales',
            AutomatedSnapshotRetentionPeriod: 0,
          },
        },
      },
      terraform: {
        aws_redshift_cluster: {
          warehouse: {
            cluster_identifier: 'warehouse',
            node_type: 'ra3.large',
            automated_snapshot_retention_period: 0,
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a week',
      cloudformation: {
        Warehouse: {
          Type: 'AWS::Redshift::Cluster',
          Properties: {
            ClusterType: 'multi-node',
            NodeType: 'ra3.large',
            DBName: 'sales',
            AutomatedSnapshotRetentionPeriod: 7,
          },
        },
      },
      terraform: {
        aws_redshift_cluster: {
          warehouse: {
            cluster_identifier: 'warehouse',
            node_type: 'ra3.large',
            automated_snapshot_retention_period: 7,
          },
        },
      },
    },
    {
      name: 'the default of a day',
      cloudformation: {
        Warehouse: {
          Type: 'AWS::Redshift::Cluster',
          Properties: { ClusterType: 'multi-node', NodeType: 'ra3.large', DBName: 'sales' },
        },
      },
      terraform: { aws_redshift_cluster: { warehouse: { cluster_identifier: 'warehouse', node_type: 'ra3.large' } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Days: { Type: 'String' } },
        Resources: {
          Warehouse: {
            Type: 'AWS::Redshift::Cluster',
            Properties: {
              ClusterType: 'multi-node',
              NodeType: 'ra3.large',
              DBName: 'sales',
              AutomatedSnapshotRetentionPeriod: { Ref: 'Days' },
            },
          },
        },
      },
      terraform: {
        variable: { days: { type: 'string' } },
        resource: {
          aws_redshift_cluster: {
            warehouse: {
              cluster_identifier: 'warehouse',
              node_type: 'ra3.large',
              automated_snapshot_retention_period: '${var.days}',
            },
          },
        },
      },
    },
  ],
});
