import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'rules of a bucket declared elsewhere',
      terraform: {
        aws_s3_bucket_lifecycle_configuration: {
          old: { bucket: 'company-archive', rule: [{ id: 'old', status: 'Enabled', expiration: { days: 30 } }] },
        },
      },
    },
    {
      name: 'rules for finished objects alone',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: { LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: 30 }] } },
        },
      },
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_lifecycle_configuration: {
          uploads: {
            bucket: '${aws_s3_bucket.uploads.id}',
            rule: [{ id: 'old', status: 'Enabled', expiration: { days: 30 } }],
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'incomplete uploads aborted',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: {
            LifecycleConfiguration: {
              Rules: [{ Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } }],
            },
          },
        },
      },
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_lifecycle_configuration: {
          uploads: {
            bucket: '${aws_s3_bucket.uploads.id}',
            rule: [{ id: 'parts', status: 'Enabled', abort_incomplete_multipart_upload: { days_after_initiation: 7 } }],
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'no lifecycle rules',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket' } },
      terraform: { aws_s3_bucket: { uploads: {} } },
    },
  ],
});
