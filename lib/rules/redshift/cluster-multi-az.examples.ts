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
          Properties: { ClusterType: 'multi-node', NodeType: 'ra3.large', DBName: 'sales', MultiAZ: false },
        },
      },
      terraform: {
        aws_redshift_cluster: {
          warehouse: { cluster_identifier: 'warehouse', node_type: 'ra3.large', multi_az: false },
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
          Properties: { ClusterType: 'multi-node', NodeType: 'ra3.large', DBName: 'sales', MultiAZ: true },
        },
      },
      terraform: {
        aws_redshift_cluster: {
          warehouse: { cluster_identifier: 'warehouse', node_type: 'ra3.large', multi_az: true },
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
              MultiAZ: { Ref: 'Choice' },
            },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_redshift_cluster: {
            warehouse: { cluster_identifier: 'warehouse', node_type: 'ra3.large', multi_az: '${var.choice}' },
          },
        },
      },
    },
  ],
});
