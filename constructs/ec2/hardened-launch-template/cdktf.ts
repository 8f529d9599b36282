import { LaunchTemplate } from '@cdktf/provider-aws/lib/launch-template';
import type { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { Fn, type ITerraformDependable, type TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf } from '../../iam/cdktf';
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
import { LINUX_ROOT, refuseUnnamedRoot } from '../defaults';
import { usedByAutoScaling } from '../policy';
import { defaults, guards } from './defaults';

/** What can be said of a hardened launch template. */
export interface HardenedLaunchTemplateProps extends MachineProps {
  /** Its name. @default one that Terraform makes up */
  readonly launchTemplateName?: string;
  readonly versionDescription?: string;
  /** @default the root disk of the image */
  readonly blockDevices?: readonly BlockDevice[];
  /** What the root disk of its image is called, where no `blockDevices` are given. @default /dev/xvda, where no image is given */
  readonly rootDevice?: string;
  /** Where its machines are. @default none: the security group is given, or is the default one of where they are launched */
  readonly vpcId?: string;
  readonly securityGroup?: SecurityGroup;
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this launch template may break. */
  readonly waive?: Waive;
}

/**
 * A launch template whose machines have no key pair, no public address and disks that are encrypted with a key of the
 * account, give metadata only to who holds a session token, which does not leave the machine, and send metrics each minute.
 *
 * A key that is not given with a disk is shared by the stack, and EC2 Auto Scaling may use it; a key that is given has to
 * let it. Where an image is given, `rootDevice` says what its root disk is called. Where it is told the `vpcId`, it makes a
 * security group that lets nothing in or out. User data is not to be changed on machines: each change is another version of
 * the template, which new machines are launched from.
 *
 * @example
 * new HardenedLaunchTemplate(this, 'workers', {
 *   machineImage: 'ami-0a1b2c3d',
 *   rootDevice: '/dev/xvda',
 *   instanceType: 'm7g.large',
 *   vpcId: 'vpc-0a1b2c3d',
 * });
 */
export class HardenedLaunchTemplate extends LaunchTemplate {
  /** Who connects to its machines, and where they connect to. */
  readonly securityGroup?: SecurityGroup;

  constructor(scope: Construct, id: string, props: HardenedLaunchTemplateProps = {}) {
    const what = `HardenedLaunchTemplate '${scope.node.path}/${id}'`;
    const terms = withDefaults(defaults, machineTerms(props));
    refuseWeakening(what, props, guards, terms);
    const { provider, tags, ebsOptimized, rootDevice, blockDevices = [] } = props;
    if (blockDevices.length === 0 && props.machineImage && !rootDevice) refuseUnnamedRoot(what);
    const disks = blockDevices.length > 0 ? blockDevices : [{ deviceName: rootDevice ?? LINUX_ROOT }];
    super(scope, id, {
      name: props.launchTemplateName,
      description: props.versionDescription,
      updateDefaultVersion: true,
      imageId: props.machineImage,
      instanceType: props.instanceType,
      keyName: props.keyName,
      userData: props.userData === undefined ? undefined : Fn.base64encode(props.userData),
      ebsOptimized: ebsOptimized === undefined ? undefined : String(ebsOptimized),
      disableApiTermination: props.disableApiTermination,
      instanceInitiatedShutdownBehavior: props.instanceInitiatedShutdownBehavior,
      metadataOptions: metadataOptions(props, terms),
      monitoring: { enabled: terms.monitored },
      blockDeviceMappings: disks.map(({ deviceName, ...disk }) => {
        const { deleteOnTermination, ...ebs } = encrypted(disk, () => keyFor(scope, provider));
        return {
          deviceName,
          ebs: { ...ebs, encrypted: String(ebs.encrypted), deleteOnTermination: String(deleteOnTermination) },
        };
      }),
      tagSpecifications: tags && ['instance', 'volume'].map((resourceType) => ({ resourceType, tags })),
      tags,
      provider,
      dependsOn: props.dependsOn,
    });
    this.securityGroup = props.securityGroup ?? (props.vpcId ? closedGroup(this, props.vpcId, provider) : undefined);
    this.putNetworkInterfaces([
      {
        deviceIndex: 0,
        associatePublicIpAddress: String(terms.publicAddress),
        securityGroups: this.securityGroup && [this.securityGroup.id],
      },
    ]);
    if (props.role || props.instanceProfile || props.permissionsBoundary)
      this.putIamInstanceProfile({ arn: profileOf(this, props, true, provider).arn });
    recordWaivers(this, props.waive);
  }
}

/** The key of the stack, which EC2 Auto Scaling may encrypt disks with. */
function keyFor(scope: Construct, provider: TerraformProvider | undefined): HardenedKey {
  const key = HardenedKey.shared(scope, provider);
  for (const statement of usedByAutoScaling(homeOf(scope, provider))) key.addToResourcePolicy(statement);
  return key;
}
