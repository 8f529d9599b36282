import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'switched off',
      cloudformation: {
        Audit: {
          Type: 'AWS::CloudTrail::Trail',
          Properties: {
            IsLogging: false,
            S3BucketName: 'audit-logs',
          },
        },
      },
      terraform: {
        aws_cloudtrail: {
          audit: {
            name: 'audit',
            s3_bucket_name: 'audit-logs',
            enable_logging: false,
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'switched on',
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
            enable_logging: true,
          },
        },
      },
    },
    {
      name: 'left out',
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
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: {
          On: {
            Type: 'String',
          },
        },
        Resources: {
          Audit: {
            Type: 'AWS::CloudTrail::Trail',
            Properties: {
              IsLogging: {
                Ref: 'On',
              },
              S3BucketName: 'audit-logs',
            },
          },
        },
      },
      terraform: {
        variable: {
          on: {
            type: 'string',
          },
        },
        resource: {
          aws_cloudtrail: {
            audit: {
              name: 'audit',
              s3_bucket_name: 'audit-logs',
              enable_logging: '${var.on}',
            },
          },
        },
      },
    },
  ],
});
