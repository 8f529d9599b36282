import { defineRule } from '../../engine/rule';
import { inBackupPlan } from '../../resources/backup/coverage';
import { cluster } from '../../resources/rds/cluster';

export default defineRule({
  title: 'RDS clusters are in a backup plan',
  problem: 'No backup plan of the template covers this cluster.',
  why: 'A backup plan keeps copies apart from the resource, for as long as it is told, and proves that it did.',
  fix: {
    how: 'Name the resource in a backup selection, or select it by a tag.',
    resources: {
      'AWS::Backup::BackupSelection': {
        BackupPlanId: 'daily',
        BackupSelection: {
          SelectionName: 'data',
          IamRoleArn: 'arn:aws:iam::111122223333:role/backup',
          Resources: [{ 'Fn::GetAtt': ['This', 'DBClusterArn'] }],
        },
      },
      aws_backup_selection: {
        name: 'data',
        plan_id: 'daily',
        iam_role_arn: 'arn:aws:iam::111122223333:role/backup',
        resources: ['${aws_rds_cluster.this.arn}'],
      },
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { checkov: ['CKV2_AWS_8'] },
  resource: cluster,
  check: (it) => inBackupPlan(it.reading),
});
