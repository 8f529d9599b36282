import { defineExamples } from '../../engine/rule';

export default defineExamples({
  only: { dialect: 'terraform', because: 'CloudFormation shares no images.' },
  fails: [
    {
      name: 'an account',
      terraform: { aws_ami_launch_permission: { main: { image_id: 'ami-1', account_id: '111122223333' } } },
    },
    {
      name: 'everyone',
      terraform: { aws_ami_launch_permission: { main: { image_id: 'ami-1', group: 'all' } } },
    },
  ],
  passes: [
    {
      name: 'the organisation',
      terraform: {
        aws_ami_launch_permission: {
          main: { image_id: 'ami-1', organization_arn: 'arn:aws:organizations::111122223333:organization/o-1' },
        },
      },
    },
  ],
});
