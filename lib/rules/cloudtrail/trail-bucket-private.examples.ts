import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a public bucket',
      cloudformation: {
        Logs: {
          Type: 'AWS::S3::Bucket',
          Properties: {
            AccessControl: 'PublicRead',
          },
        },
        Audit: {
          Type: 'AWS::CloudTrail::Trail',
          Properties: {
            IsLogging: true,
            S3BucketName: {
              Ref: 'Logs',
            },
          },
        },
      },
      terraform: {
        aws_s3_bucket: {
          logs: {
            bucket: 'audit-logs',
            acl: 'public-read',
          },
        },
        aws_cloudtrail: {
          audit: {
            name: 'audit',
            s3_bucket_name: 'audit-logs',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a private bucket',
      cloudformation: {
        Logs: {
          Type: 'AWS::S3::Bucket',
        },
        Audit: {
          Type: 'AWS::CloudTrail::Trail',
          Properties: {
            IsLogging: true,
            S3BucketName: {
              Ref: 'Logs',
            },
          },
        },
      },
      terraform: {
        aws_s3_bucket: {
          logs: {
            bucket: 'audit-logs',
            acl: 'private',
          },
        },
        aws_cloudtrail: {
          audit: {
            name: 'audit',
            s3_bucket_name: 'audit-logs',
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'a bucket that is elsewhere',
      cloudformation: {
        Audit: {
          Type: 'AWS::CloudTrail::Trail',
          Properties: {
            IsLogging: true,
            S3BucketName: 'audit-logs',
          },
        },
      },
      terraform: {
        aws_cloudtrail: {
          audit: {
            name: 'audit',
            s3_bucket_name: 'audit-logs',
          },
        },
      },
    },
  ],
});
