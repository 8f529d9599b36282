/** A rule of a group as an example says it: what it does with names of which list. */
export interface Listed {
  readonly action: 'ALLOW' | 'ALERT' | 'BLOCK';
  readonly domains: readonly string[];
}

/** A group of rules in both dialects, each with a list of its own. */
export const group = (...rules: readonly Listed[]) => ({
  cloudformation: {
    Group: {
      Type: 'AWS::Route53Resolver::FirewallRuleGroup',
      Properties: {
        FirewallRules: rules.map(({ action }, at) => ({
          Action: action,
          Priority: at + 1,
          FirewallDomainListId: { Ref: `List${at}` },
          ...(action === 'BLOCK' && { BlockResponse: 'NXDOMAIN' }),
        })),
      },
    },
    ...Object.fromEntries(
      rules.map(({ domains }, at) => [
        `List${at}`,
        { Type: 'AWS::Route53Resolver::FirewallDomainList', Properties: { Domains: domains } },
      ]),
    ),
  },
  terraform: {
    aws_route53_resolver_firewall_rule_group: { group: { name: 'builds' } },
    ...(rules.length > 0 && {
      aws_route53_resolver_firewall_domain_list: Object.fromEntries(
        rules.map(({ domains }, at) => [`list${at}`, { name: `list${at}`, domains }]),
      ),
      aws_route53_resolver_firewall_rule: Object.fromEntries(
        rules.map(({ action }, at) => [
          `rule${at}`,
          {
            name: `rule${at}`,
            action,
            priority: at + 1,
            firewall_rule_group_id: '${aws_route53_resolver_firewall_rule_group.group.id}',
            firewall_domain_list_id: `\${aws_route53_resolver_firewall_domain_list.list${at}.id}`,
            ...(action === 'BLOCK' && { block_response: 'NXDOMAIN' }),
          },
        ]),
      ),
    }),
  },
});

/** A group that is in force in a VPC. */
export const association = (properties: object, args: object) => ({
  cloudformation: {
    Association: {
      Type: 'AWS::Route53Resolver::FirewallRuleGroupAssociation',
      Properties: {
        FirewallRuleGroupId: 'rslvr-frg-0123456789abcdef',
        VpcId: 'vpc-0a1b2c3d',
        Priority: 101,
        ...properties,
      },
    },
  },
  terraform: {
    aws_route53_resolver_firewall_rule_group_association: {
      association: {
        name: 'builds',
        firewall_rule_group_id: 'rslvr-frg-0123456789abcdef',
        vpc_id: 'vpc-0a1b2c3d',
        priority: 101,
        ...args,
      },
    },
  },
});
