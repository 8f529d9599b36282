import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { logGroup } from '../../resources/logs/log-group';

export default defineRule({
  title: 'Log groups keep events as long as the policy asks',
  problem: 'This log group drops events before the time that the policy asks for.',
  why: 'Intrusions are often found months later; what was logged then must still be there.',
  fix: {
    how: 'Set the retention to at least the number of days in the settings (`logRetentionDays`).',
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
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['CloudWatch.16'] },
  sameAs: {
    checkov: ['CKV_AWS_338'],
  },
  resource: logGroup,
  check: (it, settings) => any(it.retention.or(0).is(0), it.retention.atLeast(settings.logRetentionDays)),
});
