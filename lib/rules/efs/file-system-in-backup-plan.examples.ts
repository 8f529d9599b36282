import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a selection of others',
      cloudformation: {
        Shared: { Type: 'AWS::EFS::FileSystem', Properties: { Encrypted: true } },
        Orders: { Type: 'AWS::DynamoDB::Table' },
        Selection: {
          Type: 'AWS::Backup::BackupSelection',
          Properties: {
            BackupPlanId: 'daily',
            BackupSelection: {
              SelectionName: 'data',
              IamRoleArn: 'arn:aws:iam::111122223333:role/backup',
              Resources: [{ 'Fn::GetAtt': ['Orders', 'Arn'] }, 'arn:aws:dynamodb:*:*:table/*'],
            },
          },
        },
      },
      terraform: {
        aws_efs_file_system: { shared: { encrypted: true } },
        aws_dynamodb_table: { orders: { name: 'orders' } },
        aws_backup_selection: {
          data: {
            name: 'data',
            plan_id: 'daily',
            iam_role_arn: 'arn:aws:iam::111122223333:role/backup',
            resources: ['arn:aws:dynamodb:*:*:table/*'],
          },
        },
      },
    },
    {
      name: 'no backup plan',
      cloudformation: { Shared: { Type: 'AWS::EFS::FileSystem', Properties: { Encrypted: true } } },
      terraform: { aws_efs_file_system: { shared: { encrypted: true } } },
    },
  ],
  passes: [
    {
      name: 'a selection of everything',
      cloudformation: {
        Shared: { Type: 'AWS::EFS::FileSystem', Properties: { Encrypted: true } },
        Orders: { Type: 'AWS::DynamoDB::Table' },
        Selection: {
          Type: 'AWS::Backup::BackupSelection',
          Properties: {
            BackupPlanId: 'daily',
            BackupSelection: {
              SelectionName: 'data',
              IamRoleArn: 'arn:aws:iam::111122223333:role/backup',
              Resources: ['*'],
            },
          },
        },
      },
      terraform: {
        aws_efs_file_system: { shared: { encrypted: true } },
        aws_dynamodb_table: { orders: { name: 'orders' } },
        aws_backup_selection: {
          data: {
            name: 'data',
            plan_id: 'daily',
            iam_role_arn: 'arn:aws:iam::111122223333:role/backup',
            resources: ['*'],
          },
        },
      },
    },
    {
      name: 'named in a backup selection',
      cloudformation: {
        Shared: { Type: 'AWS::EFS::FileSystem', Properties: { Encrypted: true } },
        Selection: {
          Type: 'AWS::Backup::BackupSelection',
          Properties: {
            BackupPlanId: 'daily',
            BackupSelection: {
              SelectionName: 'data',
              IamRoleArn: 'arn:aws:iam::111122223333:role/backup',
              Resources: [{ 'Fn::GetAtt': ['Shared', 'Arn'] }],
            },
          },
        },
      },
      terraform: {
        aws_efs_file_system: { shared: { encrypted: true } },
        aws_backup_selection: {
          data: {
            name: 'data',
            plan_id: 'daily',
            iam_role_arn: 'arn:aws:iam::111122223333:role/backup',
            resources: ['${aws_efs_file_system.shared.arn}'],
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a selection by tag',
      cloudformation: {
        Shared: { Type: 'AWS::EFS::FileSystem', Properties: { Encrypted: true } },
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
        aws_efs_file_system: { shared: { encrypted: true } },
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
