import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'versioned, without a second factor',
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_versioning: {
          uploads: { bucket: '${aws_s3_bucket.uploads.id}', versioning_configuration: { status: 'Enabled' } },
        },
      },
    },
    {
      name: 'turned off',
      terraform: { aws_s3_bucket: { uploads: { versioning: { enabled: true, mfa_delete: false } } } },
    },
    {
      name: 'versioning that was never turned on',
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_versioning: {
          uploads: {
            bucket: '${aws_s3_bucket.uploads.id}',
            versioning_configuration: { status: 'Disabled', mfa_delete: 'Enabled' },
          },
        },
      },
      fix: {},
    },
  ],
  passes: [
    {
      name: 'a second factor',
      terraform: {
        variable: { mfa: { type: 'string' } },
        resource: {
          aws_s3_bucket: { uploads: {} },
          aws_s3_bucket_versioning: {
            uploads: {
              bucket: '${aws_s3_bucket.uploads.id}',
              mfa: '${var.mfa}',
              versioning_configuration: { status: 'Enabled', mfa_delete: 'Enabled' },
            },
          },
        },
      },
    },
  ],
  only: { dialect: 'terraform', because: 'CloudFormation has no property for MFA delete.' },
});
