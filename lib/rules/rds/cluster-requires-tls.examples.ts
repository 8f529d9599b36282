import { defineExamples } from '../../engine/rule';

const both = (engine: string, parameters: Record<string, string>, version = '16.4') => ({
  cloudformation: {
    Database: {
      Type: 'AWS::RDS::DBCluster',
      Properties: { Engine: engine, EngineVersion: version, DBClusterParameterGroupName: { Ref: 'Settings' } },
    },
    Settings: {
      Type: 'AWS::RDS::DBClusterParameterGroup',
      Properties: { Family: `${engine}16`, Description: 'settings', Parameters: parameters },
    },
  },
  terraform: {
    aws_rds_cluster: {
      orders: {
        engine,
        engine_version: version,
        db_cluster_parameter_group_name: '${aws_rds_cluster_parameter_group.settings.name}',
      },
    },
    aws_rds_cluster_parameter_group: {
      settings: {
        family: `${engine}16`,
        parameter: Object.entries(parameters).map(([name, value]) => ({ name, value })),
      },
    },
  },
});

export default defineExamples({
  fails: [
    {
      name: 'no parameter group',
      cloudformation: { Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-mysql' } } },
      terraform: { aws_rds_cluster: { orders: { engine: 'aurora-mysql' } } },
    },
    { name: 'a group that does not set it', ...both('aurora-postgresql', { log_statement: 'ddl' }) },
    { name: 'turned off', ...both('aurora-postgresql', { 'rds.force_ssl': '0' }) },
    { name: 'the parameter of another engine', ...both('aurora-mysql', { 'rds.force_ssl': '1' }) },
  ],
  passes: [
    { name: 'PostgreSQL', ...both('aurora-postgresql', { 'rds.force_ssl': '1' }) },
    { name: 'MySQL', ...both('aurora-mysql', { require_secure_transport: 'ON' }) },
  ],
  unknown: [
    { name: 'a version that may have another default', ...both('aurora-postgresql', { log_statement: 'ddl' }, '17.4') },
  ],
  notApplicable: [
    {
      name: 'another engine',
      cloudformation: { Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'neptune' } } },
      terraform: { aws_rds_cluster: { graph: { engine: 'neptune' } } },
    },
  ],
});
