import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no backup plan',
      cloudformation: { Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-mysql' } } },
      terraform: { aws_rds_cluster: { orders: { engine: 'aurora-mysql' } } },
    },
  ],
  passes: [
    {
      name: 'named in a backup selection',
      cloudformation: {
        Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-mysql' } },
        Selection: {
          Type: 'AWS::Backup::BackupSelection',
          Properties: {
            BackupPlanId: 'daily',
            BackupSelection: {
              SelectionName: 'data',
              IamRoleArn: 'arn:aws:iam::111122223333:role/backup',
              Resources: [{ 'Fn::GetAtt': ['Cluster', 'DBClusterArn'] }],
            },
          },
        },
      },
      terraform: {
        aws_rds_cluster: { orders: { engine: 'aurora-mysql' } },
        aws_backup_selection: {
          data: {
            name: 'data',
            plan_id: 'daily',
            iam_role_arn: 'arn:aws:iam::111122223333:role/backup',
            resources: ['${aws_rds_cluster.orders.arn}'],
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a selection by tag',
      cloudformation: {
        Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-mysql' } },
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
        aws_rds_cluster: { orders: { engine: 'aurora-mysql' } },
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
