import { defineRule } from '../../engine/rule';
import { detector } from '../../resources/guardduty/detector';

export default defineRule({
  title: 'GuardDuty Lambda Protection is enabled',
  problem: 'GuardDuty Lambda Protection is not enabled on this detector.',
  why: 'Threats that only this data source reveals are not detected.',
  fix: {
    how: 'Enable the feature LAMBDA_NETWORK_LOGS.',
    properties: {
      Features: [
        {
          Name: 'LAMBDA_NETWORK_LOGS',
          Status: 'ENABLED',
        },
      ],
    },
    resources: {
      aws_guardduty_detector_feature: {
        detector_id: '${aws_guardduty_detector.this.id}',
        name: 'LAMBDA_NETWORK_LOGS',
        status: 'ENABLED',
      },
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {
    'security-hub': ['GuardDuty.6'],
  },

  resource: detector,
  check: (it) => it.functions.or(true).isTrue(),
});
