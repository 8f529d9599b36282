import { defineRule } from '../../engine/rule';
import { detector } from '../../resources/guardduty/detector';

export default defineRule({
  title: 'GuardDuty watches the audit logs of EKS',
  problem: 'This detector does not look at the audit logs of EKS.',
  why: 'Threats that only this data source reveals are not detected.',
  fix: {
    how: 'Enable the feature EKS_AUDIT_LOGS.',
    properties: {
      Features: [
        {
          Name: 'EKS_AUDIT_LOGS',
          Status: 'ENABLED',
        },
      ],
    },
    resources: {
      aws_guardduty_detector_feature: {
        detector_id: '${aws_guardduty_detector.this.id}',
        name: 'EKS_AUDIT_LOGS',
        status: 'ENABLED',
      },
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {
    'security-hub': ['GuardDuty.5'],
  },

  resource: detector,
  check: (it) => it.eksAudit.or(true).isTrue(),
});
