import { defineRule } from '../../engine/rule';
import { passwordPolicy } from '../../resources/iam/password-policy';

export default defineRule({
  title: 'Passwords of IAM users have a lower-case letter',
  problem: 'This password policy accepts passwords without a lower-case letter.',
  why: 'Passwords of one kind of character are guessed sooner.',
  fix: { how: 'Ask for a lower-case letter.', arguments: { require_lowercase_characters: true } },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['IAM.12', 'IAM.7'] },
  sameAs: {
    terrascan: ['AC_AWS_0134'],
    checkov: ['CKV_AWS_11'],
    trivy: ['AWS-0058'],
    datadog: ['iam_password_does_not_require_lowercase'],
    regula: ['FG_R00022'],
  },
  resource: passwordPolicy,
  check: (it) => it.lowercase.isTrue(),
});
