import { defineRule } from '../../engine/rule';
import { lifecyclePolicy } from '../../resources/dlm/lifecycle-policy';

export default defineRule({
  title: 'Copies of shared snapshots in other regions are encrypted',
  problem: 'A copy that this policy makes of a shared snapshot is not encrypted.',
  why: 'A snapshot is a whole disk; whoever gets at the copy reads it.',
  fix: {
    how: 'Encrypt the copy.',
    properties: {
      PolicyDetails: {
        Actions: [
          { Name: 'copy', CrossRegionCopy: [{ Target: 'eu-central-1', EncryptionConfiguration: { Encrypted: true } }] },
        ],
      },
    },
    arguments: {
      policy_details: {
        action: { cross_region_copy: [{ target: 'eu-central-1', encryption_configuration: { encrypted: true } }] },
      },
    },
    placeholders: true,
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_253'],
    cfn_nag: ['W81'],
    guard: ['DLM_LIFECYCLE_POLICY_CROSS_REGION_ENCRYPTION_RULE'],
  },
  implies: ['dlm/event-copies-customer-key'],
  resource: lifecyclePolicy,
  check: (it) =>
    it.eventCopies.every((copy) =>
      copy.get(it.reading.either('EncryptionConfiguration.Encrypted', 'encryption_configuration.encrypted')).isTrue(),
    ),
});
