import { defineRule } from '../../engine/rule';
import { passwordPolicy } from '../../resources/iam/password-policy';

export default defineRule({
  title: 'Passwords of IAM users have an upper-case letter',
  problem: 'This password policy accepts passwords without an upper-case letter.',
  why: 'Passwords of one kind of character are guessed sooner.',
  fix: { how: 'Ask for an upper-case letter.', arguments: { require_uppercase_characters: true } },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['IAM.11', 'IAM.7'] },
  sameAs: {
    terrascan: ['AC_AWS_0135'],
    checkov: ['CKV_AWS_15'],
    trivy: ['AWS-0061'],
    datadog: ['iam_password_does_not_require_uppercase'],
    regula: ['FG_R00021'],
  },
  resource: passwordPolicy,
  check: (it) => it.uppercase.isTrue(),
});
