import { defineRule } from '../../engine/rule';
import { awsDefaults } from '../../resources/aws-defaults';
import { key } from '../../resources/kms/key';

export default defineRule({
  title: 'KMS keys wait long before they are deleted',
  problem: 'This key is deleted within less than two weeks of being scheduled for it.',
  why: 'Data encrypted with a deleted key is lost; the wait is the only time to notice a mistake or an attack.',
  fix: {
    how: 'Leave the waiting period at 30 days.',
    cdk: 'pendingWindow: Duration.days(30)',
    properties: { PendingWindowInDays: 30 },
    arguments: { deletion_window_in_days: 30 },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: key,
  check: (it) => it.deletionDays.or(awsDefaults.keyDeletionDays.value).atLeast(14),
});
