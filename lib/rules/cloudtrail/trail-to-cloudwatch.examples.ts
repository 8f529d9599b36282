import { defineExamples } from '../../engine/rule';
import { trail, trailInTerraform } from './example-trail';

export default defineExamples({
  fails: [
    {
      name: 'no log group',
      cloudformation: trail({ IsLogging: true, S3BucketName: 'audit-logs' }),
      terraform: trailInTerraform(),
    },
  ],
  passes: [
    {
      name: 'a log group',
      cloudformation: trail({
        IsLogging: true,
        S3BucketName: 'audit-logs',
        CloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:audit:*',
        CloudWatchLogsRoleArn: 'arn:aws:iam::111122223333:role/audit',
      }),
      terraform: trailInTerraform({
        cloud_watch_logs_group_arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:audit:*',
        cloud_watch_logs_role_arn: 'arn:aws:iam::111122223333:role/audit',
      }),
    },
  ],
});
