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
    {
      name: 'the default port',
      cloudformation: {
        Warehouse: {
          Type: 'AWS::Redshift::Cluster',
          Properties: { ClusterType: 'multi-node', NodeType: 'ra3.large', DBName: 'sales', Port: 5439 },
        },
      },
      terraform: {
        aws_redshift_cluster: { warehouse: { cluster_identifier: 'warehouse', node_type: 'ra3.large', port: 5439 } },
      },
    },
  ],
  passes: [
    {
      name: 'another port',
      cloudformation: {
        Warehouse: {
          Type: 'AWS::Redshift::Cluster',
          Properties: { ClusterType: 'multi-node', NodeType: 'ra3.large', DBName: 'sales', Port: 5440 },
        },
      },
      terraform: {
        aws_redshift_cluster: { warehouse: { cluster_identifier: 'warehouse', node_type: 'ra3.large', port: 5440 } },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Port: { Type: 'String' } },
        Resources: {
          Warehouse: {
            Type: 'AWS::Redshift::Cluster',
            Properties: { ClusterType: 'multi-node', NodeType: 'ra3.large', DBName: 'sales', Port: { Ref: 'Port' } },
          },
        },
      },
      terraform: {
        variable: { port: { type: 'string' } },
        resource: {
          aws_redshift_cluster: {
            warehouse: { cluster_identifier: 'warehouse', node_type: 'ra3.large', port: '${var.port}' },
          },
        },
      },
    },
  ],
});
