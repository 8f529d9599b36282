import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    { name: 'no key named', terraform: { aws_memorydb_snapshot: { before_upgrade: { cluster_name: 'store' } } } },
    {
      name: 'the key that AWS manages',
      terraform: {
        aws_memorydb_snapshot: { before_upgrade: { cluster_name: 'store', kms_key_arn: 'alias/aws/memorydb' } },
      },
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      terraform: {
        aws_memorydb_snapshot: {
          before_upgrade: {
            cluster_name: 'store',
            kms_key_arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: {
          aws_memorydb_snapshot: { before_upgrade: { cluster_name: 'store', kms_key_arn: '${var.key_arn}' } },
        },
      },
    },
  ],
  only: { dialect: 'terraform', because: 'CloudFormation has no resource for snapshots.' },
});
