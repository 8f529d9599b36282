import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { recorder } from '../../resources/config/recorder';

export default defineRule({
  title: 'AWS Config records every kind of resource, the global ones too',
  problem: 'This recorder leaves kinds of resources out.',
  why: 'Changes to what is not recorded leave no history.',
  fix: {
    how: 'Record all supported resources and the global ones.',
    properties: {
      RecordingGroup: {
        AllSupported: true,
        IncludeGlobalResourceTypes: true,
      },
    },
    arguments: {
      recording_group: {
        all_supported: true,
        include_global_resource_types: true,
      },
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['Config.1'] },
  unseen: { 'Config.1': 'whether the recorder uses the service-linked role' },
  sameAs: {
    checkov: ['CKV2_AWS_48'],
  },
  resource: recorder,
  check: (it) => all(it.allSupported.isTrue(), it.globalTypes.isTrue()),
});
