import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { instance } from '../../resources/rds/instance';
import { hasTlsParameter } from '../../resources/rds/tls';

/** PostgreSQL 15 and later force TLS unless told otherwise. */
const forcesByDefault = (engine = '', version = '') => engine === 'postgres' && Number.parseInt(version, 10) >= 15;

export default defineRule({
  title: 'RDS instances require TLS',
  problem: 'This instance accepts connections without TLS.',
  why: 'Passwords and data then cross the network in the clear.',
  fix: {
    how: 'Name a parameter group that sets `rds.force_ssl` (PostgreSQL, SQL Server) or `require_secure_transport` (MySQL, MariaDB) to 1, or `db2comm` (Db2) to SSL.',
    cdk: "parameters: { 'rds.force_ssl': '1' }",
    noCode: 'The setting stands in a parameter group of its own.',
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['RDS.41', 'RDS.44'] },
  sameAs: { checkov: ['CKV2_AWS_69'] },
  resource: instance,
  check: (it) =>
    when(it.engine.holds(hasTlsParameter), () =>
      it.forcesTls.isAbsentHere && forcesByDefault(it.engine.text, it.engineVersion.text)
        ? it.engineVersion.pass()
        : it.forcesTls.isTrue(),
    ),
});
