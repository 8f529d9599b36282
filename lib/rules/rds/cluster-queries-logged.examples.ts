import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no parameter group',
      cloudformation: { Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-postgresql' } } },
      terraform: { aws_rds_cluster: { orders: { engine: 'aurora-postgresql' } } },
    },
    {
      name: 'a group that sets neither',
      cloudformation: {
        Database: {
          Type: 'AWS::RDS::DBCluster',
          Properties: { Engine: 'aurora-postgresql', DBClusterParameterGroupName: { Ref: 'Settings' } },
        },
        Settings: {
          Type: 'AWS::RDS::DBClusterParameterGroup',
          Properties: { Family: 'aurora-postgresql16', Description: 'settings', Parameters: { 'rds.force_ssl': '1' } },
        },
      },
      terraform: {
        aws_rds_cluster: {
          orders: {
            engine: 'aurora-postgresql',
            db_cluster_parameter_group_name: '${aws_rds_cluster_parameter_group.settings.name}',
          },
        },
        aws_rds_cluster_parameter_group: {
          settings: { family: 'aurora-postgresql16', parameter: [{ name: 'rds.force_ssl', value: '1' }] },
        },
      },
    },
  ],
  passes: [
    {
      name: 'both set',
      cloudformation: {
        Database: {
          Type: 'AWS::RDS::DBCluster',
          Properties: { Engine: 'aurora-postgresql', DBClusterParameterGroupName: { Ref: 'Settings' } },
        },
        Settings: {
          Type: 'AWS::RDS::DBClusterParameterGroup',
          Properties: {
            Family: 'aurora-postgresql16',
            Description: 'settings',
            Parameters: { log_statement: 'ddl', log_min_duration_statement: '1000' },
          },
        },
      },
      terraform: {
        aws_rds_cluster: {
          orders: {
            engine: 'aurora-postgresql',
            db_cluster_parameter_group_name: '${aws_rds_cluster_parameter_group.settings.name}',
          },
        },
        aws_rds_cluster_parameter_group: {
          settings: {
            family: 'aurora-postgresql16',
            parameter: [
              { name: 'log_statement', value: 'ddl' },
              { name: 'log_min_duration_statement', value: '1000' },
            ],
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'another engine',
      cloudformation: { Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-mysql' } } },
      terraform: { aws_rds_cluster: { orders: { engine: 'aurora-mysql' } } },
    },
  ],
});
