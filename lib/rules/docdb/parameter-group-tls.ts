import { defineRule } from '../../engine/rule';
import { parameterGroup } from '../../resources/docdb/parameter-group';

export default defineRule({
  title: 'DocumentDB parameter groups keep TLS on',
  problem: 'Clusters with this parameter group accept connections without TLS.',
  why: 'Passwords and data then cross the network in the clear.',
  fix: {
    how: 'Set `tls` to `enabled`, or leave it out.',
    properties: { Parameters: { tls: 'enabled' } },
    arguments: { parameter: [{ name: 'tls', value: 'enabled' }] },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['DocumentDB.6'] },
  sameAs: { checkov: ['CKV_AWS_90'] },
  resource: parameterGroup,
  check: (it) => it.tls.isNot('disabled'),
});
