import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'the key that AWS manages',
      terraform: {
        aws_rds_cluster_activity_stream: {
          orders: {
            mode: 'async',
            resource_arn: 'arn:aws:rds:eu-west-1:111122223333:cluster:orders',
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
        aws_rds_cluster_activity_stream: {
          orders: {
            mode: 'async',
            resource_arn: 'arn:aws:rds:eu-west-1:111122223333:cluster:orders',
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
          aws_rds_cluster_activity_stream: {
            orders: {
              mode: 'async',
              resource_arn: 'arn:aws:rds:eu-west-1:111122223333:cluster:orders',
              kms_key_id: '${var.key_arn}',
            },
          },
        },
      },
    },
  ],
  only: { dialect: 'terraform', because: 'CloudFormation has no such resource.' },
});
