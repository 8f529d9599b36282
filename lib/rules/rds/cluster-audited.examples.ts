import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-mysql', ...own } },
});

const inTerraform = (own: object = {}) => ({ aws_rds_cluster: { it: { engine: 'aurora-mysql', ...own } } });

const both = (parameters: Record<string, string>) => ({
  cloudformation: {
    It: {
      Type: 'AWS::RDS::DBCluster',
      Properties: { Engine: 'aurora-mysql', DBClusterParameterGroupName: { Ref: 'Settings' } },
    },
    Settings: {
      Type: 'AWS::RDS::DBClusterParameterGroup',
      Properties: { Family: 'aurora-mysql8.0', Description: 'settings', Parameters: parameters },
    },
  },
  terraform: {
    aws_rds_cluster: {
      it: {
        engine: 'aurora-mysql',
        db_cluster_parameter_group_name: '${aws_rds_cluster_parameter_group.settings.name}',
      },
    },
    aws_rds_cluster_parameter_group: {
      settings: {
        family: 'aurora-mysql8.0',
        parameter: Object.entries(parameters).map(([name, value]) => ({ name, value })),
      },
    },
  },
});

export default defineExamples({
  fails: [
    { name: 'no parameter group', cloudformation: inCloudFormation(), terraform: inTerraform() },
    { name: 'turned off', ...both({ server_audit_logging: '0' }) },
  ],
  passes: [{ name: 'turned on', ...both({ server_audit_logging: '1', server_audit_events: 'CONNECT,QUERY' }) }],
  unknown: [
    {
      name: 'a parameter group from elsewhere',
      cloudformation: {
        Parameters: { Group: { Type: 'String' } },
        Resources: inCloudFormation({ DBClusterParameterGroupName: { Ref: 'Group' } }),
      },
      terraform: {
        variable: { group: { type: 'string' } },
        resource: inTerraform({ db_cluster_parameter_group_name: '${var.group}' }),
      },
    },
  ],
  notApplicable: [
    {
      name: 'another engine',
      cloudformation: inCloudFormation({ Engine: 'aurora-postgresql' }),
      terraform: inTerraform({ engine: 'aurora-postgresql' }),
    },
  ],
});
