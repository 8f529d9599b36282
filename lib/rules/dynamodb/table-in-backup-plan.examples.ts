import { defineExamples } from '../../engine/rule';
import { table, tableInTerraform } from './example-table';

export default defineExamples({
  fails: [
    {
      name: 'no backup plan',
      cloudformation: table(),
      terraform: tableInTerraform(),
    },
  ],
  passes: [
    {
      name: 'SAM’s short form, named in a backup selection',
      cloudformation: {
        Orders: { Type: 'AWS::Serverless::SimpleTable', Properties: {} },
        Selection: {
          Type: 'AWS::Backup::BackupSelection',
          Properties: {
            BackupPlanId: 'daily',
            BackupSelection: {
              SelectionName: 'data',
              IamRoleArn: 'arn:aws:iam::111122223333:role/backup',
              Resources: [{ 'Fn::GetAtt': ['Orders', 'Arn'] }],
            },
          },
        },
      },
    },
    {
      name: 'named in a backup selection',
      cloudformation: {
        ...table(),
        Selection: {
          Type: 'AWS::Backup::BackupSelection',
          Properties: {
            BackupPlanId: 'daily',
            BackupSelection: {
              SelectionName: 'data',
              IamRoleArn: 'arn:aws:iam::111122223333:role/backup',
              Resources: [{ 'Fn::GetAtt': ['Orders', 'Arn'] }],
            },
          },
        },
      },
      terraform: {
        ...tableInTerraform(),
        aws_backup_selection: {
          data: {
            name: 'data',
            plan_id: 'daily',
            iam_role_arn: 'arn:aws:iam::111122223333:role/backup',
            resources: ['${aws_dynamodb_table.orders.arn}'],
          },
        },
      },
    },
    {
      name: 'a selection by a tag that it has',
      cloudformation: {
        ...table({ Tags: [{ Key: 'backup', Value: 'daily' }] }),
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
        ...tableInTerraform({ tags: { backup: 'daily' } }),
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
  unknown: [
    {
      name: 'a selection by a tag that is not written here',
      cloudformation: {
        ...table(),
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
        ...tableInTerraform(),
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
