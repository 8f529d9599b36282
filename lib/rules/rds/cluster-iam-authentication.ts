import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { cluster } from '../../resources/rds/cluster';

export default defineRule({
  title: 'RDS clusters accept IAM authentication',
  problem: 'Users of this cluster can only log in with passwords.',
  why: 'IAM tokens last 15 minutes and are tied to roles; passwords are shared, leaked and forgotten.',
  fix: {
    how: 'Turn IAM authentication on, and give applications roles that may connect.',
    cdk: { iamAuthentication: true },
    properties: { EnableIAMDatabaseAuthentication: true },
    arguments: { iam_database_authentication_enabled: true },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['RDS.12'] },
  sameAs: {
    checkov: ['CKV_AWS_162'],
    trivy: ['AWS-0176'],
    'cdk-nag': ['AuroraMySQLPostgresIAMAuth'],
  },
  resource: cluster,
  check: (it) =>
    when(
      it.engine.or('').holds((engine) => !/oracle|sqlserver|db2/.test(engine)),
      () => it.iamAuth.isTrue(),
    ),
});
