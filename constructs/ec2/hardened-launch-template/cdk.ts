import { type IVpc, LaunchTemplate, LaunchTemplateHttpTokens, type LaunchTemplateProps } from 'aws-cdk-lib/aws-ec2';
import type { IManagedPolicy } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf, statementOf } from '../../iam/cdk';
import { hardened, type InPlace } from '../../in-place';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { allowSessions, boundedRole, closedGroup, disksOf, machineTerms } from '../cdk';
import { usedByAutoScaling } from '../policy';
import { defaults, guards } from './defaults';

/** Every prop of `LaunchTemplate`, on top of hardened defaults. */
export interface HardenedLaunchTemplateProps extends LaunchTemplateProps {
  /** Where its machines are. @default none: the security group is given, or is the default one of where they are launched */
  readonly vpc?: IVpc;
  /** What the root disk of its image is called, where no `blockDevices` are given. @default known of Amazon Linux and Windows */
  readonly rootDevice?: string;
  /** Bounds a role that it makes, which Session Manager works with. @default no role is made */
  readonly permissionsBoundary?: IManagedPolicy;
  /** Rules this launch template may break. */
  readonly waive?: Waive;
}

/**
 * A launch template whose machines have no key pair, no public address and disks that are encrypted with a key of the
 * account, give metadata only to who holds a session token, which does not leave the machine, and send metrics each minute.
 *
 * A key that is not given with a disk is shared by the stack, and EC2 Auto Scaling may use it; a key that is given has to
 * let it. Of an image that is neither Amazon Linux nor Windows, `rootDevice` says what its root disk is called. Where it is
 * told the `vpc`, it makes a security group that lets nothing in or out. User data is not to be changed on machines: each
 * change is another version of the template, which new machines are launched from.
 *
 * @example
 * import { InstanceType, MachineImage, Vpc } from 'aws-cdk-lib/aws-ec2';
 *
 * new HardenedLaunchTemplate(this, 'Workers', {
 *   machineImage: MachineImage.latestAmazonLinux2023(),
 *   instanceType: new InstanceType('m7g.large'),
 *   vpc: new Vpc(this, 'Network'),
 * });
 */
export class HardenedLaunchTemplate extends LaunchTemplate {
  /** What makes a `LaunchTemplate` one. */
  static readonly inPlace: InPlace<LaunchTemplate, HardenedLaunchTemplateProps> = {
    name: 'HardenedLaunchTemplate',
    id: LaunchTemplate.PROPERTY_INJECTION_ID,
    props: hardenedProps,
  };

  constructor(scope: Construct, id: string, props: HardenedLaunchTemplateProps = {}) {
    super(scope, id, hardenedProps(scope, id, props));
    if (this.role && makesRole(props)) allowSessions(this, this.role);
    recordWaivers(this, props.waive);
  }
}

function hardenedProps(scope: Construct, id: string, props: HardenedLaunchTemplateProps): LaunchTemplateProps {
  const what = `HardenedLaunchTemplate '${scope.node.path}/${id}'`;
  const terms = withDefaults(defaults, machineTerms(props));
  refuseWeakening(what, props, guards, terms);
  const { waive, vpc, rootDevice, permissionsBoundary, requireImdsv2, ...given } = props;
  return hardened({
    ...given,
    httpTokens: terms.tokensRequired ? LaunchTemplateHttpTokens.REQUIRED : LaunchTemplateHttpTokens.OPTIONAL,
    httpPutResponseHopLimit: terms.metadataHops,
    instanceMetadataTags: terms.metadataTags,
    associatePublicIpAddress: terms.publicAddress,
    detailedMonitoring: terms.monitored,
    blockDevices: disksOf(what, props, () => keyFor(scope)),
    securityGroup: given.securityGroup ?? (vpc && closedGroup(scope, id, vpc)),
    role: makesRole(props) ? boundedRole(scope, id, props.permissionsBoundary) : given.role,
  });
}

const makesRole = (
  props: HardenedLaunchTemplateProps,
): props is HardenedLaunchTemplateProps & { permissionsBoundary: IManagedPolicy } =>
  props.permissionsBoundary !== undefined && !props.role && !props.instanceProfile;

/** The key of the stack, which EC2 Auto Scaling may encrypt disks with. */
function keyFor(scope: Construct): HardenedKey {
  const key = HardenedKey.shared(scope);
  for (const statement of usedByAutoScaling(homeOf(scope))) key.addToResourcePolicy(statementOf(statement));
  return key;
}
