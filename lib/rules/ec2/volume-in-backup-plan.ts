import { defineRule } from '../../engine/rule';
import { inBackupPlan } from '../../resources/backup/coverage';
import { volume } from '../../resources/ec2/volume';

export default defineRule({
  title: 'EBS volumes are in a backup plan',
  problem: 'No backup plan takes in this volume.',
  why: 'What is deleted or encrypted by somebody else is then gone.',
  fix: {
    how: 'Name the volume in a backup selection.',
    resources: {
      'AWS::Backup::BackupSelection': {
        BackupPlanId: 'plan',
        BackupSelection: {
          SelectionName: 'volumes',
          IamRoleArn: 'arn:aws:iam::111122223333:role/backup',
          Resources: [{ 'Fn::Join': ['', ['arn:aws:ec2:eu-west-1:111122223333:volume/', { Ref: 'This' }]] }],
        },
      },
      aws_backup_selection: {
        plan_id: 'plan',
        name: 'volumes',
        iam_role_arn: 'arn:aws:iam::111122223333:role/backup',
        resources: ['${aws_ebs_volume.this.arn}'],
      },
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['EC2.28'] },
  sameAs: { 'cdk-nag': ['EC2EBSInBackupPlan'] },
  resource: volume,
  check: (it) => inBackupPlan(it.reading),
});
