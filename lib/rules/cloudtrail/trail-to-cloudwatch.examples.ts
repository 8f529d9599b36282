import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no log group',
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
  passes: [
    {
      name: 'a log group',
      cloudformation: {
        Audit: {
          Type: 'AWS::CloudTrail::Trail',
          Properties: {
            IsLogging: true,
            S3BucketName: 'audit-logs',
            CloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:audit:*',
            CloudWatchLogsRoleArn: 'arn:aws:iam::111122223333:role/audit',
          },
        },
      },
      terraform: {
        aws_cloudtrail: {
          audit: {
            name: 'audit',
            s3_bucket_name: 'audit-logs',
            cloud_watch_logs_group_arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:audit:*',
            cloud_watch_logs_role_arn: 'arn:aws:iam::111122223333:role/audit',
          },
        },
      },
    },
  ],
});
