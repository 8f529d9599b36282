import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: {
        Warehouse: {
          Type: 'AWS::Redshift::Cluster',
          Properties: { ClusterType: 'multi-node', NodeType: 'ra3.large', DBName: 'sales' },
        },
      },
      terraform: { aws_redshift_cluster: { warehouse: { cluster_identifier: 'warehouse', node_type: 'ra3.large' } } },
    },
  ],
  passes: [
    {
      name: 'Sunday night',
      cloudformation: {
        Warehouse: {
          Type: 'AWS::Redshift::Cluster',
          Properties: {
            ClusterType: 'multi-node',
            NodeType: 'ra3.large',
            DBName: 'sales',
            PreferredMaintenanceWindow: 'sun:03:00-sun:03:30',
          },
        },
      },
      terraform: {
        aws_redshift_cluster: {
          warehouse: {
            cluster_identifier: 'warehouse',
            node_type: 'ra3.large',
            preferred_maintenance_window: 'sun:03:00-sun:03:30',
          },
        },
      },
    },
  ],
});
