import { defineExamples } from '../../engine/rule';

const cloudformation = (rule: object) => ({
  Uploads: {
    Type: 'AWS::S3::Bucket',
    Properties: {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' }, ...rule }],
      },
    },
  },
});
const terraform = (rule: object) => ({
  aws_s3_bucket: { uploads: {} },
  aws_s3_bucket_server_side_encryption_configuration: {
    uploads: {
      bucket: '${aws_s3_bucket.uploads.id}',
      rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: 'aws:kms' }, ...rule }],
    },
  },
});

export default defineExamples({
  fails: [{ name: 'KMS without a bucket key', cloudformation: cloudformation({}), terraform: terraform({}) }],
  passes: [
    {
      name: 'KMS with a bucket key',
      cloudformation: cloudformation({ BucketKeyEnabled: true }),
      terraform: terraform({ bucket_key_enabled: true }),
    },
  ],
  notApplicable: [
    {
      name: 'encrypted by S3 itself',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket' } },
      terraform: { aws_s3_bucket: { uploads: {} } },
    },
  ],
});
