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
    {
      name: 'validation off',
      cloudformation: {
        Audit: {
          Type: 'AWS::CloudTrail::Trail',
          Properties: {
            IsLogging: true,
            S3BucketName: 'audit-logs',
            EnableLogFileValidation: false,
          },
        },
      },
      terraform: {
        aws_cloudtrail: {
          audit: {
            name: 'audit',
            s3_bucket_name: 'audit-logs',
            enable_log_file_validation: false,
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'validation on',
      cloudformation: {
        Audit: {
          Type: 'AWS::CloudTrail::Trail',
          Properties: {
            IsLogging: true,
            S3BucketName: 'audit-logs',
            EnableLogFileValidation: true,
          },
        },
      },
      terraform: {
        aws_cloudtrail: {
          audit: {
            name: 'audit',
            s3_bucket_name: 'audit-logs',
            enable_log_file_validation: true,
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
          Signed: {
            Type: 'String',
          },
        },
        Resources: {
          Audit: {
            Type: 'AWS::CloudTrail::Trail',
            Properties: {
              IsLogging: true,
              S3BucketName: 'audit-logs',
              EnableLogFileValidation: {
                Ref: 'Signed',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          signed: {
            type: 'string',
          },
        },
        resource: {
          aws_cloudtrail: {
            audit: {
              name: 'audit',
              s3_bucket_name: 'audit-logs',
              enable_log_file_validation: '${var.signed}',
            },
          },
        },
      },
    },
  ],
});
