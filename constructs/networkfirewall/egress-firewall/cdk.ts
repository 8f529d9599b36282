import { Fn, Names, Token } from 'aws-cdk-lib';
import type { ISubnet, IVpc, SubnetSelection } from 'aws-cdk-lib/aws-ec2';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnFirewall, CfnFirewallPolicy, CfnLoggingConfiguration, CfnRuleGroup } from 'aws-cdk-lib/aws-networkfirewall';
import { Construct } from 'constructs';
import { BulwarkError } from '../../../lib/engine/error';
import type { Profile } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdk';
import {
  CAPACITY,
  defaultsIn,
  guards,
  nameless,
  OTHERWISE,
  type Protocol,
  refuseOtherNames,
  STATELESS,
} from './defaults';

/** What can be said of an egress firewall. */
export interface EgressFirewallProps {
  /** The VPC that its endpoints are in. */
  readonly vpc: IVpc;
  /** The subnets of its endpoints, one in each zone, which nothing else stands in. */
  readonly vpcSubnets: SubnetSelection;
  /** The names that may be connected to: `packages.example.com`, or `.example.com` for it and all below it. */
  readonly allowedDomains: readonly string[];
  /** How connections say the name that they are for. @default TLS on port 443, and HTTP on port 80 */
  readonly protocols?: readonly Protocol[];
  /** What is inside, as ranges of addresses. @default those of the VPC */
  readonly homeNet?: readonly string[];
  /** How many names it can ever hold, for each protocol, which is settled when it is made. @default 1000 */
  readonly capacity?: number;
  /** Whether what no rule lets pass is dropped. @default true */
  readonly blockOthers?: boolean;
  /** Whether connections, and what was dropped, are logged. @default true */
  readonly logging?: boolean;
  /** Where they are logged. @default a `HardenedLogGroup` of its own */
  readonly logGroup?: ILogGroup;
  /** @default true, outside of `dev` */
  readonly deleteProtection?: boolean;
  /** @default true */
  readonly subnetChangeProtection?: boolean;
  /** @default true */
  readonly firewallPolicyChangeProtection?: boolean;
  /** Rules this firewall may break. */
  readonly waive?: Waive;
}

/**
 * A network firewall for what leaves a VPC: connections pass to the names that are allowed, by the name in their TLS
 * handshake or their HTTP request, and to no other; everything else is dropped and logged.
 *
 * Rules are evaluated in strict order. What never says a name, such as UDP, ICMP and other ports, is dropped from its
 * first packet on, and other connections once they are established. It makes a `HardenedLogGroup` for alerts and flows
 * unless `logGroup` names another. Routes are not its business: `endpointIds` are the ids of its endpoints, in the order of
 * its subnets, for a network that sends through them what leaves. They are told apart by the names of zones, so its stack
 * has to have an `env` with a region, or the VPC zones that are named.
 *
 * The name in a handshake is what the client says it is. A `DnsFirewall` keeps other names from being looked up, and roles
 * without permissions keep what is allowed from being of use to somebody else. CloudFormation cannot name a key for it.
 *
 * @example
 * import { SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
 *
 * new EgressFirewall(this, 'Egress', {
 *   vpc: new Vpc(this, 'Vpc', { natGateways: 0 }),
 *   vpcSubnets: { subnetType: SubnetType.PRIVATE_ISOLATED },
 *   allowedDomains: ['.amazonaws.com', 'packages.example.com'],
 * });
 */
export class EgressFirewall extends Construct {
  readonly firewallArn: string;
  readonly logGroup: ILogGroup | undefined;
  private readonly firewall: CfnFirewall;
  private readonly subnets: readonly ISubnet[];

  constructor(scope: Construct, id: string, props: EgressFirewallProps) {
    super(scope, id);
    const { profile } = settingsIn(scope);
    const terms = termsOf(props, profile);
    const { vpc, allowedDomains, protocols = ['TLS_SNI', 'HTTP_HOST'], homeNet, capacity = CAPACITY } = props;
    refuseOtherNames(
      this.named,
      allowedDomains.filter((name) => !Token.isUnresolved(name)),
    );
    refuseWeakening(this.named, props, guards, terms, profile);
    const variables = homeNet && { ruleVariables: { HOME_NET: { definition: [...homeNet] } } };
    const groups = [
      this.group('Others', 100, { rulesString: nameless(protocols) }),
      this.group('Allowed', capacity, {
        rulesSourceList: {
          generatedRulesType: 'ALLOWLIST',
          targets: [...allowedDomains],
          targetTypes: [...protocols],
        },
      }),
    ];
    const policy = new CfnFirewallPolicy(this, 'Policy', {
      firewallPolicyName: this.nameFor('Policy'),
      firewallPolicy: {
        statelessDefaultActions: STATELESS,
        statelessFragmentDefaultActions: STATELESS,
        statefulEngineOptions: { ruleOrder: 'STRICT_ORDER', streamExceptionPolicy: 'REJECT' },
        ...(terms.deniesOthers && { statefulDefaultActions: OTHERWISE }),
        statefulRuleGroupReferences: groups.map((group, at) => ({
          resourceArn: group.attrRuleGroupArn,
          priority: at + 1,
        })),
        ...(variables && { policyVariables: variables }),
      },
    });
    this.subnets = vpc.selectSubnets(props.vpcSubnets).subnets;
    this.firewall = new CfnFirewall(this, 'Firewall', {
      firewallName: this.nameFor('Firewall'),
      firewallPolicyArn: policy.attrFirewallPolicyArn,
      vpcId: vpc.vpcId,
      subnetMappings: this.subnets.map(({ subnetId }) => ({ subnetId })),
      deleteProtection: terms.deleteProtected,
      subnetChangeProtection: terms.subnetsProtected,
      firewallPolicyChangeProtection: terms.policyProtected,
    });
    this.firewallArn = this.firewall.attrFirewallArn;
    this.logGroup = terms.logged ? (props.logGroup ?? new HardenedLogGroup(this, 'Logs')) : undefined;
    const { logGroup } = this;
    if (logGroup)
      new CfnLoggingConfiguration(this, 'Logging', {
        firewallArn: this.firewallArn,
        loggingConfiguration: {
          logDestinationConfigs: ['ALERT', 'FLOW'].map((logType) => ({
            logType,
            logDestinationType: 'CloudWatchLogs',
            logDestination: { logGroup: logGroup.logGroupName },
          })),
        },
      });
    recordWaivers(this, props.waive);
  }

  /** The ids of its endpoints, in the order of its subnets. Throws a `BulwarkError` where zones have no names yet. */
  get endpointIds(): string[] {
    // CloudFormation gives them as `eu-west-1a:vpce-0123`, in no particular order.
    const all = Fn.join(',', this.firewall.attrEndpointIds);
    return this.subnets.map(({ availabilityZone: zone }) => {
      if (Token.isUnresolved(zone))
        throw new BulwarkError(
          `${this.named}: which endpoint is in which zone can only be told where zones have names; give the stack an env with its account and region`,
        );
      const from = Fn.select(1, Fn.split(`${zone}:`, all));
      return Fn.select(0, Fn.split(',', from));
    });
  }

  private get named(): string {
    return `EgressFirewall '${this.node.path}'`;
  }

  private group(id: string, capacity: number, rulesSource: CfnRuleGroup.RulesSourceProperty): CfnRuleGroup {
    return new CfnRuleGroup(this, id, {
      ruleGroupName: this.nameFor(id),
      type: 'STATEFUL',
      capacity,
      ruleGroup: { rulesSource, statefulRuleOptions: { ruleOrder: 'STRICT_ORDER' } },
    });
  }

  private nameFor(part: string): string {
    return `${Names.uniqueResourceName(this, { maxLength: 100, separator: '-' })}-${part}`;
  }
}

const termsOf = (props: EgressFirewallProps, profile: Profile) =>
  withDefaults(defaultsIn(profile), {
    deniesOthers: props.blockOthers,
    logged: props.logging,
    deleteProtected: props.deleteProtection,
    subnetsProtected: props.subnetChangeProtection,
    policyProtected: props.firewallPolicyChangeProtection,
  });
