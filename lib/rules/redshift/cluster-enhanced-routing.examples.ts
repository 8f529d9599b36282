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
      name: 'turned off',
      cloudformation: {
        Warehouse: {
          Type: 'AWS::Redshift::Cluster',
          Properties: { ClusterType: 'multi-node', NodeType: 'ra3.large', DBName: 'sales', EnhancedVpcRouting: false },
        },
      },
      terraform: {
        aws_redshift_cluster: {
          warehouse: { cluster_identifier: 'warehouse', node_type: 'ra3.large', enhanced_vpc_routing: false },
        },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Warehouse: {
          Type: 'AWS::Redshift::Cluster',
          Properties: { ClusterType: 'multi-node', NodeType: 'ra3.large', DBName: 'sales', EnhancedVpcRouting: true },
        },
      },
      terraform: {
        aws_redshift_cluster: {
          warehouse: { cluster_identifier: 'warehouse', node_type: 'ra3.large', enhanced_vpc_routing: true },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Warehouse: {
            Type: 'AWS::Redshift::Cluster',
            Properties: {
              ClusterType: 'multi-node',
              NodeType: 'ra3.large',
              DBName: 'sales',
              EnhancedVpcRouting: { Ref: 'Choice' },
            },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_redshift_cluster: {
            warehouse: {
              cluster_identifier: 'warehouse',
              node_type: 'ra3.large',
              enhanced_vpc_routing: '${var.choice}',
            },
          },
        },
      },
    },
  ],
});
