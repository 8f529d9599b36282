import { defineExamples } from '../../engine/rule';
import { letsLoadBalancersDeliver } from './example-log-bucket';

export default defineExamples({
  fails: [
    {
      name: 'encryption left to S3',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket' } },
      terraform: { aws_s3_bucket: { uploads: {} } },
    },
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
  passes: [
    {
      name: 'a bucket that takes the access logs of another',
      cloudformation: {
        Logs: { Type: 'AWS::S3::Bucket' },
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: {
            BucketEncryption: {
              ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
            },
            LoggingConfiguration: { DestinationBucketName: { Ref: 'Logs' } },
          },
        },
      },
      terraform: {
        aws_s3_bucket: { logs: {}, uploads: {} },
        aws_s3_bucket_server_side_encryption_configuration: {
          uploads: {
            bucket: '${aws_s3_bucket.uploads.id}',
            rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: 'aws:kms' } }],
          },
        },
        aws_s3_bucket_logging: {
          uploads: {
            bucket: '${aws_s3_bucket.uploads.id}',
            target_bucket: '${aws_s3_bucket.logs.id}',
            target_prefix: 'uploads/',
          },
        },
      },
      resource: { cloudformation: 'Logs', terraform: 'aws_s3_bucket.logs' },
    },
    {
      name: 'a KMS key',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: {
            BucketEncryption: {
              ServerSideEncryptionConfiguration: [
                {
                  ServerSideEncryptionByDefault: {
                    SSEAlgorithm: 'aws:kms',
                    KMSMasterKeyID: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd',
                  },
                },
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
                  kms_master_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd',
                },
              },
            ],
          },
        },
      },
    },
    {
      name: 'two layers of encryption',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: {
            BucketEncryption: {
              ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms:dsse' } }],
            },
          },
        },
      },
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_server_side_encryption_configuration: {
          uploads: {
            bucket: '${aws_s3_bucket.uploads.id}',
            rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: 'aws:kms:dsse' } }],
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'an algorithm chosen at deployment',
      cloudformation: {
        Parameters: { Algorithm: { Type: 'String' } },
        Resources: {
          Uploads: {
            Type: 'AWS::S3::Bucket',
            Properties: {
              BucketEncryption: {
                ServerSideEncryptionConfiguration: [
                  { ServerSideEncryptionByDefault: { SSEAlgorithm: { Ref: 'Algorithm' } } },
                ],
              },
            },
          },
        },
      },
      terraform: {
        variable: { algorithm: { type: 'string' } },
        resource: {
          aws_s3_bucket: { uploads: {} },
          aws_s3_bucket_server_side_encryption_configuration: {
            uploads: {
              bucket: '${aws_s3_bucket.uploads.id}',
              rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: '${var.algorithm}' } }],
            },
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'a bucket that its ACL opens to the delivery of access logs',
      cloudformation: { Logs: { Type: 'AWS::S3::Bucket', Properties: { AccessControl: 'LogDeliveryWrite' } } },
      terraform: {
        aws_s3_bucket: { logs: {} },
        aws_s3_bucket_acl: { logs: { bucket: '${aws_s3_bucket.logs.id}', acl: 'log-delivery-write' } },
      },
    },
    {
      name: 'a bucket whose policy lets load balancers deliver logs',
      ...letsLoadBalancersDeliver,
    },
  ],
});
