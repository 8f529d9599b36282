import { BlockDeviceVolume, type IVpc, UserData, Vpc } from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import type { Weakening } from '../weakening';

/** A network that was there before. */
export const network = { vpcId: 'vpc-0a1b2c3d', subnetIds: ['subnet-0a1b2c3d', 'subnet-1a2b3c4d', 'subnet-2a3b4c5d'] };

/** The same in the CDK, with subnets that have no way to the internet. */
export const vpcIn = (scope: Construct): IVpc =>
  (scope.node.tryFindChild('Vpc') as IVpc | undefined) ??
  Vpc.fromVpcAttributes(scope, 'Vpc', {
    vpcId: network.vpcId,
    availabilityZones: ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'],
    isolatedSubnetIds: network.subnetIds,
  });

/** One whose subnets the internet has a way into. */
export const openVpcIn = (scope: Construct): IVpc =>
  Vpc.fromVpcAttributes(scope, 'OpenVpc', {
    vpcId: network.vpcId,
    availabilityZones: ['eu-west-1a'],
    publicSubnetIds: network.subnetIds.slice(0, 1),
  });

const SECRET = 'export DATABASE_URL=postgres://owner:correct-horse-battery@orders.internal/orders';

const withSecret = (): UserData => {
  const script = UserData.forLinux();
  script.addCommands(SECRET);
  return script;
};

const DISK = { deviceName: '/dev/xvda', encrypted: false };

/** Every way to weaken a machine. */
export const machineWeakenings: readonly Weakening[] = [
  {
    name: 'metadata without tokens',
    guards: ['ec2/instance-imdsv2-required'],
    props: { requireImdsv2: false },
  },
  {
    name: 'metadata with or without tokens',
    guards: ['ec2/instance-imdsv2-required'],
    props: { httpTokens: 'optional' },
  },
  {
    name: 'metadata for containers',
    guards: ['ec2/instance-metadata-one-hop'],
    props: { httpPutResponseHopLimit: 2 },
  },
  {
    name: 'tags for whatever runs there',
    guards: ['ec2/instance-metadata-without-tags'],
    props: { instanceMetadataTags: true },
  },
  { name: 'a key pair', guards: ['ec2/instance-no-key-pair'], props: { keyName: 'ops' } },
  {
    name: 'a disk that is not encrypted',
    guards: ['ec2/instance-disks-encrypted', 'ec2/instance-disks-customer-key'],
    cdk: { blockDevices: [{ ...DISK, volume: BlockDeviceVolume.ebs(20, DISK) }] },
    cdktf: { blockDevices: [DISK] },
  },
  { name: 'metrics now and then', guards: ['ec2/instance-monitored'], props: { detailedMonitoring: false } },
  {
    name: 'a password in its script',
    guards: ['ec2/user-data-no-secrets'],
    cdk: { userData: withSecret() },
    cdktf: { userData: SECRET },
  },
];

/** A machine that the internet can connect to. */
export const publicAddress: Weakening = {
  name: 'a public address',
  guards: ['ec2/instance-no-public-address'],
  props: { associatePublicIpAddress: true },
};
