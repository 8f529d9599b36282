import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'left out',
      cloudformation: {
        Audit: {
          Type: 'AWS::CloudTrail::Trail',
          Properties: {
            IsLogging: true,
            S3BucketName: 'audit-logs',
            IncludeGlobalServiceEvents: false,
          },
        },
      },
      terraform: {
        aws_cloudtrail: {
          audit: {
            name: 'audit',
            s3_bucket_name: 'audit-logs',
            include_global_service_events: false,
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'included',
      cloudformation: {
        Audit: {
          Type: 'AWS::CloudTrail::Trail',
          Properties: {
            IsLogging: true,
            S3BucketName: 'audit-logs',
            IncludeGlobalServiceEvents: true,
          },
        },
      },
      terraform: {
        aws_cloudtrail: {
          audit: {
            name: 'audit',
            s3_bucket_name: 'audit-logs',
            include_global_service_events: true,
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: {
          Global: {
            Type: 'String',
          },
        },
        Resources: {
          Audit: {
            Type: 'AWS::CloudTrail::Trail',
            Properties: {
              IsLogging: true,
              S3BucketName: 'audit-logs',
              IncludeGlobalServiceEvents: {
                Ref: 'Global',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          global: {
            type: 'string',
          },
        },
        resource: {
          aws_cloudtrail: {
            audit: {
              name: 'audit',
              s3_bucket_name: 'audit-logs',
              include_global_service_events: '${var.global}',
            },
          },
        },
      },
    },
  ],
});
