import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no parameter group',
      cloudformation: {
        Warehouse: {
          Type: 'AWS::Redshift::Cluster',
          Properties: { ClusterType: 'multi-node', NodeType: 'ra3.large', DBName: 'sales' },
        },
      },
      terraform: { aws_redshift_cluster: { warehouse: { cluster_identifier: 'warehouse', node_type: 'ra3.large' } } },
    },
    {
      name: 'a group that does not set it',
      cloudformation: {
        Warehouse: {
          Type: 'AWS::Redshift::Cluster',
          Properties: {
            ClusterType: 'multi-node',
            NodeType: 'ra3.large',
            DBName: 'sales',
            ClusterParameterGroupName: { Ref: 'Settings' },
          },
        },
        Settings: {
          Type: 'AWS::Redshift::ClusterParameterGroup',
          Properties: { ParameterGroupFamily: 'redshift-1.0' },
        },
      },
      terraform: {
        aws_redshift_cluster: {
          warehouse: {
            cluster_identifier: 'warehouse',
            node_type: 'ra3.large',
            cluster_parameter_group_name: '${aws_redshift_parameter_group.settings.name}',
          },
        },
        aws_redshift_parameter_group: { settings: { name: 'settings', family: 'redshift-1.0' } },
      },
    },
  ],
  passes: [
    {
      name: 'a group that sets it',
      cloudformation: {
        Warehouse: {
          Type: 'AWS::Redshift::Cluster',
          Properties: {
            ClusterType: 'multi-node',
            NodeType: 'ra3.large',
            DBName: 'sales',
            ClusterParameterGroupName: { Ref: 'Settings' },
          },
        },
        Settings: {
          Type: 'AWS::Redshift::ClusterParameterGroup',
          Properties: {
            ParameterGroupFamily: 'redshift-1.0',
            Parameters: [{ ParameterName: 'enable_user_activity_logging', ParameterValue: 'true' }],
          },
        },
      },
      terraform: {
        aws_redshift_cluster: {
          warehouse: {
            cluster_identifier: 'warehouse',
            node_type: 'ra3.large',
            cluster_parameter_group_name: '${aws_redshift_parameter_group.settings.name}',
          },
        },
        aws_redshift_parameter_group: {
          settings: {
            name: 'settings',
            family: 'redshift-1.0',
            parameter: [{ name: 'enable_user_activity_logging', value: 'true' }],
          },
        },
      },
    },
  ],
});
