import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { cluster } from '../../resources/rds/cluster';

export default defineRule({
  title: 'Aurora MySQL clusters audit what is done',
  problem: 'This cluster keeps no record of who connected and what was asked.',
  why: 'After a theft nobody can tell which rows were read, and by whom.',
  fix: {
    how: 'Name a cluster parameter group that sets `server_audit_logging` to 1, and the events to record.',
    cdk: "parameters: { server_audit_logging: '1' }",
    noCode: 'The setting stands in a parameter group of its own.',
  },
  severity: 'medium',
  preset: 'optional',
  controls: { 'security-hub': ['RDS.45'] },
  sameAs: {},
  resource: cluster,
  check: (it) =>
    when(it.engine.is('aurora', 'aurora-mysql'), () => it.audits.holds((value) => /^(1|on)$/i.test(String(value)))),
});
