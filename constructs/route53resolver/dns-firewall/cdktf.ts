import type { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { Route53ResolverFirewallConfig } from '@cdktf/provider-aws/lib/route53-resolver-firewall-config';
import { Route53ResolverFirewallDomainList } from '@cdktf/provider-aws/lib/route53-resolver-firewall-domain-list';
import { Route53ResolverFirewallRule } from '@cdktf/provider-aws/lib/route53-resolver-firewall-rule';
import { Route53ResolverFirewallRuleGroup } from '@cdktf/provider-aws/lib/route53-resolver-firewall-rule-group';
import { Route53ResolverFirewallRuleGroupAssociation } from '@cdktf/provider-aws/lib/route53-resolver-firewall-rule-group-association';
import { Route53ResolverQueryLogConfig } from '@cdktf/provider-aws/lib/route53-resolver-query-log-config';
import { Route53ResolverQueryLogConfigAssociation } from '@cdktf/provider-aws/lib/route53-resolver-query-log-config-association';
import { type TerraformProvider, Token } from 'cdktf';
import { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { nameOf } from '../../iam/cdktf';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdktf';
import { defaults, guards, PRIORITY, refuseOtherNames, rulesOf } from './defaults';

/** What can be said of a DNS firewall. */
export interface DnsFirewallProps {
  /** The VPC whose queries it answers. */
  readonly vpcId: string;
  /** The names that may be looked up: `packages.example.com`, or `*.example.com` for all below it. */
  readonly allowedDomains: readonly string[];
  /**
   * The ids of lists whose names are blocked even where they are allowed, such as AWS's own lists of threats, which have
   * other ids in each region: `aws route53resolver list-firewall-domain-lists`.
   * @default none
   */
  readonly threatLists?: readonly string[];
  /** Whether names that are not allowed are blocked. @default true */
  readonly blockOthers?: boolean;
  /** Where it stands among the firewalls of its VPC, 101 to 9900. @default 101 */
  readonly priority?: number;
  /** Whether it stays in its VPC until this is taken off. @default true */
  readonly mutationProtection?: boolean;
  /** Whether names are looked up without it when it does not answer. @default false */
  readonly failOpen?: boolean;
  /** Whether all queries of the VPC are logged. @default true */
  readonly queryLogging?: boolean;
  /** Where queries are logged. @default a `HardenedLogGroup` of its own */
  readonly logGroup?: CloudwatchLogGroup;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  /** Rules this firewall may break. */
  readonly waive?: Waive;
}

/**
 * A DNS firewall for a VPC: its resolver answers for the names that are allowed and for no other, logs every query, blocks
 * what it cannot judge, and is not taken from the VPC by accident.
 *
 * All other names get the answer that they do not exist. Names of AWS are no exception, so `*.amazonaws.com` is allowed by
 * name where something inside calls AWS. The names that an allowed one is an alias of are looked up with it. It makes a
 * `HardenedLogGroup` unless `logGroup` names another. A query that goes to another resolver than that of the VPC does not
 * come by: security groups and an `EgressFirewall` stop those.
 *
 * @example
 * new DnsFirewall(this, 'names', {
 *   vpcId: 'vpc-0a1b2c3d',
 *   allowedDomains: ['*.amazonaws.com', 'packages.example.com'],
 * });
 */
export class DnsFirewall extends Construct {
  /** The id of its group of rules, which can be put in force in other VPCs too. */
  readonly ruleGroupId: string;
  readonly logGroup: CloudwatchLogGroup | undefined;

  constructor(scope: Construct, id: string, props: DnsFirewallProps) {
    super(scope, id);
    const what = `DnsFirewall '${this.node.path}'`;
    const terms = termsOf(props);
    const { vpcId, allowedDomains, threatLists = [], priority = PRIORITY, tags, provider } = props;
    refuseOtherNames(
      what,
      allowedDomains.filter((name) => !Token.isUnresolved(name)),
    );
    refuseWeakening(what, props, guards, terms);
    const named = (part: string): string => nameOf(this, part, 64).replaceAll('.', '-');
    const listed = (list: string, domains: readonly string[]): string =>
      new Route53ResolverFirewallDomainList(this, list, { name: named(list), domains: [...domains], tags, provider })
        .id;
    const allowed = listed('Allowed', allowedDomains);
    const others = props.blockOthers === false ? undefined : listed('Others', ['*']);
    const { id: firewallRuleGroupId } = new Route53ResolverFirewallRuleGroup(this, 'Rules', {
      name: named('Rules'),
      tags,
      provider,
    });
    this.ruleGroupId = firewallRuleGroupId;
    for (const [at, { list, ...rule }] of rulesOf(allowed, threatLists, others).entries())
      new Route53ResolverFirewallRule(this, rule.name, {
        ...rule,
        firewallDomainListId: list,
        firewallRuleGroupId,
        priority: at + 1,
        provider,
      });
    new Route53ResolverFirewallConfig(this, 'Failing', {
      resourceId: vpcId,
      firewallFailOpen: terms.failsOpen ? 'ENABLED' : 'DISABLED',
      provider,
    });
    new Route53ResolverFirewallRuleGroupAssociation(this, 'Association', {
      name: named('Association'),
      firewallRuleGroupId,
      vpcId,
      priority,
      mutationProtection: terms.protected ? 'ENABLED' : 'DISABLED',
      tags,
      provider,
    });
    this.logGroup = terms.logged
      ? (props.logGroup ?? new HardenedLogGroup(this, 'Logs', { tags, provider }))
      : undefined;
    if (this.logGroup)
      new Route53ResolverQueryLogConfigAssociation(this, 'Logging', {
        resolverQueryLogConfigId: new Route53ResolverQueryLogConfig(this, 'Queries', {
          name: named('Queries'),
          destinationArn: this.logGroup.arn,
          tags,
          provider,
        }).id,
        resourceId: vpcId,
        provider,
      });
    recordWaivers(this, props.waive);
  }
}

const termsOf = (props: DnsFirewallProps) =>
  withDefaults(defaults, {
    deniesOthers: props.allowedDomains.includes('*') ? false : props.blockOthers,
    protected: props.mutationProtection,
    failsOpen: props.failOpen,
    logged: props.queryLogging,
  });
