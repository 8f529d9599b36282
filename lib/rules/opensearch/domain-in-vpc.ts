import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { domain } from '../../resources/opensearch/domain';

export default defineRule({
  title: 'OpenSearch domains are in a VPC',
  problem: 'This domain has an endpoint on the internet; its access policy alone stands between.',
  why: 'One wrong statement in that policy publishes everything that was indexed.',
  fix: {
    how: 'Place the domain in private subnets; it has to be made anew.',
    cdk: 'vpc, vpcSubnets: [{ subnetType: SubnetType.PRIVATE_ISOLATED }]',
    properties: { VPCOptions: { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] } },
    arguments: { vpc_options: { subnet_ids: ['subnet-1'], security_group_ids: ['sg-1'] } },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['Opensearch.2', 'ES.2'] },
  sameAs: {
    checkov: ['CKV_AWS_137'],
    cfn_nag: ['W90'],
    guard: ['ELASTICSEARCH_IN_VPC_ONLY', 'OPENSEARCH_IN_VPC_ONLY'],
    'cdk-nag': ['OpenSearchInVPCOnly'],
  },
  resource: domain,
  check: (it) =>
    any(it.subnets.isSet(), it.securityGroups.isSet(), it.vpc.isUnknown ? it.vpc.unknown() : it.vpc.fail()),
});
