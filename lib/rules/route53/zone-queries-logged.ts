import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { zone } from '../../resources/route53/zone';

export default defineRule({
  title: 'Public zones log the queries they answer',
  problem: 'This public zone does not log DNS queries.',
  why: 'Query logs show reconnaissance, hijacked names and tunnels for data.',
  fix: {
    how: 'Log queries to a log group in us-east-1.',
    cdk: 'queryLogsLogGroupArn: logGroup.logGroupArn',
    properties: {
      QueryLoggingConfig: {
        CloudWatchLogsLogGroupArn: 'arn:aws:logs:us-east-1:111122223333:log-group:/aws/route53/example.org',
      },
    },
    resources: {
      aws_route53_query_log: {
        zone_id: '${aws_route53_zone.this.zone_id}',
        cloudwatch_log_group_arn: 'arn:aws:logs:us-east-1:111122223333:log-group:/aws/route53/example.org',
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['Route53.2'] },
  sameAs: { terrascan: ['AC_AWS_0204'], checkov: ['CKV2_AWS_39'], kics: ['cloudwatch_logging_disabled'] },
  resource: zone,
  check: (it) => when(it.vpcs.isAbsent(), () => it.queryLog.isSet()),
});
