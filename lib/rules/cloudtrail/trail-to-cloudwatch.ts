import { defineRule } from '../../engine/rule';
import { trail } from '../../resources/cloudtrail/trail';

export default defineRule({
  title: 'Trails are also sent to CloudWatch Logs',
  problem: 'Events of this trail reach no log group.',
  why: 'In a log group, alarms see an event within minutes; files in S3 wait for someone to look.',
  fix: {
    how: 'Send the trail to a log group.',
    cdk: {
      sendToCloudWatchLogs: true,
    },
    properties: {
      CloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:audit:*',
      CloudWatchLogsRoleArn: 'arn:aws:iam::111122223333:role/audit',
    },
    arguments: {
      cloud_watch_logs_group_arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:audit:*',
      cloud_watch_logs_role_arn: 'arn:aws:iam::111122223333:role/audit',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {
    'security-hub': ['CloudTrail.5'],
  },
  sameAs: {
    checkov: ['CKV2_AWS_10'],
    kics: ['cloudtrail_not_integrated_with_cloudwatch'],
    trivy: ['AWS-0162'],
    guard: ['CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED'],
    'cdk-nag': ['CloudTrailCloudWatchLogsEnabled'],
    regula: ['FG_R00029'],
  },
  resource: trail,
  check: (it) => it.logGroup.isSet(),
});
