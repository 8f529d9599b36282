import { defineRule } from '../../engine/rule';
import { logGroup } from '../../resources/logs/log-group';

export default defineRule({
  title: 'Log groups say how long they keep events',
  problem: 'Nobody decided how long this log group keeps its events; it keeps them for ever.',
  why: 'Logs hold personal data that must go some day, and their cost only grows.',
  fix: {
    how: 'Set the retention that your policy asks for.',
    cdk: {
      retention: 'RetentionDays.ONE_YEAR',
    },
    properties: {
      RetentionInDays: 365,
    },
    arguments: {
      retention_in_days: 365,
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    terrascan: ['AC_AWS_0452', 'AC_AWS_0041'],
    checkov: ['CKV_AWS_66'],
    kics: ['cloudwatch_without_retention_period_specified'],
    cfn_nag: ['W86'],
    guard: ['CW_LOGGROUP_RETENTION_PERIOD_CHECK'],
    'cdk-nag': ['CloudWatchLogGroupRetentionPeriod'],
  },
  resource: logGroup,
  check: (it) => it.retention.atLeast(1),
});
