import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'the usual name',
      cloudformation: {
        Warehouse: {
          Type: 'AWS::Redshift::Cluster',
          Properties: { ClusterType: 'multi-node', NodeType: 'ra3.large', DBName: 'sales', MasterUsername: 'awsuser' },
        },
      },
      terraform: {
        aws_redshift_cluster: {
          warehouse: { cluster_identifier: 'warehouse', node_type: 'ra3.large', master_username: 'awsuser' },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a name of its own',
      cloudformation: {
        Warehouse: {
          Type: 'AWS::Redshift::Cluster',
          Properties: {
            ClusterType: 'multi-node',
            NodeType: 'ra3.large',
            DBName: 'sales',
            MasterUsername: 'sales_owner',
          },
        },
      },
      terraform: {
        aws_redshift_cluster: {
          warehouse: { cluster_identifier: 'warehouse', node_type: 'ra3.large', master_username: 'sales_owner' },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { User: { Type: 'String' } },
        Resources: {
          Warehouse: {
            Type: 'AWS::Redshift::Cluster',
            Properties: {
              ClusterType: 'multi-node',
              NodeType: 'ra3.large',
              DBName: 'sales',
              MasterUsername: { Ref: 'User' },
            },
          },
        },
      },
      terraform: {
        variable: { user: { type: 'string' } },
        resource: {
          aws_redshift_cluster: {
            warehouse: { cluster_identifier: 'warehouse', node_type: 'ra3.large', master_username: '${var.user}' },
          },
        },
      },
    },
  ],
});
