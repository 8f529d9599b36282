import { defineRule } from '../../engine/rule';
import { lifecyclePolicy } from '../../resources/dlm/lifecycle-policy';

export default defineRule({
  title: 'Scheduled copies of snapshots in other regions are encrypted',
  problem: 'A copy that this policy makes on a schedule is not encrypted.',
  why: 'A snapshot is a whole disk; whoever gets at the copy reads it.',
  fix: {
    how: 'Encrypt the copy.',
    properties: {
      PolicyDetails: {
        Schedules: [{ Name: 'daily', CrossRegionCopyRules: [{ Target: 'eu-central-1', Encrypted: true }] }],
      },
    },
    arguments: {
      policy_details: { schedule: { cross_region_copy_rule: [{ target: 'eu-central-1', encrypted: true }] } },
    },
    placeholders: true,
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_255'],
  },
  implies: ['dlm/scheduled-copies-customer-key'],
  resource: lifecyclePolicy,
  check: (it) => it.scheduledCopies.every((copy) => copy.get(it.reading.either('Encrypted', 'encrypted')).isTrue()),
});
