import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      terraform: {
        aws_db_snapshot_copy: {
          kept: { source_db_snapshot_identifier: 'before', target_db_snapshot_identifier: 'kept' },
        },
      },
    },
    {
      name: 'the key that AWS manages',
      terraform: {
        aws_db_snapshot_copy: {
          kept: {
            source_db_snapshot_identifier: 'before',
            target_db_snapshot_identifier: 'kept',
            kms_key_id: 'alias/aws/rds',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      terraform: {
        aws_db_snapshot_copy: {
          kept: {
            source_db_snapshot_identifier: 'before',
            target_db_snapshot_identifier: 'kept',
            kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
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
          aws_db_snapshot_copy: {
            kept: {
              source_db_snapshot_identifier: 'before',
              target_db_snapshot_identifier: 'kept',
              kms_key_id: '${var.key_arn}',
            },
          },
        },
      },
    },
  ],
  only: { dialect: 'terraform', because: 'CloudFormation has no such resource.' },
});
