import { Instance } from '@cdktf/provider-aws/lib/instance';
import type { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import type { ITerraformDependable, TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import type { Profile } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import {
  type BlockDevice,
  closedGroup,
  encrypted,
  type MachineProps,
  machineTerms,
  metadataOptions,
  profileOf,
} from '../cdktf';
import { canBeEbsOptimized, defaultsIn, guards } from './defaults';

/** What can be said of a hardened instance. */
export interface HardenedInstanceProps extends MachineProps {
  readonly vpcId: string;
  /** One without a way in from the internet. */
  readonly subnetId: string;
  readonly machineImage: string;
  readonly instanceType: string;
  /** Its root disk. @default as the image has it, encrypted */
  readonly rootBlockDevice?: Omit<BlockDevice, 'deviceName' | 'snapshotId'>;
  /** Disks beside its root disk. */
  readonly blockDevices?: readonly BlockDevice[];
  /** @default one that lets nothing in or out */
  readonly securityGroup?: SecurityGroup;
  /** Whether the security group that it makes lets everything out. @default false */
  readonly allowAllOutbound?: boolean;
  /** Whether the role that it makes works with Session Manager. @default true */
  readonly ssmSessionPermissions?: boolean;
  /** Whether changed user data replaces the machine. @default true */
  readonly userDataCausesReplacement?: boolean;
  readonly availabilityZone?: string;
  readonly privateIpAddress?: string;
  readonly ipv6AddressCount?: number;
  readonly sourceDestCheck?: boolean;
  readonly enclaveEnabled?: boolean;
  readonly hibernationEnabled?: boolean;
  readonly creditSpecification?: 'standard' | 'unlimited';
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this instance may break. */
  readonly waive?: Waive;
}

/**
 * An EC2 instance that has no key pair, no public address and disks that are encrypted with a key of the account, gives
 * metadata only to who holds a session token, which does not leave the machine, sends metrics each minute, and is protected
 * from termination.
 *
 * A key that is not given with a disk is shared by the stack. It makes a security group that lets nothing in or out until
 * rules for it are declared, and a role with which Session Manager works, and nothing else, unless `ssmSessionPermissions` is
 * false: let it connect to the endpoints of `ssm` and `ssmmessages`, by the port 443. Changed user data replaces the machine,
 * which Terraform can do only once its protection from termination is taken away.
 *
 * @example
 * new HardenedInstance(this, 'batch', {
 *   vpcId: 'vpc-0a1b2c3d',
 *   subnetId: 'subnet-0a1b2c3d',
 *   instanceType: 'm7g.large',
 *   machineImage: 'ami-0a1b2c3d',
 * });
 */
export class HardenedInstance extends Instance {
  /** Who connects to it, and where it connects to. */
  readonly securityGroup: SecurityGroup;

  constructor(scope: Construct, id: string, props: HardenedInstanceProps) {
    const { profile } = settingsIn(scope);
    const terms = termsOf(props, profile);
    refuseWeakening(`HardenedInstance '${scope.node.path}/${id}'`, props, guards, terms, profile);
    const { provider, tags, blockDevices = [], instanceType } = props;
    const key = () => HardenedKey.shared(scope, provider);
    super(scope, id, {
      ami: props.machineImage,
      instanceType,
      subnetId: props.subnetId,
      availabilityZone: props.availabilityZone,
      privateIp: props.privateIpAddress,
      ipv6AddressCount: props.ipv6AddressCount,
      sourceDestCheck: props.sourceDestCheck,
      associatePublicIpAddress: terms.publicAddress,
      keyName: props.keyName,
      metadataOptions: metadataOptions(props, terms),
      monitoring: terms.monitored,
      disableApiTermination: terms.terminationProtected,
      ebsOptimized: props.ebsOptimized ?? canBeEbsOptimized(instanceType),
      rootBlockDevice: encrypted(props.rootBlockDevice ?? {}, key),
      ebsBlockDevice:
        blockDevices.length > 0
          ? blockDevices.map(({ deviceName, ...disk }) => ({ deviceName, ...encrypted(disk, key) }))
          : undefined,
      userData: props.userData,
      userDataReplaceOnChange: props.userDataCausesReplacement ?? true,
      instanceInitiatedShutdownBehavior: props.instanceInitiatedShutdownBehavior,
      enclaveOptions: props.enclaveEnabled === undefined ? undefined : { enabled: props.enclaveEnabled },
      hibernation: props.hibernationEnabled,
      creditSpecification: props.creditSpecification && { cpuCredits: props.creditSpecification },
      tags,
      volumeTags: tags,
      provider,
      dependsOn: props.dependsOn,
    });
    this.securityGroup = props.securityGroup ?? closedGroup(this, props.vpcId, provider);
    if (!props.securityGroup && terms.allOutbound)
      this.securityGroup.putEgress([
        { description: 'Anywhere', protocol: '-1', fromPort: 0, toPort: 0, cidrBlocks: ['0.0.0.0/0'] },
      ]);
    this.vpcSecurityGroupIds = [this.securityGroup.id];
    this.iamInstanceProfile = profileOf(this, props, props.ssmSessionPermissions ?? true, provider).name;
    recordWaivers(this, props.waive);
  }
}

const termsOf = (props: HardenedInstanceProps, profile: Profile) =>
  withDefaults(defaultsIn(profile), {
    ...machineTerms(props),
    allOutbound: props.allowAllOutbound,
    terminationProtected: props.disableApiTermination,
  });
