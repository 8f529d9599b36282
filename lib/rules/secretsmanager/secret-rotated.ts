import { defineRule } from '../../engine/rule';
import { secret } from '../../resources/secretsmanager/secret';

export default defineRule({
  title: 'Secrets are replaced on a schedule',
  problem: 'This secret is never replaced.',
  why: 'A leaked password stays useful for as long as nobody changes it.',
  fix: { how: 'Add a rotation schedule.', cdk: 'secret.addRotationSchedule(…)' },
  severity: 'medium',
  preset: 'strict',
  controls: {
    fsbp: ['SecretsManager.1'],
    'nist-800-53-r5': ['AC-2(1)', 'AC-3(15)'],
    'pci-dss-4.0.1': ['8.3.9', '8.6.3'],
  },
  sameAs: {
    checkov: ['CKV2_AWS_57'],
    guard: ['SECRETSMANAGER_ROTATION_ENABLED_CHECK'],
    'cdk-nag': ['SecretsManagerRotationEnabled'],
  },
  resource: secret,
  check: (it) => it.rotation.isSet(),
});
