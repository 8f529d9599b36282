import { defineExamples } from '../../engine/rule';
import { cluster, clusterInTerraform } from './example-cluster';

export default defineExamples({
  fails: [
    {
      name: 'no parameter group',
      cloudformation: cluster({ DBName: 'sales' }),
      terraform: clusterInTerraform(),
    },
    {
      name: 'a group that does not set it',
      cloudformation: {
        ...cluster({ DBName: 'sales', ClusterParameterGroupName: { Ref: 'Settings' } }),
        Settings: {
          Type: 'AWS::Redshift::ClusterParameterGroup',
          Properties: { ParameterGroupFamily: 'redshift-1.0' },
        },
      },
      terraform: {
        ...clusterInTerraform({ cluster_parameter_group_name: '${aws_redshift_parameter_group.settings.name}' }),
        aws_redshift_parameter_group: { settings: { name: 'settings', family: 'redshift-1.0' } },
      },
    },
  ],
  passes: [
    {
      name: 'a group that sets it',
      cloudformation: {
        ...cluster({ DBName: 'sales', ClusterParameterGroupName: { Ref: 'Settings' } }),
        Settings: {
          Type: 'AWS::Redshift::ClusterParameterGroup',
          Properties: {
            ParameterGroupFamily: 'redshift-1.0',
            Parameters: [{ ParameterName: 'enable_user_activity_logging', ParameterValue: 'true' }],
          },
        },
      },
      terraform: {
        ...clusterInTerraform({ cluster_parameter_group_name: '${aws_redshift_parameter_group.settings.name}' }),
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
