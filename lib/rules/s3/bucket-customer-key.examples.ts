import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no key named',
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
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_server_side_encryption_configuration: {
          uploads: {
            bucket: '${aws_s3_bucket.uploads.id}',
            rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: 'aws:kms' } }],
          },
        },
      },
    },
    {
      name: 'the key of AWS named',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: {
            BucketEncryption: {
              ServerSideEncryptionConfiguration: [
                { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'alias/aws/s3' } },
              ],
            },
          },
        },
      },
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_server_side_encryption_configuration: {
          uploads: {
            bucket: '${aws_s3_bucket.uploads.id}',
            rule: [
              {
                apply_server_side_encryption_by_default: {
                  sse_algorithm: 'aws:kms',
                  kms_master_key_id: 'alias/aws/s3',
                },
              },
            ],
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key of the template',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: {
            BucketEncryption: {
              ServerSideEncryptionConfiguration: [
                {
                  ServerSideEncryptionByDefault: {
                    SSEAlgorithm: 'aws:kms',
                    KMSMasterKeyID: { 'Fn::GetAtt': ['Key', 'Arn'] },
                  },
                },
              ],
            },
          },
        },
        Key: { Type: 'AWS::KMS::Key' },
      },
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_server_side_encryption_configuration: {
          uploads: {
            bucket: '${aws_s3_bucket.uploads.id}',
            rule: [
              {
                apply_server_side_encryption_by_default: {
                  sse_algorithm: 'aws:kms',
                  kms_master_key_id: '${aws_kms_key.key.arn}',
                },
              },
            ],
          },
        },
        aws_kms_key: { key: {} },
      },
    },
  ],
  unknown: [
    {
      name: 'a key given at deployment',
      cloudformation: {
        Parameters: { KeyId: { Type: 'String' } },
        Resources: {
          Uploads: {
            Type: 'AWS::S3::Bucket',
            Properties: {
              BucketEncryption: {
                ServerSideEncryptionConfiguration: [
                  { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: { Ref: 'KeyId' } } },
                ],
              },
            },
          },
        },
      },
      terraform: {
        variable: { key_id: { type: 'string' } },
        resource: {
          aws_s3_bucket: { uploads: {} },
          aws_s3_bucket_server_side_encryption_configuration: {
            uploads: {
              bucket: '${aws_s3_bucket.uploads.id}',
              rule: [
                {
                  apply_server_side_encryption_by_default: {
                    sse_algorithm: 'aws:kms',
                    kms_master_key_id: '${var.key_id}',
                  },
                },
              ],
            },
          },
        },
      },
    },
  ],
  notApplicable: [
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
  ],
});
