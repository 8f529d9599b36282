import { defineExamples } from '../../engine/rule';

const logs = (days?: number, enabled = true) => ({
  cloudformation: {
    Uploads: {
      Type: 'AWS::S3::Bucket',
      Properties: { LoggingConfiguration: { DestinationBucketName: { Ref: 'Logs' } } },
    },
    Logs: {
      Type: 'AWS::S3::Bucket',
      Properties: days
        ? {
            LifecycleConfiguration: {
              Rules: [{ Status: enabled ? 'Enabled' : 'Disabled', ExpirationInDays: days }],
            },
          }
        : {},
    },
  },
  terraform: {
    aws_s3_bucket: { uploads: {}, logs: {} },
    aws_s3_bucket_logging: {
      uploads: { bucket: '${aws_s3_bucket.uploads.id}', target_bucket: '${aws_s3_bucket.logs.id}', target_prefix: '' },
    },
    ...(days
      ? {
          aws_s3_bucket_lifecycle_configuration: {
            logs: {
              bucket: '${aws_s3_bucket.logs.id}',
              rule: [{ id: 'expire', status: enabled ? 'Enabled' : 'Disabled', expiration: { days } }],
            },
          },
        }
      : {}),
  },
  resource: { cloudformation: 'Logs', terraform: 'aws_s3_bucket.logs' },
});

export default defineExamples({
  fails: [{ name: 'logs gone after a month', ...logs(30) }],
  passes: [
    { name: 'logs kept for ever', ...logs() },
    { name: 'logs kept for 400 days', ...logs(400) },
    { name: 'a rule that is turned off', ...logs(30, false) },
  ],
  unknown: [
    {
      name: 'days decided at deployment',
      cloudformation: {
        Parameters: { Days: { Type: 'Number' } },
        Resources: {
          Uploads: {
            Type: 'AWS::S3::Bucket',
            Properties: { LoggingConfiguration: { DestinationBucketName: { Ref: 'Logs' } } },
          },
          Logs: {
            Type: 'AWS::S3::Bucket',
            Properties: {
              LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: { Ref: 'Days' } }] },
            },
          },
        },
      },
      resource: { cloudformation: 'Logs' },
    },
  ],
  notApplicable: [
    {
      name: 'a bucket that nobody logs to',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket' } },
      terraform: { aws_s3_bucket: { uploads: {} } },
    },
  ],
});
