import { defineRule } from '../../engine/rule';
import { passwordPolicy } from '../../resources/iam/password-policy';

export default defineRule({
  title: 'Passwords of IAM users have at least 14 characters',
  problem: 'This password policy accepts passwords of fewer than 14 characters.',
  why: 'Short passwords can be guessed.',
  fix: { how: 'Ask for 14 characters or more.', arguments: { minimum_password_length: 14 } },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['IAM.15', 'IAM.7'] },
  sameAs: {
    terrascan: ['AC_AWS_0142', 'AC_AWS_0141'],
    checkov: ['CKV_AWS_10'],
    trivy: ['AWS-0063'],
    kics: ['iam_password_without_minimum_length'],
    regula: ['FG_R00025'],
  },
  resource: passwordPolicy,
  check: (it) => it.length.atLeast(14),
});
