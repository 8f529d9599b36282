import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: { Type: 'AWS::RDS::GlobalCluster', Properties: { Engine: 'aurora-mysql', StorageEncrypted: true, ...own } },
});

const inTerraform = (own: object = {}) => ({
  aws_rds_global_cluster: {
    it: { global_cluster_identifier: 'orders', engine: 'aurora-mysql', storage_encrypted: true, ...own },
  },
});

export default defineExamples({
  fails: [
    {
      name: 'an old version',
      cloudformation: inCloudFormation({ EngineVersion: '8.0.mysql_aurora.3.05.2' }),
      terraform: inTerraform({ engine_version: '8.0.mysql_aurora.3.05.2' }),
    },
    {
      name: 'MySQL 5.7',
      cloudformation: inCloudFormation({ EngineVersion: '5.7.mysql_aurora.2.11.2' }),
      terraform: inTerraform({ engine_version: '5.7.mysql_aurora.2.11.2' }),
    },
  ],
  passes: [
    {
      name: 'a current version',
      cloudformation: inCloudFormation({ EngineVersion: '8.0.mysql_aurora.3.08.0' }),
      terraform: inTerraform({ engine_version: '8.0.mysql_aurora.3.08.0' }),
    },
    {
      name: 'one that is supported for long',
      cloudformation: inCloudFormation({ EngineVersion: '8.0.mysql_aurora.3.04.1' }),
      terraform: inTerraform({ engine_version: '8.0.mysql_aurora.3.04.1' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({ EngineVersion: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({ engine_version: '${var.choice}' }),
      },
    },
    { name: 'nothing said', cloudformation: inCloudFormation(), terraform: inTerraform() },
  ],
  notApplicable: [
    {
      name: 'another engine',
      cloudformation: inCloudFormation({ Engine: 'aurora-postgresql' }),
      terraform: inTerraform({ engine: 'aurora-postgresql' }),
    },
  ],
});
