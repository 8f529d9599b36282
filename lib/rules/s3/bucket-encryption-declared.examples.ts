import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'encryption left to S3',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket' } },
      terraform: { aws_s3_bucket: { uploads: {} } },
    },
  ],
  passes: [
    {
      name: 'keys of S3',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: {
            BucketEncryption: {
              ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
            },
          },
        },
      },
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_server_side_encryption_configuration: {
          uploads: {
            bucket: '${aws_s3_bucket.uploads.id}',
            rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: 'AES256' } }],
          },
        },
      },
    },
    {
      name: 'keys in KMS',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: {
            BucketEncryption: {
              ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
            },
          },
        },
      },
      terraform: {
        aws_s3_bucket: {
          uploads: {
            server_side_encryption_configuration: [
              { rule: [{ apply_server_side_encryption_by_default: [{ sse_algorithm: 'aws:kms' }] }] },
            ],
          },
        },
      },
    },
  ],
});
