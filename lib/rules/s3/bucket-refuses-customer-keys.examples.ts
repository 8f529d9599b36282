import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no encryption type is blocked',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket' } },
      terraform: { aws_s3_bucket: { uploads: {} } },
    },
    {
      name: 'blocking is switched off',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: {
            BucketEncryption: {
              ServerSideEncryptionConfiguration: [{ BlockedEncryptionTypes: { EncryptionType: ['NONE'] } }],
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'SSE-C is blocked',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: {
            BucketEncryption: {
              ServerSideEncryptionConfiguration: [
                {
                  ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' },
                  BlockedEncryptionTypes: { EncryptionType: ['SSE-C'] },
                },
              ],
            },
          },
        },
      },
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_server_side_encryption_configuration: {
          uploads: { bucket: '${aws_s3_bucket.uploads.id}', rule: [{ blocked_encryption_types: ['SSE-C'] }] },
        },
      },
    },
  ],
});
