import { defineRule } from '../../engine/rule';
import { detector } from '../../resources/guardduty/detector';

export default defineRule({
  title: 'GuardDuty watches logins to databases',
  problem: 'This detector does not look at logins to databases.',
  why: 'Threats that only this data source reveals are not detected.',
  fix: {
    how: 'Enable the feature RDS_LOGIN_EVENTS.',
    properties: {
      Features: [
        {
          Name: 'RDS_LOGIN_EVENTS',
          Status: 'ENABLED',
        },
      ],
    },
    resources: {
      aws_guardduty_detector_feature: {
        detector_id: '${aws_guardduty_detector.this.id}',
        name: 'RDS_LOGIN_EVENTS',
        status: 'ENABLED',
      },
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {
    'security-hub': ['GuardDuty.9'],
  },

  resource: detector,
  check: (it) => it.logins.or(true).isTrue(),
});
