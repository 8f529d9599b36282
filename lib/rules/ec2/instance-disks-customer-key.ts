import { defineRule } from '../../engine/rule';
import { all, any } from '../../engine/verdict';
import { isCustomerKey } from '../../resources/customer-key';
import { type Disk, machine } from '../../resources/ec2/instance';

/** A disk takes over the key of the snapshot it starts from, which only that snapshot's account can tell. */
const hasKey = ({ self, key, snapshot }: Disk) =>
  self.isUnknown
    ? self.unknown()
    : key.isAbsentHere && !snapshot.isAbsentHere
      ? snapshot.unknown()
      : isCustomerKey(key);

export default defineRule({
  title: 'The disks machines are launched with are encrypted with a customer managed key',
  problem: 'This machine is launched with a disk that has no KMS key of the account.',
  why: 'Only with a customer managed key can access be granted, watched and withdrawn separately from the disk and its snapshots.',
  fix: {
    how: 'Name a customer managed KMS key for each EBS device.',
    cdk: "blockDevices: [{ deviceName: '/dev/xvda', volume: BlockDeviceVolume.ebs(20, { encrypted: true, kmsKey: key }) }]",
    properties: {
      BlockDeviceMappings: [
        {
          DeviceName: '/dev/xvda',
          Ebs: { Encrypted: true, KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
        },
      ],
    },
    arguments: {
      root_block_device: { encrypted: true, kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {},
  resource: machine,
  check: (it) => {
    const byDefault = it.reading.settings('region', 'aws_ebs_default_kms_key')[0]?.fact('key_arn');
    const disks = it.disks.isUnknown ? it.disks.unknown() : all(it.disks.pass(), ...(it.disks.known ?? []).map(hasKey));
    return byDefault ? any(disks, isCustomerKey(byDefault)) : disks;
  },
});
