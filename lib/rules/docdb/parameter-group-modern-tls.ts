import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { parameterGroup } from '../../resources/docdb/parameter-group';

export default defineRule({
  title: 'DocumentDB parameter groups require TLS 1.2',
  problem: 'Clusters with this parameter group accept old versions of TLS.',
  why: 'Old protocol versions let an attacker on the network read or change the traffic.',
  fix: {
    how: 'Set `tls` to `tls1.2+`, `tls1.3+` or `fips-140-3`.',
    properties: { Parameters: { tls: 'tls1.2+' } },
    arguments: {
      parameter: [
        { name: 'tls', value: 'tls1.2+' },
        { name: 'audit_logs', value: 'enabled' },
      ],
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['DocumentDB.6'] },

  resource: parameterGroup,
  check: (it) => when(it.tls.isNot('disabled'), () => it.tls.is('tls1.2+', 'tls1.3+', 'fips-140-3')),
});
