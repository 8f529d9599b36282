import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'one setting off',
      terraform: {
        aws_s3_account_public_access_block: {
          account: {
            block_public_acls: true,
            block_public_policy: true,
            ignore_public_acls: true,
            restrict_public_buckets: false,
          },
        },
      },
    },
    {
      name: 'one setting left out',
      terraform: {
        aws_s3_account_public_access_block: {
          account: { block_public_acls: true, block_public_policy: true, ignore_public_acls: true },
        },
      },
    },
  ],
  passes: [
    {
      name: 'all four settings on',
      terraform: {
        aws_s3_account_public_access_block: {
          account: {
            block_public_acls: true,
            block_public_policy: true,
            ignore_public_acls: true,
            restrict_public_buckets: true,
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      terraform: {
        variable: { private: { type: 'string' } },
        resource: {
          aws_s3_account_public_access_block: {
            account: {
              block_public_acls: true,
              block_public_policy: '${var.private}',
              ignore_public_acls: true,
              restrict_public_buckets: true,
            },
          },
        },
      },
    },
  ],
  only: { dialect: 'terraform', because: 'CloudFormation has no resource for this setting of an account.' },
});
