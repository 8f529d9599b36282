import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'shared with everyone',
      terraform: {
        aws_db_snapshot: {
          before_upgrade: {
            db_snapshot_identifier: 'copy',
            db_instance_identifier: 'orders',
            shared_accounts: ['all'],
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'shared with one account',
      terraform: {
        aws_db_snapshot: {
          before_upgrade: {
            db_snapshot_identifier: 'copy',
            db_instance_identifier: 'orders',
            shared_accounts: ['111122223333'],
          },
        },
      },
    },
    {
      name: 'not shared',
      terraform: {
        aws_db_snapshot: { before_upgrade: { db_snapshot_identifier: 'copy', db_instance_identifier: 'orders' } },
      },
    },
  ],
  only: { dialect: 'terraform', because: 'CloudFormation has no resource for snapshots.' },
});
