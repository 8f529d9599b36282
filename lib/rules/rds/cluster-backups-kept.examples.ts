import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'one day of backups',
      cloudformation: {
        Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-postgresql', BackupRetentionPeriod: 1 } },
      },
      terraform: { aws_rds_cluster: { orders: { engine: 'aurora-postgresql', backup_retention_period: 1 } } },
    },
    {
      name: 'the default of one day',
      cloudformation: { Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-postgresql' } } },
      terraform: { aws_rds_cluster: { orders: { engine: 'aurora-postgresql' } } },
    },
  ],
  passes: [
    {
      name: 'a week of backups',
      cloudformation: {
        Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-postgresql', BackupRetentionPeriod: 7 } },
      },
      terraform: { aws_rds_cluster: { orders: { engine: 'aurora-postgresql', backup_retention_period: 7 } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Days: { Type: 'String' } },
        Resources: {
          Cluster: {
            Type: 'AWS::RDS::DBCluster',
            Properties: { Engine: 'aurora-postgresql', BackupRetentionPeriod: { Ref: 'Days' } },
          },
        },
      },
      terraform: {
        variable: { days: { type: 'string' } },
        resource: {
          aws_rds_cluster: { orders: { engine: 'aurora-postgresql', backup_retention_period: '${var.days}' } },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'no backups at all',
      cloudformation: {
        Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-postgresql', BackupRetentionPeriod: 0 } },
      },
      terraform: { aws_rds_cluster: { orders: { engine: 'aurora-postgresql', backup_retention_period: 0 } } },
    },
  ],
});
