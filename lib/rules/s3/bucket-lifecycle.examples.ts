import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no rules',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket' } },
      terraform: { aws_s3_bucket: { uploads: {} } },
    },
    {
      name: 'rules turned off',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: { LifecycleConfiguration: { Rules: [{ Status: 'Disabled', ExpirationInDays: 30 }] } },
        },
      },
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_lifecycle_configuration: {
          uploads: { bucket: '${aws_s3_bucket.uploads.id}', rule: [{ id: 'old', status: 'Disabled' }] },
        },
      },
    },
  ],
  passes: [
    {
      name: 'old versions expire',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: {
            LifecycleConfiguration: {
              Rules: [{ Status: 'Enabled', NoncurrentVersionExpiration: { NoncurrentDays: 90 } }],
            },
          },
        },
      },
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_lifecycle_configuration: {
          uploads: {
            bucket: '${aws_s3_bucket.uploads.id}',
            rule: [{ id: 'old', status: 'Enabled', noncurrent_version_expiration: { noncurrent_days: 90 } }],
          },
        },
      },
    },
  ],
});
