import { defineRule } from '../../engine/rule';
import { passwordPolicy } from '../../resources/iam/password-policy';

export default defineRule({
  title: 'Passwords of IAM users have a digit',
  problem: 'This password policy accepts passwords without a digit.',
  why: 'Passwords of one kind of character are guessed sooner.',
  fix: { how: 'Ask for a digit.', arguments: { require_numbers: true } },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['IAM.14', 'IAM.7'] },
  sameAs: {
    terrascan: ['AC_AWS_0136'],
    checkov: ['CKV_AWS_12'],
    trivy: ['AWS-0059'],
    datadog: ['iam_password_does_not_require_number'],
    regula: ['FG_R00024'],
  },
  resource: passwordPolicy,
  check: (it) => it.numbers.isTrue(),
});
