import { defineExamples } from '../../engine/rule';

export default defineExamples({
  only: { dialect: 'terraform', because: 'CloudFormation copies no snapshots.' },
  fails: [
    {
      name: 'no key',
      terraform: { aws_ebs_snapshot_copy: { main: { source_snapshot_id: 'snap-1', source_region: 'eu-west-1' } } },
    },
  ],
  passes: [
    {
      name: 'a key',
      terraform: {
        aws_ebs_snapshot_copy: {
          main: {
            source_region: 'eu-west-1',
            source_snapshot_id: 'snap-0123456789abcdef0',
            encrypted: true,
            kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1',
          },
        },
      },
    },
  ],
});
