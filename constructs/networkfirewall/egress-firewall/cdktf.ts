import type { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { NetworkfirewallFirewall } from '@cdktf/provider-aws/lib/networkfirewall-firewall';
import { NetworkfirewallFirewallPolicy } from '@cdktf/provider-aws/lib/networkfirewall-firewall-policy';
import { NetworkfirewallLoggingConfiguration } from '@cdktf/provider-aws/lib/networkfirewall-logging-configuration';
import {
  NetworkfirewallRuleGroup,
  type NetworkfirewallRuleGroupRuleGroupRulesSource,
} from '@cdktf/provider-aws/lib/networkfirewall-rule-group';
import { type TerraformProvider, Token } from 'cdktf';
import { Construct } from 'constructs';
import type { Profile } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { nameOf } from '../../iam/cdktf';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdktf';
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
  readonly vpcId: string;
  /** The subnets of its endpoints, one in each zone, which nothing else stands in. */
  readonly subnetIds: readonly string[];
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
  readonly logGroup?: CloudwatchLogGroup;
  /** @default true, outside of `dev` */
  readonly deleteProtection?: boolean;
  /** @default true */
  readonly subnetChangeProtection?: boolean;
  /** @default true */
  readonly firewallPolicyChangeProtection?: boolean;
  /** Whether a key of the account encrypts it: `encryptionKey`, or one that the stack shares. @default true */
  readonly customerKey?: boolean;
  /** @default one that the stack shares */
  readonly encryptionKey?: KmsKey;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  /** Rules this firewall may break. */
  readonly waive?: Waive;
}

/**
 * A network firewall for what leaves a VPC: connections pass to the names that are allowed, by the name in their TLS
 * handshake or their HTTP request, and to no other; everything else is dropped and logged.
 *
 * Rules are evaluated in strict order. What never says a name, such as UDP, ICMP and other ports, is dropped from its
 * first packet on, and other connections once they are established. It makes a `HardenedLogGroup` for alerts and flows
 * unless `logGroup` names another, and is encrypted with a key that the stack shares unless it is given one. Routes are not
 * its business: `endpointIds` are the ids of its endpoints, in the order of its subnets, for a network that sends through
 * them what leaves.
 *
 * The name in a handshake is what the client says it is. A `DnsFirewall` keeps other names from being looked up, and roles
 * without permissions keep what is allowed from being of use to somebody else.
 *
 * @example
 * new EgressFirewall(this, 'egress', {
 *   vpcId: 'vpc-0a1b2c3d',
 *   subnetIds: ['subnet-0a1b2c3d', 'subnet-1a2b3c4d'],
 *   allowedDomains: ['.amazonaws.com', 'packages.example.com'],
 * });
 */
export class EgressFirewall extends Construct {
  readonly firewallArn: string;
  /** The ids of its endpoints, in the order of its subnets. */
  readonly endpointIds: string[];
  readonly logGroup: CloudwatchLogGroup | undefined;

  constructor(scope: Construct, id: string, props: EgressFirewallProps) {
    super(scope, id);
    const { profile } = settingsIn(scope);
    const terms = termsOf(props, profile);
    const what = `EgressFirewall '${this.node.path}'`;
    const { vpcId, subnetIds, allowedDomains, protocols = ['TLS_SNI', 'HTTP_HOST'], homeNet, tags, provider } = props;
    refuseOtherNames(
      what,
      allowedDomains.filter((name) => !Token.isUnresolved(name)),
    );
    refuseWeakening(what, props, guards, terms, profile);
    const key = terms.customerKey ? (props.encryptionKey ?? HardenedKey.shared(this, provider)) : undefined;
    const common = {
      ...(key && { encryptionConfiguration: { type: 'CUSTOMER_KMS', keyId: key.arn } }),
      tags,
      provider,
    };
    const named = (part: string): string => nameOf(this, part, 100).replace(/[^A-Za-z0-9]+/g, '-');
    const group = (part: string, capacity: number, rulesSource: NetworkfirewallRuleGroupRuleGroupRulesSource) =>
      new NetworkfirewallRuleGroup(this, part, {
        ...common,
        name: named(part),
        type: 'STATEFUL',
        capacity,
        ruleGroup: { rulesSource, statefulRuleOptions: { ruleOrder: 'STRICT_ORDER' } },
      });
    const groups = [
      group('Others', 100, { rulesString: nameless(protocols) }),
      group('Allowed', props.capacity ?? CAPACITY, {
        rulesSourceList: {
          generatedRulesType: 'ALLOWLIST',
          targets: [...allowedDomains],
          targetTypes: [...protocols],
        },
      }),
    ];
    const policy = new NetworkfirewallFirewallPolicy(this, 'Policy', {
      ...common,
      name: named('Policy'),
      firewallPolicy: {
        statelessDefaultActions: STATELESS,
        statelessFragmentDefaultActions: STATELESS,
        statefulEngineOptions: { ruleOrder: 'STRICT_ORDER', streamExceptionPolicy: 'REJECT' },
        ...(terms.deniesOthers && { statefulDefaultActions: OTHERWISE }),
        statefulRuleGroupReference: groups.map(({ arn }, at) => ({ resourceArn: arn, priority: at + 1 })),
        ...(homeNet && {
          policyVariables: { ruleVariables: [{ key: 'HOME_NET', ipSet: { definition: [...homeNet] } }] },
        }),
      },
    });
    const firewall = new NetworkfirewallFirewall(this, 'Firewall', {
      ...common,
      name: named('Firewall'),
      firewallPolicyArn: policy.arn,
      vpcId,
      subnetMapping: subnetIds.map((subnetId) => ({ subnetId })),
      deleteProtection: terms.deleteProtected,
      subnetChangeProtection: terms.subnetsProtected,
      firewallPolicyChangeProtection: terms.policyProtected,
    });
    this.firewallArn = firewall.arn;
    const states = `aws_networkfirewall_firewall.${firewall.friendlyUniqueId}.firewall_status[0].sync_states`;
    this.endpointIds = subnetIds.map((subnetId) => {
      const subnet = Token.isUnresolved(subnetId) ? subnetId : JSON.stringify(subnetId);
      return `\${[for state in ${states} : state.attachment[0].endpoint_id if state.attachment[0].subnet_id == ${subnet}][0]}`;
    });
    this.logGroup = terms.logged
      ? (props.logGroup ??
        new HardenedLogGroup(this, 'Logs', { logGroupName: `/aws/vendedlogs/${nameOf(this, 'Logs')}`, tags, provider }))
      : undefined;
    const { logGroup } = this;
    if (logGroup)
      new NetworkfirewallLoggingConfiguration(this, 'Logging', {
        firewallArn: firewall.arn,
        loggingConfiguration: {
          logDestinationConfig: ['ALERT', 'FLOW'].map((logType) => ({
            logType,
            logDestinationType: 'CloudWatchLogs',
            logDestination: { logGroup: logGroup.name },
          })),
        },
        provider,
      });
    recordWaivers(this, props.waive);
  }
}

const termsOf = (props: EgressFirewallProps, profile: Profile) =>
  withDefaults(defaultsIn(profile), {
    deniesOthers: props.blockOthers,
    logged: props.logging,
    deleteProtected: props.deleteProtection,
    subnetsProtected: props.subnetChangeProtection,
    policyProtected: props.firewallPolicyChangeProtection,
    customerKey: props.encryptionKey !== undefined || props.customerKey,
  });
