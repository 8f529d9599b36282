import { defineExamples } from '../../engine/rule';
import { instance, instanceInTerraform } from './example-instance';

export default defineExamples({
  fails: [
    {
      name: 'one day of backups',
      cloudformation: instance({ Engine: 'postgres', BackupRetentionPeriod: 1 }),
      terraform: instanceInTerraform({ engine: 'postgres', backup_retention_period: 1 }),
    },
    {
      name: 'the default of one day',
      cloudformation: instance({ Engine: 'postgres' }),
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
      name: 'no backups at all',
      cloudformation: instance({ Engine: 'postgres', BackupRetentionPeriod: 0 }),
      terraform: instanceInTerraform({ engine: 'postgres', backup_retention_period: 0 }),
    },
  ],
});
