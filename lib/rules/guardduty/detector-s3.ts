import { defineRule } from '../../engine/rule';
import { detector } from '../../resources/guardduty/detector';

export default defineRule({
  title: 'GuardDuty watches access to S3',
  problem: 'This detector does not look at access to objects in S3.',
  why: 'Threats that only this data source reveals are not detected.',
  fix: {
    how: 'Enable the feature S3_DATA_EVENTS.',
    properties: {
      Features: [
        {
          Name: 'S3_DATA_EVENTS',
          Status: 'ENABLED',
        },
      ],
    },
    resources: {
      aws_guardduty_detector_feature: {
        detector_id: '${aws_guardduty_detector.this.id}',
        name: 'S3_DATA_EVENTS',
        status: 'ENABLED',
      },
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {
    'security-hub': ['GuardDuty.10'],
  },

  resource: detector,
  check: (it) => it.s3.or(true).isTrue(),
});
