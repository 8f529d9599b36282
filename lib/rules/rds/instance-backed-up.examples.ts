import { defineExamples } from '../../engine/rule';
import { instance, instanceInTerraform } from './example-instance';

export default defineExamples({
  fails: [
    {
      name: 'backups turned off',
      cloudformation: instance({ Engine: 'postgres', BackupRetentionPeriod: 0 }),
      terraform: instanceInTerraform({ engine: 'postgres', backup_retention_period: 0 }),
    },
    {
      name: 'nothing said',
      terraform: instanceInTerraform({ engine: 'postgres' }),
    },
  ],
  passes: [
    {
      name: 'a week of backups',
      cloudformation: instance({ Engine: 'postgres', BackupRetentionPeriod: 7 }),
      terraform: instanceInTerraform({ engine: 'postgres', backup_retention_period: 7 }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Days: { Type: 'String' } },
        Resources: instance({ Engine: 'postgres', BackupRetentionPeriod: { Ref: 'Days' } }),
      },
      terraform: {
        variable: { days: { type: 'string' } },
        resource: instanceInTerraform({ engine: 'postgres', backup_retention_period: '${var.days}' }),
      },
    },
  ],
  notApplicable: [
    {
      name: 'a read replica',
      cloudformation: instance({ SourceDBInstanceIdentifier: 'orders' }),
      terraform: instanceInTerraform({ replicate_source_db: 'orders' }),
    },
  ],
});
