import { defineRule } from '../../engine/rule';
import { all, any } from '../../engine/verdict';
import { type Disk, instance } from '../../resources/ec2/instance';

/** A disk takes over the encryption of the snapshot it starts from, which only that snapshot's account can tell. */
const isEncrypted = ({ self, encrypted, snapshot }: Disk) =>
  self.isUnknown
    ? self.unknown()
    : encrypted.isAbsentHere && !snapshot.isAbsentHere
      ? snapshot.unknown()
      : encrypted.isTrue();

export default defineRule({
  title: 'The disks machines are launched with are encrypted',
  problem: 'This machine is launched with a disk that is not encrypted.',
  why: 'Disks outlive machines as snapshots that are copied and shared; encryption keeps what is on them from whoever gets hold of one.',
  fix: {
    how: 'Encrypt each EBS device, the root disk included, or turn on EBS encryption by default in each region of the account.',
    cdk: "blockDevices: [{ deviceName: '/dev/xvda', volume: BlockDeviceVolume.ebs(20, { encrypted: true }) }]",
    properties: { BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: true } }] },
    arguments: { root_block_device: { encrypted: true } },
    placeholders: 'cloudformation',
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['EC2.3', 'EC2.181'] },
  sameAs: {
    terrascan: ['AC_AWS_0167'],
    'cdk-nag': ['EC2EBSVolumeEncrypted'],
    checkov: ['CKV_AWS_8'],
    kics: ['launch_configuration_is_not_encrypted'],
    trivy: ['AWS-0008', 'AWS-0131'],
  },
  implies: ['ec2/instance-disks-customer-key'],
  resource: instance,
  check: (it) => {
    const byDefault = it.reading
      .settings('region', 'aws_ebs_encryption_by_default')[0]
      ?.fact<boolean>('enabled')
      .or(true);
    const disks = it.disks.isUnknown
      ? it.disks.unknown()
      : all(it.disks.pass(), ...(it.disks.known ?? []).map(isEncrypted));
    return byDefault ? any(disks, byDefault.isTrue()) : disks;
  },
});
