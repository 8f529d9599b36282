import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/redshift/cluster';

export default defineRule({
  title: 'Redshift loads and unloads data through the VPC',
  problem: 'This cluster copies data over the internet, past the VPC’s controls.',
  why: 'Security groups, endpoints and flow logs then neither stop nor see data that leaves.',
  fix: {
    how: 'Turn enhanced VPC routing on.',
    cdk: { enhancedVpcRouting: true },
    properties: { EnhancedVpcRouting: true },
    arguments: { enhanced_vpc_routing: true },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['Redshift.7'] },
  sameAs: {
    checkov: ['CKV_AWS_321'],
    guard: ['REDSHIFT_ENHANCED_VPC_ROUTING_ENABLED'],
    'cdk-nag': ['RedshiftEnhancedVPCRoutingEnabled'],
  },
  resource: cluster,
  check: (it) => it.enhancedRouting.isTrue(),
});
