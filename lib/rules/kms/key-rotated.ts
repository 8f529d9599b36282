import { defineRule } from '../../engine/rule';
import { all, when } from '../../engine/verdict';
import { awsDefaults } from '../../resources/aws-defaults';
import { key } from '../../resources/kms/key';

export default defineRule({
  title: 'KMS keys are rotated every year',
  problem: 'This key is never rotated.',
  why: 'Rotation bounds how much data one key protects, and happens without any change for its users.',
  fix: {
    how: 'Turn automatic rotation on.',
    cdk: { enableKeyRotation: true },
    properties: { EnableKeyRotation: true },
    arguments: { enable_key_rotation: true },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['KMS.4'] },
  sameAs: {
    terrascan: ['AC_AWS_0160'],
    checkov: ['CKV_AWS_7'],
    kics: ['cmk_rotation_disabled', 'kms_enable_key_rotation_disabled'],
    trivy: ['AWS-0065'],
    cfn_nag: ['F19'],
    guard: ['CMK_BACKING_KEY_ROTATION_ENABLED'],
    'cdk-nag': ['KMSBackingKeyRotationEnabled'],
    regula: ['FG_R00036'],
  },
  resource: key,
  // Only symmetric encryption keys with material of KMS's own can be rotated automatically.
  check: (it) =>
    when(
      all(
        it.spec.or(awsDefaults.keySpec.value).is('SYMMETRIC_DEFAULT'),
        it.usage.or(awsDefaults.keyUsage.value).is('ENCRYPT_DECRYPT'),
        it.origin.or(awsDefaults.keyOrigin.value).is('AWS_KMS'),
      ),
      () => it.rotation.isTrue(),
    ),
});
