import { defineRule } from '../../engine/rule';
import { workgroup } from '../../resources/redshift/serverless';

export default defineRule({
  title: 'Redshift Serverless loads and unloads data through the VPC',
  problem: 'This workgroup copies data over the internet, past the VPC’s controls.',
  why: 'Security groups, endpoints and flow logs then neither stop nor see data that leaves.',
  fix: {
    how: 'Turn enhanced VPC routing on.',
    properties: { EnhancedVpcRouting: true },
    arguments: { enhanced_vpc_routing: true },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['RedshiftServerless.1'] },

  resource: workgroup,
  check: (it) => it.enhancedRouting.isTrue(),
});
