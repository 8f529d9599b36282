import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no backup plan',
      cloudformation: { Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres' } } },
      terraform: { aws_db_instance: { orders: { instance_class: 'db.t4g.medium', engine: 'postgres' } } },
    },
  ],
  passes: [
    {
      name: 'named in a backup selection',
      cloudformation: {
        Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres' } },
        Selection: {
          Type: 'AWS::Backup::BackupSelection',
          Properties: {
            BackupPlanId: 'daily',
            BackupSelection: {
              SelectionName: 'data',
              IamRoleArn: 'arn:aws:iam::111122223333:role/backup',
              Resources: [{ 'Fn::GetAtt': ['Database', 'DBInstanceArn'] }],
            },
          },
        },
      },
      terraform: {
        aws_db_instance: { orders: { instance_class: 'db.t4g.medium', engine: 'postgres' } },
        aws_backup_selection: {
          data: {
            name: 'data',
            plan_id: 'daily',
            iam_role_arn: 'arn:aws:iam::111122223333:role/backup',
            resources: ['${aws_db_instance.orders.arn}'],
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a selection by tag',
      cloudformation: {
        Database: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres' } },
        Selection: {
          Type: 'AWS::Backup::BackupSelection',
          Properties: {
            BackupPlanId: 'daily',
            BackupSelection: {
              SelectionName: 'data',
              IamRoleArn: 'arn:aws:iam::111122223333:role/backup',
              ListOfTags: [{ ConditionType: 'STRINGEQUALS', ConditionKey: 'backup', ConditionValue: 'daily' }],
            },
          },
        },
      },
      terraform: {
        aws_db_instance: { orders: { instance_class: 'db.t4g.medium', engine: 'postgres' } },
        aws_backup_selection: {
          data: {
            name: 'data',
            plan_id: 'daily',
            iam_role_arn: 'arn:aws:iam::111122223333:role/backup',
            selection_tag: { type: 'STRINGEQUALS', key: 'backup', value: 'daily' },
          },
        },
      },
    },
  ],
});
