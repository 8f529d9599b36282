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
      name: 'one region',
      cloudformation: {
        Audit: {
          Type: 'AWS::CloudTrail::Trail',
          Properties: {
            IsLogging: true,
            S3BucketName: 'audit-logs',
            IsMultiRegionTrail: false,
          },
        },
      },
      terraform: {
        aws_cloudtrail: {
          audit: {
            name: 'audit',
            s3_bucket_name: 'audit-logs',
            is_multi_region_trail: false,
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'all regions',
      cloudformation: {
        Audit: {
          Type: 'AWS::CloudTrail::Trail',
          Properties: {
            IsLogging: true,
            S3BucketName: 'audit-logs',
            IsMultiRegionTrail: true,
          },
        },
      },
      terraform: {
        aws_cloudtrail: {
          audit: {
            name: 'audit',
            s3_bucket_name: 'audit-logs',
            is_multi_region_trail: true,
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
          All: {
            Type: 'String',
          },
        },
        Resources: {
          Audit: {
            Type: 'AWS::CloudTrail::Trail',
            Properties: {
              IsLogging: true,
              S3BucketName: 'audit-logs',
              IsMultiRegionTrail: {
                Ref: 'All',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          all: {
            type: 'string',
          },
        },
        resource: {
          aws_cloudtrail: {
            audit: {
              name: 'audit',
              s3_bucket_name: 'audit-logs',
              is_multi_region_trail: '${var.all}',
            },
          },
        },
      },
    },
  ],
});
