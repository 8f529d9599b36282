import { defineRule } from '../../engine/rule';
import { parameterGroup } from '../../resources/redshift/cluster';

export default defineRule({
  title: 'Redshift parameter groups require TLS',
  problem: 'Clusters with this parameter group accept connections without TLS.',
  why: 'Passwords and data then cross the network in the clear.',
  fix: {
    how: 'Set `require_ssl` to true.',
    properties: { Parameters: [{ ParameterName: 'require_ssl', ParameterValue: 'true' }] },
    arguments: { parameter: [{ name: 'require_ssl', value: 'true' }] },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['Redshift.2'] },
  sameAs: { checkov: ['CKV_AWS_105'], 'cdk-nag': ['RedshiftRequireTlsSSL'] },
  resource: parameterGroup,
  check: (it) => it.requiresTls.is('true'),
});
