import {
  AmazonLinuxImage,
  AmazonLinuxImageSsmParameterBase,
  type BlockDevice,
  BlockDeviceVolume,
  type EbsDeviceProps,
  EbsDeviceVolumeType,
  GenericWindowsImage,
  type IKeyPair,
  type IMachineImage,
  type IVpc,
  SecurityGroup,
  type SubnetSelection,
  SubnetType,
  type UserData,
  WindowsImage,
} from 'aws-cdk-lib/aws-ec2';
import { type IManagedPolicy, type IRole, ManagedPolicy, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { homeOf } from '../iam/cdk';
import { LeastPrivilegeRole } from '../iam/least-privilege-role/cdk';

import { holdsSecret, LINUX_ROOT, refuseUnnamedRoot } from './defaults';
import { sessionGrants } from './policy';

/** A security group that lets nothing in and nothing out, until `connections` of what is in it are told otherwise. */
export const closedGroup = (scope: Construct, id: string, vpc: IVpc): SecurityGroup =>
  new SecurityGroup(scope, `${id}SecurityGroup`, {
    vpc,
    description: `Who connects to ${scope.node.path}/${id}`,
    allowAllOutbound: false,
  });

/** What a VPC has whose isolated subnets are for data alone. */
export const TIERED = Symbol.for('cdk-bulwark.tiered');

/** Subnets without a way to the internet, where a VPC has some; else its private ones. */
export const innermost = (vpc: IVpc): SubnetSelection =>
  vpc.isolatedSubnets.length > 0 ? { subnetType: SubnetType.PRIVATE_ISOLATED } : {};

/** The same for what runs there, and is not kept there. */
export const innermostForCode = (vpc: IVpc): SubnetSelection => (TIERED in vpc ? {} : innermost(vpc));

/** What a machine, and a template that launches some, is told alike. */
interface Machine {
  readonly requireImdsv2?: boolean;
  readonly httpTokens?: string;
  readonly httpPutResponseHopLimit?: number;
  readonly instanceMetadataTags?: boolean;
  readonly keyPair?: IKeyPair;
  readonly keyName?: string;
  readonly associatePublicIpAddress?: boolean;
  readonly blockDevices?: readonly BlockDevice[];
  readonly detailedMonitoring?: boolean;
  readonly userData?: UserData;
}

/** What the props of a machine come to. */
export const machineTerms = (props: Machine) => ({
  tokensRequired: props.httpTokens === undefined ? props.requireImdsv2 : props.httpTokens === 'required',
  metadataHops: props.httpPutResponseHopLimit,
  metadataTags: props.instanceMetadataTags,
  keyPair: props.keyPair !== undefined || props.keyName !== undefined ? true : undefined,
  publicAddress: props.associatePublicIpAddress,
  disksEncrypted: props.blockDevices?.every(({ volume }) => volume.ebsDevice?.encrypted !== false),
  monitored: props.detailedMonitoring,
  holdsSecret: props.userData && holdsSecret(props.userData.render()),
});

/** What is said of the disks of a machine. */
interface Disks {
  readonly blockDevices?: readonly BlockDevice[];
  readonly machineImage?: IMachineImage;
  readonly rootDevice?: string;
}

/**
 * The disks of a machine, each encrypted, with a key of the account where it is given none: those that are given, or the
 * root disk of its image. Throws a `BulwarkError` for an image whose root disk may be called anything.
 */
export function disksOf(what: string, { blockDevices = [], machineImage, rootDevice }: Disks, key: () => IKey) {
  if (blockDevices.length > 0) return blockDevices.map((device) => encrypted(device, key));
  const deviceName = rootDevice ?? rootOf(machineImage);
  if (deviceName === undefined) refuseUnnamedRoot(what);
  const volumeType = EbsDeviceVolumeType.GP3;
  return [encrypted({ deviceName, volume: new Disk({ volumeType, deleteOnTermination: true }) }, key)];
}

function encrypted(device: BlockDevice, key: () => IKey): BlockDevice {
  const { ebsDevice } = device.volume;
  if (!ebsDevice || ebsDevice.encrypted === false) return device;
  const volume = new Disk({ ...ebsDevice, encrypted: true, kmsKey: ebsDevice.kmsKey ?? key() });
  return { ...device, volume };
}

/** A disk that is said in full. */
class Disk extends BlockDeviceVolume {
  constructor(ebsDevice: EbsDeviceProps) {
    super(ebsDevice);
  }
}

function rootOf(image: IMachineImage | undefined): string | undefined {
  const isAmazonLinux = image instanceof AmazonLinuxImageSsmParameterBase || image instanceof AmazonLinuxImage;
  if (image === undefined || isAmazonLinux) return LINUX_ROOT;
  return image instanceof WindowsImage || image instanceof GenericWindowsImage ? '/dev/sda1' : undefined;
}

/** A role for machines that is bounded. */
export const boundedRole = (scope: Construct, id: string, permissionsBoundary: IManagedPolicy): LeastPrivilegeRole =>
  new LeastPrivilegeRole(scope, `${id}Role`, {
    assumedBy: new ServicePrincipal('ec2.amazonaws.com'),
    permissionsBoundary,
  });

/** Grants the role of a machine what Session Manager takes. */
export function allowSessions(scope: Construct, role: IRole): void {
  const grants = sessionGrants(homeOf(scope));
  if (role instanceof LeastPrivilegeRole) for (const grant of grants) role.allow(grant);
  else
    new ManagedPolicy(scope, 'Sessions', {
      roles: [role],
      description: `Lets Session Manager work with ${scope.node.path}`,
      statements: grants.map(
        ({ actions, resources }) => new PolicyStatement({ actions: [...actions], resources: [...resources] }),
      ),
    });
}
