import { defineExamples } from '../../engine/rule';
import { instance, instanceInTerraform } from './example-instance';

export default defineExamples({
  fails: [
    {
      name: 'no backup plan',
      cloudformation: instance({ Engine: 'postgres' }),
      terraform: instanceInTerraform({ engine: 'postgres' }),
    },
  ],
  passes: [
    {
      name: 'named in a backup selection',
      cloudformation: {
        ...instance({ Engine: 'postgres' }),
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
        ...instanceInTerraform({ engine: 'postgres' }),
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
        ...instance({ Engine: 'postgres' }),
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
        ...instanceInTerraform({ engine: 'postgres' }),
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
