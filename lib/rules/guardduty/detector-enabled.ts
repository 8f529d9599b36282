import { defineRule } from '../../engine/rule';
import { detector } from '../../resources/guardduty/detector';

export default defineRule({
  title: 'GuardDuty is switched on',
  problem: 'This detector is switched off.',
  why: 'Nobody then looks for stolen credentials, mining or contact with known attackers.',
  fix: {
    how: 'Enable the detector.',
    cdk: {
      enable: true,
    },
    properties: {
      Enable: true,
    },
    arguments: {
      enable: true,
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {
    'security-hub': ['GuardDuty.1'],
  },
  sameAs: { terrascan: ['AC_AWS_0131'], checkov: ['CKV_AWS_238'], kics: ['guardduty_detector_disabled'] },
  resource: detector,
  check: (it) => it.enabled.isTrue(),
});
