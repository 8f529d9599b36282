import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres' } } },
      terraform: { aws_db_instance: { orders: { instance_class: 'db.t4g.medium', engine: 'postgres' } } },
    },
    {
      name: 'turned off',
      cloudformation: {
        Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres', StorageEncrypted: false } },
      },
      terraform: {
        aws_db_instance: { orders: { instance_class: 'db.t4g.medium', engine: 'postgres', storage_encrypted: false } },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres', StorageEncrypted: true } },
      },
      terraform: {
        aws_db_instance: { orders: { instance_class: 'db.t4g.medium', engine: 'postgres', storage_encrypted: true } },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Database: {
            Type: 'AWS::RDS::DBInstance',
            Properties: { Engine: 'postgres', StorageEncrypted: { Ref: 'Choice' } },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_db_instance: {
            orders: { instance_class: 'db.t4g.medium', engine: 'postgres', storage_encrypted: '${var.choice}' },
          },
        },
      },
    },
    {
      name: 'restored from a snapshot',
      cloudformation: {
        Database: {
          Type: 'AWS::RDS::DBInstance',
          Properties: { Engine: 'postgres', DBSnapshotIdentifier: 'before-upgrade' },
        },
      },
      terraform: {
        aws_db_instance: {
          orders: { instance_class: 'db.t4g.medium', engine: 'postgres', snapshot_identifier: 'before-upgrade' },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'a member of a cluster',
      cloudformation: {
        Database: {
          Type: 'AWS::RDS::DBInstance',
          Properties: { Engine: 'aurora-postgresql', DBClusterIdentifier: 'orders' },
        },
      },
    },
  ],
});
