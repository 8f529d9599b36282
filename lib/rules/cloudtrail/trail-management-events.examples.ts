import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'data events alone',
      cloudformation: {
        Audit: {
          Type: 'AWS::CloudTrail::Trail',
          Properties: {
            IsLogging: true,
            S3BucketName: 'audit-logs',
            EventSelectors: [
              {
                IncludeManagementEvents: false,
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
                include_management_events: false,
              },
            ],
          },
        },
      },
    },
    {
      name: 'writes alone',
      cloudformation: {
        Audit: {
          Type: 'AWS::CloudTrail::Trail',
          Properties: {
            IsLogging: true,
            S3BucketName: 'audit-logs',
            EventSelectors: [
              {
                ReadWriteType: 'WriteOnly',
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
            event_selector: {
              read_write_type: 'WriteOnly',
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'no selectors, which is all of them',
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
      name: 'an advanced selector',
      cloudformation: {
        Audit: {
          Type: 'AWS::CloudTrail::Trail',
          Properties: {
            IsLogging: true,
            S3BucketName: 'audit-logs',
            AdvancedEventSelectors: [
              {
                FieldSelectors: [
                  {
                    Field: 'eventCategory',
                    Equals: ['Management'],
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
            advanced_event_selector: [
              {
                field_selector: [
                  {
                    field: 'eventCategory',
                    equals: ['Management'],
                  },
                ],
              },
            ],
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
          Kind: {
            Type: 'String',
          },
        },
        Resources: {
          Audit: {
            Type: 'AWS::CloudTrail::Trail',
            Properties: {
              IsLogging: true,
              S3BucketName: 'audit-logs',
              EventSelectors: [
                {
                  ReadWriteType: {
                    Ref: 'Kind',
                  },
                },
              ],
            },
          },
        },
      },
      terraform: {
        variable: {
          kind: {
            type: 'string',
          },
        },
        resource: {
          aws_cloudtrail: {
            audit: {
              name: 'audit',
              s3_bucket_name: 'audit-logs',
              event_selector: [
                {
                  read_write_type: '${var.kind}',
                },
              ],
            },
          },
        },
      },
    },
  ],
});
