import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a bucket without access logs',
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
      name: 'a bucket with access logs',
      cloudformation: {
        Logs: {
          Type: 'AWS::S3::Bucket',
          Properties: {
            LoggingConfiguration: {
              DestinationBucketName: 'access',
            },
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
          },
        },
        aws_s3_bucket_logging: {
          logs: {
            bucket: 'audit-logs',
            target_bucket: 'access',
            target_prefix: 'audit/',
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
