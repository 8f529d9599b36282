import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing blocked',
      cloudformation: { Main: { Type: 'AWS::EC2::SnapshotBlockPublicAccess', Properties: { State: 'unblocked' } } },
      terraform: { aws_ebs_snapshot_block_public_access: { main: { state: 'unblocked' } } },
    },
    {
      name: 'only new sharing blocked',
      cloudformation: {
        Main: { Type: 'AWS::EC2::SnapshotBlockPublicAccess', Properties: { State: 'block-new-sharing' } },
      },
      terraform: { aws_ebs_snapshot_block_public_access: { main: { state: 'block-new-sharing' } } },
    },
  ],
  passes: [
    {
      name: 'all sharing blocked',
      cloudformation: {
        Main: { Type: 'AWS::EC2::SnapshotBlockPublicAccess', Properties: { State: 'block-all-sharing' } },
      },
      terraform: { aws_ebs_snapshot_block_public_access: { main: { state: 'block-all-sharing' } } },
    },
  ],
});
