import { defineRule } from '../../engine/rule';
import { accessKey } from '../../resources/iam/access-key';

export default defineRule({
  title: 'The root user has no access keys',
  problem: 'This makes an access key for a user called root.',
  why: 'Nothing limits what the root user may do; a key of its own that leaks is the loss of the account.',
  fix: {
    how: 'Remove the key, and use a role.',
    noCode: 'The key is taken out of the code, and no setting says that.',
  },
  severity: 'critical',
  preset: 'baseline',
  controls: { 'security-hub': ['IAM.4'] },
  sameAs: {
    terrascan: ['AC_AWS_0132'],
    checkov: ['CKV_AWS_348'],
    kics: ['root_account_has_active_access_keys'],
    trivy: ['AWS-0141'],
  },
  resource: accessKey,
  check: (it) => it.user.holds((name) => (String(name).includes('${') ? true : !/(^|:)root$/i.test(String(name)))),
});
