import { Token } from 'aws-cdk-lib';
import type { IVpc } from 'aws-cdk-lib/aws-ec2';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import {
  CfnFirewallConfig,
  CfnFirewallDomainList,
  CfnFirewallRuleGroup,
  CfnFirewallRuleGroupAssociation,
  CfnResolverQueryLoggingConfig,
  CfnResolverQueryLoggingConfigAssociation,
} from 'aws-cdk-lib/aws-route53resolver';
import { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdk';
import { defaults, guards, PRIORITY, refuseOtherNames, rulesOf } from './defaults';

/** What can be said of a DNS firewall. */
export interface DnsFirewallProps {
  /** The VPC whose queries it answers. */
  readonly vpc: IVpc;
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
  readonly logGroup?: ILogGroup;
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
 * import { Vpc } from 'aws-cdk-lib/aws-ec2';
 *
 * new DnsFirewall(this, 'Names', {
 *   vpc: new Vpc(this, 'Vpc', { natGateways: 0 }),
 *   allowedDomains: ['*.amazonaws.com', 'packages.example.com'],
 * });
 */
export class DnsFirewall extends Construct {
  /** The id of its group of rules, which can be put in force in other VPCs too. */
  readonly ruleGroupId: string;
  readonly logGroup: ILogGroup | undefined;

  constructor(scope: Construct, id: string, props: DnsFirewallProps) {
    super(scope, id);
    const what = `DnsFirewall '${this.node.path}'`;
    const terms = termsOf(props);
    const { vpc, allowedDomains, threatLists = [], priority = PRIORITY } = props;
    refuseOtherNames(
      what,
      allowedDomains.filter((name) => !Token.isUnresolved(name)),
    );
    refuseWeakening(what, props, guards, terms);
    const listed = (list: string, domains: readonly string[]): string =>
      new CfnFirewallDomainList(this, list, { domains: [...domains] }).attrId;
    const allowed = listed('Allowed', allowedDomains);
    const others = props.blockOthers === false ? undefined : listed('Others', ['*']);
    this.ruleGroupId = new CfnFirewallRuleGroup(this, 'Rules', {
      firewallRules: rulesOf(allowed, threatLists, others).map(({ name: _, list, ...rule }, at) => ({
        ...rule,
        firewallDomainListId: list,
        priority: at + 1,
      })),
    }).attrId;
    new CfnFirewallConfig(this, 'Failing', {
      resourceId: vpc.vpcId,
      firewallFailOpen: terms.failsOpen ? 'ENABLED' : 'DISABLED',
    });
    new CfnFirewallRuleGroupAssociation(this, 'Association', {
      firewallRuleGroupId: this.ruleGroupId,
      vpcId: vpc.vpcId,
      priority,
      mutationProtection: terms.protected ? 'ENABLED' : 'DISABLED',
    });
    this.logGroup = terms.logged ? (props.logGroup ?? new HardenedLogGroup(this, 'Logs')) : undefined;
    if (this.logGroup)
      new CfnResolverQueryLoggingConfigAssociation(this, 'Logging', {
        resolverQueryLogConfigId: new CfnResolverQueryLoggingConfig(this, 'Queries', {
          destinationArn: this.logGroup.logGroupArn,
        }).attrId,
        resourceId: vpc.vpcId,
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
