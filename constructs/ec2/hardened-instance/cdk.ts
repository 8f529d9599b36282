import { HttpTokens, Instance, type InstanceProps } from 'aws-cdk-lib/aws-ec2';
import type { IManagedPolicy } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { BulwarkError } from '../../../lib/engine/error';
import type { Profile } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { isWaived, refuseWeakening, withDefaults } from '../../hardening';
import { hardened, type InPlace } from '../../in-place';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { allowSessions, boundedRole, disksOf, innermostForCode, machineTerms } from '../cdk';
import { canBeEbsOptimized, defaultsIn, guards } from './defaults';

/** Every prop of `Instance`, on top of hardened defaults. */
export interface HardenedInstanceProps extends InstanceProps {
  /** What the root disk of its image is called, where no `blockDevices` are given. @default known of Amazon Linux and Windows */
  readonly rootDevice?: string;
  /** Bounds the role that it makes, which is then a `LeastPrivilegeRole`. @default the role is not bounded */
  readonly permissionsBoundary?: IManagedPolicy;
  /** Rules this instance may break. */
  readonly waive?: Waive;
}

/**
 * An EC2 instance in a private subnet that has no key pair, no public address and disks that are encrypted with a key of
 * the account, gives metadata only to who holds a session token, which does not leave the machine, sends metrics each
 * minute, and is protected from termination.
 *
 * A key that is not given with a disk is shared by the stack. It makes a security group that lets nothing in or out until
 * `connections` are told otherwise, and a role with which Session Manager works, and nothing else, unless
 * `ssmSessionPermissions` is false: let it connect to the endpoints of `ssm` and `ssmmessages`, by the port 443. A role that
 * is given is granted the same only where `ssmSessionPermissions` is true. Of an image that is neither Amazon Linux nor
 * Windows, `rootDevice` says what its root disk is called. Changed user data replaces the machine; one that is protected
 * from termination is left beside the new one, to be terminated once its protection is taken away.
 *
 * @example
 * import { AmazonLinuxCpuType, InstanceType, MachineImage, Vpc } from 'aws-cdk-lib/aws-ec2';
 *
 * new HardenedInstance(this, 'Batch', {
 *   vpc: new Vpc(this, 'Network'),
 *   instanceType: new InstanceType('m7g.large'),
 *   machineImage: MachineImage.latestAmazonLinux2023({ cpuType: AmazonLinuxCpuType.ARM_64 }),
 * });
 */
export class HardenedInstance extends Instance {
  /** What makes an `Instance` one. */
  static readonly inPlace: InPlace<Instance, HardenedInstanceProps> = {
    name: 'HardenedInstance',
    id: Instance.PROPERTY_INJECTION_ID,
    props: hardenedProps,
    finish,
  };

  constructor(scope: Construct, id: string, props: HardenedInstanceProps) {
    super(scope, id, hardenedProps(scope, id, props));
    finish(this, props);
    recordWaivers(this, props.waive);
  }
}

function hardenedProps(scope: Construct, id: string, props: HardenedInstanceProps): InstanceProps {
  const what = `HardenedInstance '${scope.node.path}/${id}'`;
  const { profile } = settingsIn(scope);
  const terms = termsOf(props, profile);
  refuseWeakening(what, props, guards, terms, profile);
  const { waive, rootDevice, permissionsBoundary, requireImdsv2, ssmSessionPermissions, ...given } = props;
  const vpcSubnets = given.vpcSubnets ?? innermostForCode(given.vpc);
  if (given.vpc.selectSubnets(vpcSubnets).hasPublic && !isWaived('ec2/instance-no-public-address', waive))
    throw new BulwarkError(
      `${what}: its subnets have a way in from the internet; choose others with vpcSubnets, or waive the rule: waive: { 'ec2/instance-no-public-address': { because, owner, until } }`,
    );
  return hardened({
    ...given,
    vpcSubnets,
    httpTokens: terms.tokensRequired ? HttpTokens.REQUIRED : HttpTokens.OPTIONAL,
    httpPutResponseHopLimit: terms.metadataHops,
    instanceMetadataTags: terms.metadataTags,
    // The CDK takes one of the two.
    associatePublicIpAddress: given.ipv6AddressCount === undefined ? terms.publicAddress : undefined,
    detailedMonitoring: terms.monitored,
    disableApiTermination: terms.terminationProtected,
    allowAllOutbound: given.allowAllOutbound ?? false,
    ebsOptimized: given.ebsOptimized ?? canBeEbsOptimized(given.instanceType.toString()),
    blockDevices: disksOf(what, props, () => HardenedKey.shared(scope)),
    role: permissionsBoundary && !bringsRole(props) ? boundedRole(scope, id, permissionsBoundary) : given.role,
    userDataCausesReplacement: given.userDataCausesReplacement ?? true,
  });
}

function finish(instance: Instance, props: HardenedInstanceProps): void {
  if (props.ssmSessionPermissions ?? !bringsRole(props)) allowSessions(instance, instance.role);
}

const bringsRole = ({ role, instanceProfile }: InstanceProps): boolean => (role ?? instanceProfile) !== undefined;

const termsOf = (props: HardenedInstanceProps, profile: Profile) =>
  withDefaults(defaultsIn(profile), {
    ...machineTerms(props),
    allOutbound: props.allowAllOutbound || props.allowAllIpv6Outbound,
    terminationProtected: props.disableApiTermination,
  });
