import { defineRule } from '../../engine/rule';
import { parameterGroup } from '../../resources/docdb/parameter-group';

/** Source: DocumentDB Developer Guide, "Auditing Amazon DocumentDB events", November 2026: a list of these, or one word for all. */
const EVENTS = ['enabled', 'all', 'ddl', 'dml', 'dml_read', 'dml_write'];

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
  check: (it) =>
    it.audit.holds((audit) => {
      const events = String(audit)
        .split(',')
        .map((event) => event.trim().toLowerCase());
      return events.every((event) => EVENTS.includes(event));
    }),
});
