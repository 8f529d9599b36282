import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
      cloudformation: { Metrics: { Type: 'AWS::Timestream::Database', Properties: { DatabaseName: 'metrics' } } },
      terraform: { aws_timestreamwrite_database: { metrics: { database_name: 'metrics' } } },
    },
    {
      name: 'the key that AWS manages',
      cloudformation: {
        Metrics: {
          Type: 'AWS::Timestream::Database',
          Properties: { DatabaseName: 'metrics', KmsKeyId: 'alias/aws/timestream' },
        },
      },
      terraform: {
        aws_timestreamwrite_database: { metrics: { database_name: 'metrics', kms_key_id: 'alias/aws/timestream' } },
      },
    },
  ],
  passes: [
    {
      name: 'a customer managed key',
      cloudformation: {
        Metrics: {
          Type: 'AWS::Timestream::Database',
          Properties: {
            DatabaseName: 'metrics',
            KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
      terraform: {
        aws_timestreamwrite_database: {
          metrics: {
            database_name: 'metrics',
            kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      cloudformation: {
        Parameters: { KeyArn: { Type: 'String' } },
        Resources: {
          Metrics: {
            Type: 'AWS::Timestream::Database',
            Properties: { DatabaseName: 'metrics', KmsKeyId: { Ref: 'KeyArn' } },
          },
        },
      },
      terraform: {
        variable: { key_arn: { type: 'string' } },
        resource: {
          aws_timestreamwrite_database: { metrics: { database_name: 'metrics', kms_key_id: '${var.key_arn}' } },
        },
      },
    },
  ],
});
