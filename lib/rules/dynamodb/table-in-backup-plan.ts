import { defineRule } from '../../engine/rule';
import { inBackupPlan } from '../../resources/backup/coverage';
import { keptTable } from '../../resources/dynamodb/table';

export default defineRule({
  title: 'DynamoDB tables are in a backup plan',
  problem: 'No backup plan of the template covers this table.',
  why: 'A backup plan keeps copies apart from the resource, for as long as it is told, and proves that it did.',
  fix: {
    how: 'Name the resource in a backup selection, or select it by a tag.',
    resources: {
      'AWS::Backup::BackupSelection': {
        BackupPlanId: 'daily',
        BackupSelection: {
          SelectionName: 'data',
          IamRoleArn: 'arn:aws:iam::111122223333:role/backup',
          Resources: [{ 'Fn::GetAtt': ['This', 'Arn'] }],
        },
      },
      aws_backup_selection: {
        name: 'data',
        plan_id: 'daily',
        iam_role_arn: 'arn:aws:iam::111122223333:role/backup',
        resources: ['${aws_dynamodb_table.this.arn}'],
      },
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['DynamoDB.4'] },
  sameAs: { 'cdk-nag': ['DynamoDBInBackupPlan'] },
  resource: keptTable,
  check: (it) => inBackupPlan(it.reading),
});
