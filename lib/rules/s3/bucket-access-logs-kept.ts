import { defineResource, defineRule } from '../../engine/rule';
import { any, because, not } from '../../engine/verdict';
import { bucket, receivesAccessLogs } from '../../resources/s3/bucket';

const logBucket = defineResource({
  cloudformation: bucket.types.cloudformation,
  terraform: bucket.types.terraform,
  where: receivesAccessLogs,
  facts: { lifecycleRules: bucket.facts.lifecycleRules },
});

export default defineRule({
  title: 'S3 buckets keep the access logs they receive',
  problem: 'This bucket throws access logs away before they have been kept long enough.',
  why: 'An intrusion is often noticed only months later; who read what can then no longer be told.',
  fix: {
    how: 'Expire logs no sooner than after the days that the setting logRetentionDays asks for, 365 unless changed.',
    cdk: { lifecycleRules: [{ expiration: 'Duration.days(365)' }] },
    properties: { LifecycleConfiguration: { Rules: [{ Id: 'expire', Status: 'Enabled', ExpirationInDays: 400 }] } },
    resources: {
      aws_s3_bucket_lifecycle_configuration: {
        bucket: '${aws_s3_bucket.this.id}',
        rule: [{ id: 'expire', status: 'Enabled', filter: {}, expiration: { days: 400 } }],
      },
    },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  resource: logBucket,
  check: (it, { logRetentionDays }) =>
    because(
      it.lifecycleRules.every((rule) =>
        any(
          not(any(rule.get('Status').is('Enabled'), rule.get('status').is('Enabled'), rule.get('enabled').isTrue())),
          rule
            .get<number>('ExpirationInDays')
            .orElse(() => rule.get<number>('expiration.days'))
            .or(logRetentionDays)
            .atLeast(logRetentionDays),
        ),
      ),
      `logs are to be kept for ${logRetentionDays} days`,
    ),
});
