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
  controls: {
    fsbp: ['Redshift.2'],
    'pci-dss-4.0.1': ['4.2.1'],
    'nist-800-53-r5': ['AC-4', 'SC-7(4)', 'SC-8', 'SC-8(1)', 'SC-8(2)', 'SC-13', 'SC-23', 'SC-23(3)'],
  },
  sameAs: { checkov: ['CKV_AWS_105'], 'cdk-nag': ['RedshiftRequireTlsSSL'] },
  resource: parameterGroup,
  check: (it) => it.requiresTls.is('true'),
});
