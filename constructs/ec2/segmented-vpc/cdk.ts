import { CustomResource, Duration, Stack } from 'aws-cdk-lib';
import {
  AclCidr,
  AclTraffic,
  CfnFlowLog,
  CfnInternetGateway,
  CfnVPCGatewayAttachment,
  type IIpAddresses,
  type ISubnet,
  NetworkAcl,
  PrivateSubnet,
  PublicSubnet,
  RouterType,
  type Subnet,
  type SubnetConfiguration,
  type SubnetProps,
  SubnetType,
  TrafficDirection,
  Vpc,
  type VpcProps,
} from 'aws-cdk-lib/aws-ec2';
import type { IDependable } from 'constructs';
import { Construct } from 'constructs';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf, statementOf } from '../../iam/cdk';
import { hardened, type InPlace } from '../../in-place';
import { customResourceFunction } from '../../lambda/cdk';
import { HardenedBucket } from '../../s3/hardened-bucket/cdk';
import { TIERED } from '../cdk';
import { AGGREGATION_SECONDS, BLOCK, defaults, FLOW_FIELDS, FLOW_LOGS, guards, zonesIn } from './defaults';
import {
  type Egress,
  entriesOf,
  refuseBlock,
  refuseEndpoints,
  refuseZones,
  subnetBlock,
  type Tier,
  tiersOf,
} from './plan';
import { flowsDelivered } from './policy';

/** What can be said of a segmented VPC. */
export interface SegmentedVpcProps
  extends Pick<
    VpcProps,
    | 'availabilityZones'
    | 'defaultInstanceTenancy'
    | 'enableDnsHostnames'
    | 'enableDnsSupport'
    | 'maxAzs'
    | 'restrictDefaultSecurityGroup'
    | 'vpcName'
  > {
  /** Its addresses of IPv4, from /16 to /22. @default 10.0.0.0/16 */
  readonly cidr?: string;
  /** Whether there are subnets that the internet has a way into, for load balancers. @default false */
  readonly publicSubnets?: boolean;
  /** Whether what is launched there gets a public address, whoever asks for one. @default false */
  readonly mapPublicIpOnLaunch?: boolean;
  /** What may leave for the internet. @default none */
  readonly egress?: Egress;
  /** NAT gateways, where something may leave. @default one in each zone, in `dev` one */
  readonly natGateways?: number;
  /** Whether its traffic is logged. @default true */
  readonly flowLogs?: boolean;
  /** Rules this VPC may break. */
  readonly waive?: Waive;
}

/**
 * A VPC in tiers: subnets for applications, `privateSubnets`, and for data, `isolatedSubnets`, and public ones for load
 * balancers where they are asked for. There is no NAT gateway and no way to the internet unless `egress` says so.
 *
 * With `egress: 'allowlist'` there are subnets for an `EgressFirewall`, and NAT gateways behind it: `sendThrough` the firewall's
 * endpoints leads there what leaves the applications, and what comes back. `open` needs no firewall, but a waiver.
 *
 * Network ACLs let the internet into public subnets on ports 80 and 443, those into the applications', and the
 * applications' into those of data, each way on no more ports than that takes; docs/network.md has them one by one.
 * Each tier has the same part of the addresses whatever others there are. Its traffic is logged to a bucket that the
 * stack shares. Its default security group is emptied by a function of its own, whose role may take rules away from that
 * group and do nothing else; it is not signed, because the CDK uploads its code as it is.
 *
 * @example
 * new SegmentedVpc(this, 'Network', { publicSubnets: true });
 */
export class SegmentedVpc extends Vpc {
  /** What makes a `Vpc` one as far as that can be where it stands: its subnets and its ways out stay as they are. */
  static readonly inPlace: InPlace<Vpc, VpcProps & Pick<SegmentedVpcProps, 'waive'>> = {
    name: 'SegmentedVpc',
    id: Vpc.PROPERTY_INJECTION_ID,
    props: plainProps,
    finish: (vpc, { flowLogs }) => {
      if (!flowLogs) logFlows(vpc);
    },
  };
  /** For the endpoints of a firewall, where `egress` is `allowlist`: one in each zone. */
  readonly firewallSubnets: ISubnet[];
  /** In each zone the subnet whose NAT gateway it leaves by, where `egress` lets anything leave. */
  private readonly leavingBy: readonly PublicSubnet[];
  private readonly block: string;

  constructor(scope: Construct, id: string, props: SegmentedVpcProps = {}) {
    const what = `SegmentedVpc '${scope.node.path}/${id}'`;
    const { profile } = settingsIn(scope);
    const terms = termsOf(props);
    refuseWeakening(what, props, guards, terms, profile);
    const {
      cidr = BLOCK,
      publicSubnets = false,
      natGateways,
      flowLogs,
      egress,
      waive,
      mapPublicIpOnLaunch,
      ...given
    } = props;
    refuseBlock(what, cidr);
    super(
      scope,
      id,
      hardened({
        ...given,
        ...(given.availabilityZones ? {} : { maxAzs: given.maxAzs ?? zonesIn(profile).zones }),
        ipAddresses: inTiers(cidr),
        natGateways: 0,
        subnetConfiguration: [
          ...(publicSubnets ? [tier('public', SubnetType.PUBLIC, { mapPublicIpOnLaunch: terms.givesAddresses })] : []),
          tier('app', SubnetType.PRIVATE_WITH_EGRESS),
          tier('data', SubnetType.PRIVATE_ISOLATED),
        ],
        createInternetGateway: publicSubnets,
        restrictDefaultSecurityGroup: false,
      }),
    );
    Object.defineProperty(this, TIERED, { value: true });
    refuseZones(what, this.availabilityZones.length);
    this.block = cidr;
    const tiers = tiersOf(publicSubnets, terms.egress);
    const nat = tiers.includes('nat') ? this.natSubnets() : [];
    const firewall = tiers.includes('firewall') ? this.madeIn('firewall', PrivateSubnet) : [];
    this.firewallSubnets = firewall;
    const subnets: Record<Tier, ISubnet[]> = {
      ...{ public: this.publicSubnets, nat, firewall },
      ...{ app: this.privateSubnets, data: this.isolatedSubnets },
    };
    for (const name of tiers) this.filter(name, subnets[name], entriesOf(name, cidr, tiers, terms.egress));
    const count = natGateways ?? (profile === 'dev' ? 1 : nat.length);
    const gateways = nat.slice(0, count).map((subnet) => ({ subnet, id: subnet.addNatGateway().ref }));
    const leaving = terms.egress === 'allowlist' ? firewall : (this.privateSubnets as PrivateSubnet[]);
    this.leavingBy = leaving.flatMap((subnet, zone) => {
      const gateway = gateways[Math.min(zone, gateways.length - 1)];
      if (!gateway) return [];
      subnet.addDefaultNatRoute(gateway.id);
      return [gateway.subnet];
    });
    if (terms.flowsLogged) logFlows(this);
    if (terms.defaultGroupEmpty) this.emptyDefaultGroup();
    recordWaivers(this, waive);
  }

  /**
   * Has what leaves the applications go through a firewall, and what comes back to them: `endpoints` are the ids of its
   * endpoints in `firewallSubnets`, in the order of the zones. Until then nothing leaves.
   * Throws a `BulwarkError` where `egress` is not `allowlist`, or there is not one for each zone.
   */
  sendThrough(endpoints: readonly string[]): void {
    refuseEndpoints(`SegmentedVpc '${this.node.path}'`, this.firewallSubnets.length, endpoints.length);
    const routerType = RouterType.VPC_ENDPOINT;
    for (const [zone, routerId] of endpoints.entries()) {
      (this.privateSubnets[zone] as PrivateSubnet).addRoute('Firewall', {
        ...{ routerId, routerType, destinationCidrBlock: '0.0.0.0/0', enablesInternetConnectivity: true },
      });
      this.leavingBy[zone]?.addRoute(`Firewall${zone + 1}`, {
        ...{ routerId, routerType, destinationCidrBlock: subnetBlock(this.block, 'app', zone) },
      });
    }
  }

  /** Subnets of a tier that are no place for anything else, so the CDK is not to choose them. */
  private madeIn<S extends Subnet>(name: Tier, Made: new (scope: Construct, id: string, props: SubnetProps) => S): S[] {
    return this.availabilityZones.map(
      (availabilityZone, zone) =>
        new Made(this, `${name}Subnet${zone + 1}`, {
          availabilityZone,
          vpcId: this.vpcId,
          cidrBlock: subnetBlock(this.block, name, zone),
          mapPublicIpOnLaunch: false,
        }),
    );
  }

  /** Subnets for NAT gateways. */
  private natSubnets(): PublicSubnet[] {
    const [gateway, attached] = this.connected();
    const subnets = this.madeIn('nat', PublicSubnet);
    for (const subnet of subnets) subnet.addDefaultInternetRoute(gateway, attached);
    return subnets;
  }

  /** Its internet gateway, which it has already where there are public subnets. */
  private connected(): [gateway: string, attached: IDependable] {
    if (this.internetGatewayId) return [this.internetGatewayId, this.internetConnectivityEstablished];
    const { ref } = new CfnInternetGateway(this, 'IGW');
    return [ref, new CfnVPCGatewayAttachment(this, 'VPCGW', { vpcId: this.vpcId, internetGatewayId: ref })];
  }

  private filter(name: Tier, subnets: ISubnet[], entries: ReturnType<typeof entriesOf>): void {
    const acl = new NetworkAcl(this, `${name}Acl`, { vpc: this, subnetSelection: { subnets } });
    for (const { id, number, egress, protocol, ports, cidr } of entries)
      acl.addEntry(id, {
        ruleNumber: number,
        direction: egress ? TrafficDirection.EGRESS : TrafficDirection.INGRESS,
        traffic: protocol === 'tcp' ? AclTraffic.tcpPortRange(...ports) : AclTraffic.udpPortRange(...ports),
        cidr: AclCidr.ipv4(cidr),
      });
  }

  /** CloudFormation cannot say anything of a default group. */
  private emptyDefaultGroup(): void {
    const beside = new Construct(this, 'EmptyDefaultGroup');
    const { partition, region, account } = homeOf(this);
    const group = this.vpcDefaultSecurityGroup;
    const emptying = customResourceFunction(
      beside,
      'empty-default-group',
      `Empties the default security group of ${this.node.path}`,
      [
        {
          Effect: 'Allow',
          Action: ['ec2:RevokeSecurityGroupIngress', 'ec2:RevokeSecurityGroupEgress'],
          Resource: `arn:${partition}:ec2:${region}:${account}:security-group/${group}`,
        },
      ],
    );
    // It is called as others that judge VPCs know it.
    new CustomResource(this, 'RestrictDefaultSecurityGroupCustomResource', {
      resourceType: 'Custom::VpcRestrictDefaultSG',
      serviceToken: emptying.functionArn,
      serviceTimeout: Duration.minutes(5),
      properties: { DefaultSecurityGroupId: group, Account: Stack.of(this).account },
    });
  }
}

function logFlows(vpc: Vpc): void {
  const home = homeOf(vpc);
  const bucket = HardenedBucket.forLogs(vpc, FLOW_LOGS);
  for (const statement of flowsDelivered(home, bucket.bucketArn, vpc.node.path))
    bucket.addToResourcePolicy(statementOf(statement));
  const log = new CfnFlowLog(vpc, 'FlowLog', {
    resourceId: vpc.vpcId,
    resourceType: 'VPC',
    trafficType: 'ALL',
    logDestinationType: 's3',
    logDestination: `${bucket.bucketArn}/${vpc.node.path}`,
    logFormat: FLOW_FIELDS.map((field) => `\${${field}}`).join(' '),
    maxAggregationInterval: AGGREGATION_SECONDS,
  });
  // Whether it may write there is tried as it is made.
  if (bucket.policy) log.node.addDependency(bucket.policy);
}

/** The props of a `Vpc` of the CDK. The CDK's own function empties the default group, because another could not take its place. */
function plainProps(scope: Construct, id: string, props: VpcProps & Pick<SegmentedVpcProps, 'waive'>): VpcProps {
  const { waive, natGateways, subnetConfiguration, restrictDefaultSecurityGroup, ...given } = props;
  const subnets = subnetConfiguration ?? (natGateways === 0 ? Vpc.DEFAULT_SUBNETS_NO_NAT : Vpc.DEFAULT_SUBNETS);
  const terms = withDefaults(defaults, {
    defaultGroupEmpty: restrictDefaultSecurityGroup,
    givesAddresses: subnets.some(({ mapPublicIpOnLaunch }) => mapPublicIpOnLaunch),
  });
  const said = { ...props, mapPublicIpOnLaunch: terms.givesAddresses || undefined };
  refuseWeakening(`SegmentedVpc '${scope.node.path}/${id}'`, said, guards, terms);
  return hardened({
    ...given,
    ...(natGateways !== undefined && { natGateways }),
    restrictDefaultSecurityGroup: terms.defaultGroupEmpty,
    subnetConfiguration: subnets.map((subnet) =>
      subnet.subnetType === SubnetType.PUBLIC ? { mapPublicIpOnLaunch: false, ...subnet } : subnet,
    ),
  });
}

const tier = (name: Tier, subnetType: SubnetType, given: Partial<SubnetConfiguration> = {}): SubnetConfiguration => ({
  name,
  subnetType,
  ...given,
});

/** Gives each tier its part of a block. */
function inTiers(cidr: string): IIpAddresses {
  return {
    allocateVpcCidr: () => ({ cidrBlock: cidr }),
    allocateSubnetsCidr: ({ requestedSubnets }) => ({
      allocatedSubnets: requestedSubnets.map(({ configuration: { name } }, at) => {
        const before = requestedSubnets.slice(0, at).filter(({ configuration }) => configuration.name === name);
        return { cidr: subnetBlock(cidr, name as Tier, before.length) };
      }),
    }),
  };
}

const termsOf = (props: SegmentedVpcProps) =>
  withDefaults(defaults, {
    egress: props.egress,
    flowsLogged: props.flowLogs,
    defaultGroupEmpty: props.restrictDefaultSecurityGroup,
    givesAddresses: props.publicSubnets ? props.mapPublicIpOnLaunch : undefined,
  });
