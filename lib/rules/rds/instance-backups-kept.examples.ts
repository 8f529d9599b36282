import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'one day of backups',
      cloudformation: {
        Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres', BackupRetentionPeriod: 1 } },
      },
      terraform: {
        aws_db_instance: {
          orders: { instance_class: 'db.t4g.medium', engine: 'postgres', backup_retention_period: 1 },
        },
      },
    },
    {
      name: 'the default of one day',
      cloudformation: { Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres' } } },
    },
  ],
  passes: [
    {
      name: 'a week of backups',
      cloudformation: {
        Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres', BackupRetentionPeriod: 7 } },
      },
      terraform: {
        aws_db_instance: {
          orders: { instance_class: 'db.t4g.medium', engine: 'postgres', backup_retention_period: 7 },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Days: { Type: 'String' } },
        Resources: {
          Database: {
            Type: 'AWS::RDS::DBInstance',
            Properties: { Engine: 'postgres', BackupRetentionPeriod: { Ref: 'Days' } },
          },
        },
      },
      terraform: {
        variable: { days: { type: 'string' } },
        resource: {
          aws_db_instance: {
            orders: { instance_class: 'db.t4g.medium', engine: 'postgres', backup_retention_period: '${var.days}' },
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'no backups at all',
      cloudformation: {
        Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres', BackupRetentionPeriod: 0 } },
      },
      terraform: {
        aws_db_instance: {
          orders: { instance_class: 'db.t4g.medium', engine: 'postgres', backup_retention_period: 0 },
        },
      },
    },
  ],
});
