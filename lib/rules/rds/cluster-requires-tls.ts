import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { cluster } from '../../resources/rds/cluster';

export default defineRule({
  title: 'RDS clusters require TLS',
  problem: 'This cluster accepts connections without TLS.',
  why: 'Passwords and data then cross the network in the clear.',
  fix: {
    how: 'Name a cluster parameter group that sets `rds.force_ssl` (PostgreSQL) to 1 or `require_secure_transport` (MySQL) to ON.',
    cdk: "parameters: { 'rds.force_ssl': '1' }",
    noCode: 'The setting stands in a parameter group of its own.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {},
  resource: cluster,
  check: (it) =>
    when(
      it.engine.holds((engine) => /^(aurora|postgres|mysql)/.test(engine)),
      () => it.forcesTls.isTrue(),
    ),
});
