import { defineRule } from '../../engine/rule';
import { domain } from '../../resources/opensearch/domain';

export default defineRule({
  title: 'OpenSearch domains in a VPC have a security group of their own',
  problem: 'This domain uses the default security group of its VPC.',
  why: 'Everything that was given no group of its own shares that one and can reach the domain.',
  fix: {
    how: 'Name a security group.',
    cdk: 'securityGroups: [group]',
    properties: { VPCOptions: { SecurityGroupIds: ['sg-1'] } },
    arguments: { vpc_options: { security_group_ids: ['sg-1'] } },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_248'], datadog: ['elasticsearch_using_default_security_group'] },
  resource: domain,
  check: (it) => (it.vpc.isAbsentHere ? it.vpc.notApplicable() : it.securityGroups.isSet()),
});
