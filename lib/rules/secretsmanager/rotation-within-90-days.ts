import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { rotation } from '../../resources/secretsmanager/rotation';

export default defineRule({
  title: 'Secrets are replaced at least every 90 days',
  problem: 'This secret is replaced less often than every 90 days.',
  why: 'A leaked password stays useful until it is changed.',
  fix: {
    how: 'Shorten the period, or let the schedule come round more often.',
    cdk: 'automaticallyAfter: Duration.days(30)',
    properties: { RotationRules: { AutomaticallyAfterDays: 30 } },
    arguments: { rotation_rules: { automatically_after_days: 30 } },
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['SecretsManager.4'] },
  sameAs: { checkov: ['CKV_AWS_304'] },
  resource: rotation,
  check: (it) => when(it.days.isSet(), () => it.days.atMost(90)),
});
