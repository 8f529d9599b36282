import { defineRule } from '../../engine/rule';
import { trail } from '../../resources/cloudtrail/trail';

export default defineRule({
  title: 'Trails are switched on',
  problem: 'This trail records nothing: it is switched off.',
  why: 'What happens in the account leaves no record.',
  fix: {
    how: 'Switch logging on.',
    properties: {
      IsLogging: true,
    },
    arguments: {
      enable_logging: true,
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['CloudTrail.1', 'CloudTrail.3'] },
  sameAs: {
    checkov: ['CKV_AWS_251'],
    kics: ['cloudtrail_logging_disabled'],
    guard: ['CLOUD_TRAIL_ENABLED'],
  },
  resource: trail,
  check: (it) => it.logging.isTrue(),
});
