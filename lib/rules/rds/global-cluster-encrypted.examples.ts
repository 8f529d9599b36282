import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Orders: { Type: 'AWS::RDS::GlobalCluster', Properties: { Engine: 'aurora-mysql' } } },
      terraform: {
        aws_rds_global_cluster: { orders: { engine: 'aurora-mysql', global_cluster_identifier: 'orders' } },
      },
    },
    {
      name: 'turned off',
      cloudformation: {
        Orders: { Type: 'AWS::RDS::GlobalCluster', Properties: { Engine: 'aurora-mysql', StorageEncrypted: false } },
      },
      terraform: {
        aws_rds_global_cluster: {
          orders: { engine: 'aurora-mysql', global_cluster_identifier: 'orders', storage_encrypted: false },
        },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Orders: { Type: 'AWS::RDS::GlobalCluster', Properties: { Engine: 'aurora-mysql', StorageEncrypted: true } },
      },
      terraform: {
        aws_rds_global_cluster: {
          orders: { engine: 'aurora-mysql', global_cluster_identifier: 'orders', storage_encrypted: true },
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
          Orders: {
            Type: 'AWS::RDS::GlobalCluster',
            Properties: { Engine: 'aurora-mysql', StorageEncrypted: { Ref: 'Choice' } },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_rds_global_cluster: {
            orders: { engine: 'aurora-mysql', global_cluster_identifier: 'orders', storage_encrypted: '${var.choice}' },
          },
        },
      },
    },
    {
      name: 'made from a cluster',
      cloudformation: {
        Orders: { Type: 'AWS::RDS::GlobalCluster', Properties: { SourceDBClusterIdentifier: 'orders' } },
      },
      terraform: {
        aws_rds_global_cluster: {
          orders: {
            global_cluster_identifier: 'orders',
            source_db_cluster_identifier: 'arn:aws:rds:eu-west-1:111122223333:cluster:orders',
          },
        },
      },
    },
  ],
});
