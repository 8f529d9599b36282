import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { volume } from '../../resources/ec2/volume';

export default defineRule({
  title: 'EBS volumes are encrypted',
  problem: 'This volume is not encrypted.',
  why: 'Volumes outlive machines as snapshots that are copied and shared; encryption keeps what is on them from whoever gets hold of one.',
  fix: {
    how: 'Turn encryption on.',
    cdk: { encrypted: true },
    properties: { Encrypted: true },
    arguments: { encrypted: true },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['EC2.3'] },
  sameAs: {
    terrascan: ['AC_AWS_0460'],
    'cdk-nag': ['EC2EBSVolumeEncrypted'],
    cfn_nag: ['F1'],
    checkov: ['CKV2_AWS_2', 'CKV_AWS_3'],
    guard: ['ENCRYPTED_VOLUMES'],
    kics: ['ebs_volume_encryption_disabled'],
    regula: ['FG_R00016'],
    trivy: ['AWS-0026'],
  },
  implies: ['ec2/volume-customer-key'],
  resource: volume,
  check: (it) =>
    any(
      it.encrypted.isAbsentHere && it.snapshot.isSet().state === 'pass' ? it.snapshot.unknown() : it.encrypted.isTrue(),
      it.key.isSet(),
      it.encryptedByDefault.isTrue(),
    ),
});
