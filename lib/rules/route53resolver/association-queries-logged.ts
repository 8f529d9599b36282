import type { Fact } from '../../engine/fact';
import { defineResource, defineRule, fact } from '../../engine/rule';

const association = defineResource({
  cloudformation: 'AWS::Route53Resolver::FirewallRuleGroupAssociation',
  terraform: 'aws_route53_resolver_firewall_rule_group_association',
  facts: { vpc: fact<string>('VpcId', 'vpc_id') },
});

export default defineRule({
  title: 'VPCs with a DNS firewall log what is looked up',
  problem: 'Nobody sees what is looked up in the VPC of this firewall, or what was blocked there.',
  why: 'A name that was blocked is often the first sign that something inside has been taken over.',
  fix: {
    how: 'Log the queries of the VPC.',
    resources: {
      'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation': {
        ResolverQueryLogConfigId: 'rqlc-0123456789abcdef',
        ResourceId: 'vpc-0a1b2c3d',
      },
      aws_route53_resolver_query_log_config_association: {
        resolver_query_log_config_id: 'rqlc-0123456789abcdef',
        resource_id: 'vpc-0a1b2c3d',
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {},
  resource: association,
  check: ({ reading, vpc }) => {
    const logged = reading.all(
      'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation',
      'aws_route53_resolver_query_log_config_association',
    );
    if (logged.some((one) => areSame(one.fact('ResourceId', 'resource_id'), vpc))) return vpc.pass();
    return vpc.isUnknown && !vpc.target ? vpc.unknown() : vpc.fail();
  },
});

const areSame = (one: Fact, other: Fact): boolean =>
  one.target ? one.target === other.target : one.text !== undefined && one.text === other.text;
