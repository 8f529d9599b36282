import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: { Type: 'AWS::EC2::Volume', Properties: { AvailabilityZone: 'eu-west-1a', Size: 10, Encrypted: true, ...own } },
});

const inTerraform = (own: object = {}) => ({
  aws_ebs_volume: { it: { availability_zone: 'eu-west-1a', size: 10, encrypted: true, ...own } },
});

const inPlan = (arn: unknown) => ({
  cloudformation: {
    ...inCloudFormation(),
    Selection: {
      Type: 'AWS::Backup::BackupSelection',
      Properties: {
        BackupPlanId: 'plan',
        BackupSelection: {
          SelectionName: 'all',
          IamRoleArn: 'arn:aws:iam::111122223333:role/backup',
          Resources: [arn],
        },
      },
    },
  },
  terraform: {
    ...inTerraform(),
    aws_backup_selection: {
      all: { plan_id: 'plan', name: 'all', iam_role_arn: 'arn:aws:iam::111122223333:role/backup', resources: [arn] },
    },
  },
});

export default defineExamples({
  fails: [{ name: 'no plan', cloudformation: inCloudFormation(), terraform: inTerraform() }],
  passes: [{ name: 'everything is in the plan', ...inPlan('*') }],
  unknown: [{ name: 'a pattern may take it in', ...inPlan('arn:aws:ec2:eu-west-1:111122223333:volume/*') }],
});
