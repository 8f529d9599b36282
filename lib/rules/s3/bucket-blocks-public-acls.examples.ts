import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said about public access',
      cloudformation: { Uploads: { Type: 'AWS::S3::Bucket' } },
      terraform: { aws_s3_bucket: { uploads: {} } },
    },
    {
      name: 'this one left off',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: {
            PublicAccessBlockConfiguration: {
              BlockPublicAcls: false,
              BlockPublicPolicy: true,
              IgnorePublicAcls: true,
              RestrictPublicBuckets: true,
            },
          },
        },
      },
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_public_access_block: {
          uploads: {
            bucket: '${aws_s3_bucket.uploads.id}',
            block_public_acls: false,
            block_public_policy: true,
            ignore_public_acls: true,
            restrict_public_buckets: true,
          },
        },
      },
    },
    {
      name: 'public access blocked for another account',
      terraform: {
        provider: {
          aws: [
            { region: 'eu-west-1' },
            { alias: 'audit', assume_role: { role_arn: 'arn:aws:iam::444455556666:role/deploy' } },
          ],
        },
        resource: {
          aws_s3_bucket: { uploads: {} },
          aws_s3_account_public_access_block: {
            account: {
              provider: 'aws.audit',
              block_public_acls: true,
              block_public_policy: true,
              ignore_public_acls: true,
              restrict_public_buckets: true,
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'all public access blocked',
      cloudformation: {
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: {
            PublicAccessBlockConfiguration: {
              BlockPublicAcls: true,
              BlockPublicPolicy: true,
              IgnorePublicAcls: true,
              RestrictPublicBuckets: true,
            },
          },
        },
      },
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_bucket_public_access_block: {
          uploads: {
            bucket: '${aws_s3_bucket.uploads.id}',
            block_public_acls: true,
            block_public_policy: true,
            ignore_public_acls: true,
            restrict_public_buckets: true,
          },
        },
      },
    },
    {
      name: 'public access blocked for the whole account',
      terraform: {
        aws_s3_bucket: { uploads: {} },
        aws_s3_account_public_access_block: {
          account: {
            block_public_acls: true,
            block_public_policy: true,
            ignore_public_acls: true,
            restrict_public_buckets: true,
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Private: { Type: 'String' } },
        Resources: {
          Uploads: {
            Type: 'AWS::S3::Bucket',
            Properties: {
              PublicAccessBlockConfiguration: {
                BlockPublicAcls: { Ref: 'Private' },
                BlockPublicPolicy: true,
                IgnorePublicAcls: true,
                RestrictPublicBuckets: true,
              },
            },
          },
        },
      },
      terraform: {
        variable: { private: { type: 'string' } },
        resource: {
          aws_s3_bucket: { uploads: {} },
          aws_s3_bucket_public_access_block: {
            uploads: {
              bucket: '${aws_s3_bucket.uploads.id}',
              block_public_acls: '${var.private}',
              block_public_policy: true,
              ignore_public_acls: true,
              restrict_public_buckets: true,
            },
          },
        },
      },
    },
  ],
});
