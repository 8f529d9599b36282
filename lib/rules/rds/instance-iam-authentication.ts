import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { instance } from '../../resources/rds/instance';

export default defineRule({
  title: 'RDS instances accept IAM authentication',
  problem: 'Users of this instance can only log in with passwords.',
  why: 'IAM tokens last 15 minutes and are tied to roles; passwords are shared, leaked and forgotten.',
  fix: {
    how: 'Turn IAM authentication on, and give applications roles that may connect.',
    cdk: { iamAuthentication: true },
    properties: { EnableIAMDatabaseAuthentication: true },
    arguments: { iam_database_authentication_enabled: true },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['RDS.10'] },
  sameAs: {
    terrascan: ['AC_AWS_0053'],
    checkov: ['CKV_AWS_161'],
    trivy: ['AWS-0176'],
    kics: ['iam_database_auth_not_enabled'],
  },
  resource: instance,
  check: (it) =>
    when(
      it.engine.or('').holds((engine) => !/oracle|sqlserver|db2/.test(engine)),
      () => it.iamAuth.isTrue(),
    ),
});
