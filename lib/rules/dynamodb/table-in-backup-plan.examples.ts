import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no backup plan',
      cloudformation: {
        Orders: { Type: 'AWS::DynamoDB::Table', Properties: { KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }] } },
      },
      terraform: { aws_dynamodb_table: { orders: { name: 'orders', hash_key: 'id' } } },
    },
  ],
  passes: [
    {
      name: 'named in a backup selection',
      cloudformation: {
        Orders: { Type: 'AWS::DynamoDB::Table', Properties: { KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }] } },
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
        aws_dynamodb_table: { orders: { name: 'orders', hash_key: 'id' } },
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
  ],
  unknown: [
    {
      name: 'a selection by tag',
      cloudformation: {
        Orders: { Type: 'AWS::DynamoDB::Table', Properties: { KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }] } },
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
        aws_dynamodb_table: { orders: { name: 'orders', hash_key: 'id' } },
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
