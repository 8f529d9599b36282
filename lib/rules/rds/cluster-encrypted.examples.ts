import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said of a Multi-AZ cluster',
      cloudformation: { Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'postgres' } } },
      terraform: { aws_rds_cluster: { orders: { engine: 'postgres' } } },
    },
    {
      name: 'turned off',
      cloudformation: {
        Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-postgresql', StorageEncrypted: false } },
      },
      terraform: { aws_rds_cluster: { orders: { engine: 'aurora-postgresql', storage_encrypted: false } } },
    },
  ],
  passes: [
    {
      name: 'nothing said of an Aurora cluster, which AWS encrypts',
      cloudformation: { Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-postgresql' } } },
      terraform: { aws_rds_cluster: { orders: { engine: 'aurora-postgresql' } } },
    },
    {
      name: 'turned on',
      cloudformation: {
        Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-postgresql', StorageEncrypted: true } },
      },
      terraform: { aws_rds_cluster: { orders: { engine: 'aurora-postgresql', storage_encrypted: true } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Cluster: {
            Type: 'AWS::RDS::DBCluster',
            Properties: { Engine: 'aurora-postgresql', StorageEncrypted: { Ref: 'Choice' } },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: { aws_rds_cluster: { orders: { engine: 'aurora-postgresql', storage_encrypted: '${var.choice}' } } },
      },
    },
  ],
});
