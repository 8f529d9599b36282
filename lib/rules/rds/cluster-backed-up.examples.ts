import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'backups turned off',
      cloudformation: {
        Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-postgresql', BackupRetentionPeriod: 0 } },
      },
      terraform: { aws_rds_cluster: { orders: { engine: 'aurora-postgresql', backup_retention_period: 0 } } },
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
});
