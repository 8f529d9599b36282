import { DataAwsAvailabilityZones } from '@cdktf/provider-aws/lib/data-aws-availability-zones';
import { DefaultSecurityGroup } from '@cdktf/provider-aws/lib/default-security-group';
import { Eip } from '@cdktf/provider-aws/lib/eip';
import { FlowLog } from '@cdktf/provider-aws/lib/flow-log';
import { InternetGateway } from '@cdktf/provider-aws/lib/internet-gateway';
import { NatGateway } from '@cdktf/provider-aws/lib/nat-gateway';
import { NetworkAcl } from '@cdktf/provider-aws/lib/network-acl';
import { NetworkAclRule } from '@cdktf/provider-aws/lib/network-acl-rule';
import { Route } from '@cdktf/provider-aws/lib/route';
import { RouteTable } from '@cdktf/provider-aws/lib/route-table';
import { RouteTableAssociation } from '@cdktf/provider-aws/lib/route-table-association';
import { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy';
import { Subnet } from '@cdktf/provider-aws/lib/subnet';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { Fn, type ITerraformDependable, type TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf, shared } from '../../iam/cdktf';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { usedByLogDelivery } from '../../kms/hardened-key/policy';
import { HardenedBucket } from '../../s3/hardened-bucket/cdktf';
import { AGGREGATION_SECONDS, BLOCK, defaults, FLOW_FIELDS, FLOW_LOGS, guards, zonesIn } from './defaults';
import {
  type AclEntry,
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
export interface SegmentedVpcProps {
  /** Its addresses of IPv4, from /16 to /22. @default 10.0.0.0/16 */
  readonly cidr?: string;
  /** @default the first of the region, as many as maxAzs says */
  readonly availabilityZones?: readonly string[];
  /** How many zones it is in. @default 2, in `regulated` 3 */
  readonly maxAzs?: number;
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
  /** Whether its default security group is emptied. @default true */
  readonly restrictDefaultSecurityGroup?: boolean;
  /** What its name tag says. @default the path of this construct */
  readonly vpcName?: string;
  readonly defaultInstanceTenancy?: 'default' | 'dedicated';
  /** @default true */
  readonly enableDnsHostnames?: boolean;
  /** @default true */
  readonly enableDnsSupport?: boolean;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
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
 * stack shares, and its default security group has no rules.
 *
 * @example
 * new SegmentedVpc(this, 'network', { publicSubnets: true });
 */
export class SegmentedVpc extends Vpc {
  readonly availabilityZones: readonly string[];
  /** For load balancers that face the internet. */
  readonly publicSubnets: readonly Subnet[];
  /** For applications. */
  readonly privateSubnets: readonly Subnet[];
  /** For data. */
  readonly isolatedSubnets: readonly Subnet[];
  /** Of the subnets for applications, one in each zone. */
  readonly privateRouteTables: readonly RouteTable[];
  /** For the endpoints of a firewall, where `egress` is `allowlist`: one in each zone. */
  readonly firewallSubnets: readonly Subnet[];
  /** In each zone the route table of the NAT gateway it leaves by, where `egress` lets anything leave. */
  private readonly leavingBy: readonly RouteTable[];
  private readonly block: string;

  constructor(scope: Construct, id: string, props: SegmentedVpcProps = {}) {
    const what = `SegmentedVpc '${scope.node.path}/${id}'`;
    const { profile } = settingsIn(scope);
    const terms = termsOf(props);
    refuseWeakening(what, props, guards, terms, profile);
    const { cidr = BLOCK, publicSubnets = false, provider } = props;
    refuseBlock(what, cidr);
    const zones = props.availabilityZones?.length ?? props.maxAzs ?? zonesIn(profile).zones;
    refuseZones(what, zones);
    super(scope, id, {
      cidrBlock: cidr,
      instanceTenancy: props.defaultInstanceTenancy,
      enableDnsHostnames: props.enableDnsHostnames ?? true,
      enableDnsSupport: props.enableDnsSupport ?? true,
      tags: { ...props.tags, Name: props.vpcName ?? `${scope.node.path}/${id}` },
      provider,
      dependsOn: props.dependsOn,
    });
    this.block = cidr;
    this.availabilityZones = props.availabilityZones ?? this.zonesOfRegion(zones);
    const tiers = tiersOf(publicSubnets, terms.egress);
    const made = Object.fromEntries(tiers.map((tier) => [tier, this.tier(tier, terms.givesAddresses)])) as Partial<
      Record<Tier, { readonly subnet: Subnet; readonly table: RouteTable }[]>
    >;
    const subnetsOf = (tier: Tier) => (made[tier] ?? []).map(({ subnet }) => subnet);
    this.publicSubnets = subnetsOf('public');
    this.privateSubnets = subnetsOf('app');
    this.isolatedSubnets = subnetsOf('data');
    const tablesOf = (tier: Tier) => (made[tier] ?? []).map(({ table }) => table);
    this.privateRouteTables = tablesOf('app');
    const facing = [...tablesOf('public'), ...tablesOf('nat')];
    if (facing.length > 0) {
      const gatewayId = new InternetGateway(this, 'Gateway', { vpcId: this.id, tags: this.tagsInput, provider }).id;
      for (const table of facing) this.leave(table, { gatewayId });
    }
    this.firewallSubnets = subnetsOf('firewall');
    const nat = made.nat ?? [];
    const count = props.natGateways ?? (profile === 'dev' ? 1 : nat.length);
    const gateways = nat
      .slice(0, count)
      .map(({ subnet, table }) => ({ table, natGatewayId: this.natGateway(subnet).id }));
    const leaving = terms.egress === 'allowlist' ? tablesOf('firewall') : this.privateRouteTables;
    this.leavingBy = leaving.flatMap((table, zone) => {
      const gateway = gateways[Math.min(zone, gateways.length - 1)];
      if (!gateway) return [];
      this.leave(table, { natGatewayId: gateway.natGatewayId });
      return [gateway.table];
    });
    for (const tier of tiers) this.filter(tier, subnetsOf(tier), entriesOf(tier, cidr, tiers, terms.egress));
    if (terms.flowsLogged) this.logFlows(scope);
    if (terms.defaultGroupEmpty)
      new DefaultSecurityGroup(this, 'DefaultGroup', { vpcId: this.id, tags: this.tagsInput, provider });
    recordWaivers(this, props.waive);
  }

  /**
   * Has what leaves the applications go through a firewall, and what comes back to them: `endpoints` are the ids of its
   * endpoints in `firewallSubnets`, in the order of the zones. Until then nothing leaves.
   * Throws a `BulwarkError` where `egress` is not `allowlist`, or there is not one for each zone.
   */
  sendThrough(endpoints: readonly string[]): void {
    refuseEndpoints(`SegmentedVpc '${this.node.path}'`, this.firewallSubnets.length, endpoints.length);
    for (const [zone, vpcEndpointId] of endpoints.entries()) {
      this.leave(this.privateRouteTables[zone] as RouteTable, { vpcEndpointId });
      const table = this.leavingBy[zone] as RouteTable;
      const back = { destinationCidrBlock: subnetBlock(this.block, 'app', zone), provider: this.provider };
      new Route(table, `Firewall${zone + 1}`, { routeTableId: table.id, vpcEndpointId, ...back });
    }
  }

  private zonesOfRegion(count: number): string[] {
    const { names } = shared(
      this,
      'Zones',
      this.provider,
      (stack, id) => new DataAwsAvailabilityZones(stack, id, { ...ZONES, provider: this.provider }),
    );
    return [...Array(count).keys()].map((zone) => Fn.element(names, zone));
  }

  /** The subnets of a tier, each with a route table of its own. */
  private tier(tier: Tier, givesAddresses: boolean) {
    const { provider, tagsInput: tags, id: vpcId } = this;
    return this.availabilityZones.map((availabilityZone, zone) => {
      const named = { ...tags, Name: `${this.node.path}/${tier}${zone + 1}` };
      const subnet = new Subnet(this, `${tier}Subnet${zone + 1}`, {
        ...{ vpcId, availabilityZone, tags: named, provider },
        cidrBlock: subnetBlock(this.block, tier, zone),
        mapPublicIpOnLaunch: tier === 'public' && givesAddresses,
      });
      const table = new RouteTable(subnet, 'RouteTable', { vpcId, tags: named, provider });
      new RouteTableAssociation(subnet, 'Routes', { subnetId: subnet.id, routeTableId: table.id, provider });
      return { subnet, table };
    });
  }

  private natGateway(subnet: Subnet): NatGateway {
    const { provider } = this;
    const { id: allocationId } = new Eip(subnet, 'Address', { domain: 'vpc', tags: subnet.tagsInput, provider });
    return new NatGateway(subnet, 'NatGateway', {
      allocationId,
      subnetId: subnet.id,
      tags: subnet.tagsInput,
      provider,
    });
  }

  private leave(
    table: RouteTable,
    to: { readonly gatewayId: string } | { readonly natGatewayId: string } | { readonly vpcEndpointId: string },
  ): void {
    const { provider } = this;
    new Route(table, 'Internet', { routeTableId: table.id, destinationCidrBlock: '0.0.0.0/0', ...to, provider });
  }

  private filter(tier: Tier, subnets: readonly Subnet[], entries: readonly AclEntry[]): void {
    const { provider, tagsInput } = this;
    const acl = new NetworkAcl(this, `${tier}Acl`, {
      vpcId: this.id,
      subnetIds: subnets.map(({ id }) => id),
      tags: { ...tagsInput, Name: `${this.node.path}/${tier}` },
      provider,
    });
    for (const { id, number, egress, protocol, ports, cidr } of entries)
      new NetworkAclRule(acl, id, {
        networkAclId: acl.id,
        ruleNumber: number,
        ruleAction: 'allow',
        ...{ egress, protocol, fromPort: ports[0], toPort: ports[1], cidrBlock: cidr, provider },
      });
  }

  private logFlows(scope: Construct): void {
    const { provider } = this;
    const home = homeOf(this, provider);
    const bucket = HardenedBucket.forLogs(scope, FLOW_LOGS, provider);
    const prefix = this.node.path;
    if (bucket.encryptionKey instanceof HardenedKey) bucket.encryptionKey.addToResourcePolicy(usedByLogDelivery(home));
    for (const statement of flowsDelivered(home, bucket.arn, prefix)) bucket.addToResourcePolicy(statement);
    const policy = bucket.node.tryFindChild('Policy');
    new FlowLog(this, 'FlowLog', {
      vpcId: this.id,
      trafficType: 'ALL',
      logDestinationType: 's3',
      logDestination: `${bucket.arn}/${prefix}`,
      logFormat: FLOW_FIELDS.map((field) => `$\${${field}}`).join(' '),
      maxAggregationInterval: AGGREGATION_SECONDS,
      tags: this.tagsInput,
      // Whether it may write there is tried as it is made.
      ...(policy instanceof S3BucketPolicy && { dependsOn: [policy] }),
      provider,
    });
  }
}

/** Zones that need no asking for; local ones are no place for a tier. */
const ZONES = { state: 'available', filter: [{ name: 'opt-in-status', values: ['opt-in-not-required'] }] };

const termsOf = (props: SegmentedVpcProps) =>
  withDefaults(defaults, {
    egress: props.egress,
    flowsLogged: props.flowLogs,
    defaultGroupEmpty: props.restrictDefaultSecurityGroup,
    givesAddresses: props.publicSubnets ? props.mapPublicIpOnLaunch : undefined,
  });
