import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, defineRule, fact } from '../../engine/rule';
import { all } from '../../engine/verdict';

/** Whether each disk that a launch specification names is encrypted. */
function disks(it: Reading): Fact<readonly Fact<boolean>[]> {
  const specifications = it.fact('SpotFleetRequestConfigData.LaunchSpecifications', 'launch_specification');
  const [lists, disk, encrypted] = it.either(
    [['BlockDeviceMappings'], 'Ebs', 'Ebs.Encrypted'],
    [['root_block_device', 'ebs_block_device'], '', 'encrypted'],
  );
  const mappings = specifications.items<object>().flatMap((one) => lists.map((list) => one.get(list)));
  const open = [specifications, ...mappings].find((one) => one.isUnknown);
  if (open) return open as Fact<readonly Fact<boolean>[]>;
  const named = mappings.flatMap((list) => list.items<object>());
  return new Fact(
    specifications,
    named.filter((one) => !disk || !one.get(disk).isAbsentHere).map((one) => one.get<boolean>(encrypted)) as never,
  );
}

/** A spot fleet, by the disks of its launch specifications. */
const spotFleet = defineResource({
  cloudformation: 'AWS::EC2::SpotFleet',
  terraform: 'aws_spot_fleet_request',
  facts: { disks: fact<readonly Fact<boolean>[]>(disks, disks) },
});

export default defineRule({
  title: 'The disks that spot fleets launch with are encrypted',
  problem: 'This fleet launches machines with unencrypted disks.',
  why: 'Whoever gets at a snapshot or the hardware reads what is on them.',
  fix: {
    how: 'Encrypt the disks of every launch specification, or launch by templates that do.',
    properties: {
      SpotFleetRequestConfigData: {
        IamFleetRole: 'arn:aws:iam::111122223333:role/fleet',
        TargetCapacity: 2,
        LaunchSpecifications: [
          {
            ImageId: 'ami-0123',
            InstanceType: 't3.micro',
            BlockDeviceMappings: [{ DeviceName: '/dev/sdf', Ebs: { VolumeSize: 20, Encrypted: true } }],
          },
        ],
      },
    },
    arguments: { launch_specification: { ebs_block_device: { encrypted: true } } },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['EC2.173'] },
  sameAs: {},
  resource: spotFleet,
  check: ({ disks }) =>
    disks.isUnknown ? disks.unknown() : all(disks.pass(), ...(disks.known ?? []).map((one) => one.isTrue())),
});
