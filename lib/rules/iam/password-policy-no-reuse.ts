import { defineRule } from '../../engine/rule';
import { passwordPolicy } from '../../resources/iam/password-policy';

export default defineRule({
  title: 'Passwords of IAM users are not used again',
  problem: 'This password policy lets users return to a password they had before.',
  why: 'A password that leaked once works again when its owner returns to it.',
  fix: { how: 'Remember the last 24 passwords.', arguments: { password_reuse_prevention: 24 } },
  severity: 'low',
  preset: 'baseline',
  controls: { 'security-hub': ['IAM.16'] },
  sameAs: {
    terrascan: ['AC_AWS_0472'],
    checkov: ['CKV_AWS_13'],
    trivy: ['AWS-0056'],
    kics: ['password_without_reuse_prevention'],
    regula: ['FG_R00002'],
  },
  resource: passwordPolicy,
  check: (it) => it.reuse.atLeast(24),
});
