import { defineExamples } from '../../engine/rule';
import { instance, instanceInTerraform } from './example-instance';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: instance({ Engine: 'postgres' }),
      terraform: instanceInTerraform({ engine: 'postgres' }),
    },
    {
      name: 'turned off',
      cloudformation: instance({ Engine: 'postgres', StorageEncrypted: false }),
      terraform: instanceInTerraform({ engine: 'postgres', storage_encrypted: false }),
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: instance({ Engine: 'postgres', StorageEncrypted: true }),
      terraform: instanceInTerraform({ engine: 'postgres', storage_encrypted: true }),
    },
  ],
  unknown: [
    {
      name: 'restored from automated backups, which it takes after',
      cloudformation: {
        Main: {
          Type: 'AWS::RDS::DBInstance',
          Properties: {
            DBInstanceClass: 'db.t4g.micro',
            SourceDBInstanceAutomatedBackupsArn: 'arn:aws:rds:eu-west-1:111122223333:auto-backup:ab-1',
          },
        },
      },
      terraform: {
        aws_db_instance: {
          main: {
            instance_class: 'db.t4g.micro',
            restore_to_point_in_time: { source_db_instance_identifier: 'orders', use_latest_restorable_time: true },
          },
        },
      },
    },
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: instance({ Engine: 'postgres', StorageEncrypted: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: instanceInTerraform({ engine: 'postgres', storage_encrypted: '${var.choice}' }),
      },
    },
    {
      name: 'restored from a snapshot',
      cloudformation: instance({ Engine: 'postgres', DBSnapshotIdentifier: 'before-upgrade' }),
      terraform: instanceInTerraform({ engine: 'postgres', snapshot_identifier: 'before-upgrade' }),
    },
  ],
  notApplicable: [
    {
      name: 'a member of a cluster',
      cloudformation: instance({ Engine: 'aurora-postgresql', DBClusterIdentifier: 'orders' }),
    },
  ],
});
