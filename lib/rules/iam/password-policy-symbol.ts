import { defineRule } from '../../engine/rule';
import { passwordPolicy } from '../../resources/iam/password-policy';

export default defineRule({
  title: 'Passwords of IAM users have a symbol',
  problem: 'This password policy accepts passwords without a symbol.',
  why: 'Passwords of one kind of character are guessed sooner.',
  fix: { how: 'Ask for a symbol.', arguments: { require_symbols: true } },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['IAM.13', 'IAM.7'] },
  sameAs: {
    terrascan: ['AC_AWS_0137'],
    checkov: ['CKV_AWS_14'],
    trivy: ['AWS-0060'],
    datadog: ['iam_password_does_not_require_symbol'],
    regula: ['FG_R00023'],
  },
  resource: passwordPolicy,
  check: (it) => it.symbols.isTrue(),
});
