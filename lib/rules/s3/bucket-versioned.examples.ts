import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'versioning left out',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket' } },
      terraform: { aws_s3_bucket: { uploads: {} } },
    },
    {
      name: 'versioning suspended',
      cloudformation: {
        Uploads: { Type: 'AWS::S3::Bucket', Properties: { VersioningConfiguration: { Status: 'Suspended' } } },
      },
      terraform: { aws_s3_bucket: { uploads: { versioning: { enabled: false } } } },
    },
  ],
  passes: [
    {
      name: 'versioning enabled',
      cloudformation: {
        Uploads: { Type: 'AWS::S3::Bucket', Properties: { VersioningConfiguration: { Status: 'Enabled' } } },
      },
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_versioning: {
          uploads: { bucket: '${aws_s3_bucket.uploads.id}', versioning_configuration: { status: 'Enabled' } },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'versioning decided at deployment',
      cloudformation: {
        Parameters: { Versioning: { Type: 'String' } },
        Resources: {
          Uploads: {
            Type: 'AWS::S3::Bucket',
            Properties: { VersioningConfiguration: { Status: { Ref: 'Versioning' } } },
          },
        },
      },
      terraform: {
        variable: { versioning: { type: 'string' } },
        resource: {
          aws_s3_bucket: { uploads: {} },
          aws_s3_bucket_versioning: {
            uploads: {
              bucket: '${aws_s3_bucket.uploads.id}',
              versioning_configuration: { status: '${var.versioning}' },
            },
          },
        },
      },
    },
  ],
});
