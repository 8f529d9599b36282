import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no default retention',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket', Properties: { ObjectLockEnabled: true } } },
      terraform: { aws_s3_bucket: { uploads: { object_lock_enabled: true } } },
    },
  ],
  passes: [
    {
      name: 'a default retention',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: {
            ObjectLockEnabled: true,
            ObjectLockConfiguration: {
              ObjectLockEnabled: 'Enabled',
              Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 30 } },
            },
          },
        },
      },
      terraform: {
        aws_s3_bucket: { uploads: { object_lock_enabled: true } },
        aws_s3_bucket_object_lock_configuration: {
          uploads: {
            bucket: '${aws_s3_bucket.uploads.id}',
            rule: { default_retention: { mode: 'GOVERNANCE', days: 30 } },
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'no object lock',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket' } },
      terraform: { aws_s3_bucket: { uploads: {} } },
    },
  ],
});
