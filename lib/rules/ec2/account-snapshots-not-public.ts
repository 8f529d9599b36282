import { defineResource, defineRule, fact } from '../../engine/rule';

const blockPublicAccess = defineResource({
  cloudformation: 'AWS::EC2::SnapshotBlockPublicAccess',
  terraform: 'aws_ebs_snapshot_block_public_access',
  facts: { state: fact<'block-all-sharing' | 'block-new-sharing' | 'unblocked'>('State', 'state') },
});

export default defineRule({
  title: 'The account lets nobody make snapshots public',
  problem: 'This setting lets EBS snapshots of the account stay public.',
  why: 'Anyone with an AWS account can restore a public snapshot and read the whole disk; attackers scan for them.',
  fix: {
    how: 'Block all sharing.',
    properties: { State: 'block-all-sharing' },
    arguments: { state: 'block-all-sharing' },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['EC2.182'] },
  resource: blockPublicAccess,
  check: (it) => it.state.is('block-all-sharing'),
});
