import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no data events',
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
      name: 'data events of tables',
      cloudformation: {
        Audit: {
          Type: 'AWS::CloudTrail::Trail',
          Properties: {
            IsLogging: true,
            S3BucketName: 'audit-logs',
            EventSelectors: [
              {
                DataResources: [
                  {
                    Type: 'AWS::DynamoDB::Table',
                    Values: ['arn:aws:dynamodb'],
                  },
                ],
              },
            ],
          },
        },
      },
      terraform: {
        aws_cloudtrail: {
          audit: {
            name: 'audit',
            s3_bucket_name: 'audit-logs',
            event_selector: [
              {
                data_resource: [
                  {
                    type: 'AWS::DynamoDB::Table',
                    values: ['arn:aws:dynamodb'],
                  },
                ],
              },
            ],
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'all buckets',
      cloudformation: {
        Audit: {
          Type: 'AWS::CloudTrail::Trail',
          Properties: {
            IsLogging: true,
            S3BucketName: 'audit-logs',
            EventSelectors: [
              {
                ReadWriteType: 'All',
                DataResources: [
                  {
                    Type: 'AWS::S3::Object',
                    Values: ['arn:aws:s3:::'],
                  },
                ],
              },
            ],
          },
        },
      },
      terraform: {
        aws_cloudtrail: {
          audit: {
            name: 'audit',
            s3_bucket_name: 'audit-logs',
            event_selector: [
              {
                read_write_type: 'All',
                data_resource: [
                  {
                    type: 'AWS::S3::Object',
                    values: ['arn:aws:s3:::'],
                  },
                ],
              },
            ],
          },
        },
      },
    },
  ],
});
