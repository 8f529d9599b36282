import { defineRule } from '../../engine/rule';
import { parameterGroup } from '../../resources/docdb/parameter-group';

export default defineRule({
  title: 'DocumentDB parameter groups turn auditing on',
  problem: 'Clusters with this parameter group write no audit log.',
  why: 'An exported audit log stays empty until the engine writes it.',
  fix: {
    how: 'Set `audit_logs` to `enabled`.',
    properties: { Parameters: { audit_logs: 'enabled' } },
    arguments: { parameter: [{ name: 'audit_logs', value: 'enabled' }] },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_104'] },
  resource: parameterGroup,
  check: (it) => it.audit.is('enabled', 'all', 'ddl', 'dml_read', 'dml_write'),
});
