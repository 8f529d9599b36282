import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'the default name',
      cloudformation: {
        Warehouse: {
          Type: 'AWS::Redshift::Cluster',
          Properties: { ClusterType: 'multi-node', NodeType: 'ra3.large', DBName: 'dev' },
        },
      },
      terraform: {
        aws_redshift_cluster: {
          warehouse: { cluster_identifier: 'warehouse', node_type: 'ra3.large', database_name: 'dev' },
        },
      },
    },
    {
      name: 'nothing said',
      terraform: { aws_redshift_cluster: { warehouse: { cluster_identifier: 'warehouse', node_type: 'ra3.large' } } },
    },
  ],
  passes: [
    {
      name: 'a name of its own',
      cloudformation: {
        Warehouse: {
          Type: 'AWS::Redshift::Cluster',
          Properties: { ClusterType: 'multi-node', NodeType: 'ra3.large', DBName: 'sales' },
        },
      },
      terraform: {
        aws_redshift_cluster: {
          warehouse: { cluster_identifier: 'warehouse', node_type: 'ra3.large', database_name: 'sales' },
        },
      },
    },
  ],
});
