import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'text in the template',
      cloudformation: {
        Warehouse: {
          Type: 'AWS::Redshift::Cluster',
          Properties: {
            ClusterType: 'multi-node',
            NodeType: 'ra3.large',
            DBName: 'sales',
            MasterUserPassword: 'Correct-horse-battery-1',
          },
        },
      },
      terraform: {
        aws_redshift_cluster: {
          warehouse: {
            cluster_identifier: 'warehouse',
            node_type: 'ra3.large',
            master_password: 'Correct-horse-battery-1',
          },
        },
      },
    },
    {
      name: 'a parameter that is shown',
      cloudformation: {
        Parameters: { Password: { Type: 'String' } },
        Resources: {
          Warehouse: {
            Type: 'AWS::Redshift::Cluster',
            Properties: {
              ClusterType: 'multi-node',
              NodeType: 'ra3.large',
              DBName: 'sales',
              MasterUserPassword: { Ref: 'Password' },
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a secret',
      cloudformation: {
        Warehouse: {
          Type: 'AWS::Redshift::Cluster',
          Properties: {
            ClusterType: 'multi-node',
            NodeType: 'ra3.large',
            DBName: 'sales',
            MasterUserPassword: '{{resolve:secretsmanager:app:SecretString:password}}',
          },
        },
      },
    },
    {
      name: 'a hidden parameter',
      cloudformation: {
        Parameters: { Password: { Type: 'String', NoEcho: true } },
        Resources: {
          Warehouse: {
            Type: 'AWS::Redshift::Cluster',
            Properties: {
              ClusterType: 'multi-node',
              NodeType: 'ra3.large',
              DBName: 'sales',
              MasterUserPassword: { Ref: 'Password' },
            },
          },
        },
      },
    },
    {
      name: 'nothing in the configuration',
      terraform: {
        aws_redshift_cluster: {
          warehouse: { cluster_identifier: 'warehouse', node_type: 'ra3.large', manage_master_password: true },
        },
      },
    },
  ],
});
