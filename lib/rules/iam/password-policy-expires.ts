import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { passwordPolicy } from '../../resources/iam/password-policy';

export default defineRule({
  title: 'Passwords of IAM users expire',
  problem: 'This password policy lets passwords live for more than 90 days.',
  why: 'A leaked password stays useful until it is changed.',
  fix: { how: 'Let passwords expire after 90 days.', arguments: { max_password_age: 90 } },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['IAM.17'] },
  sameAs: {
    terrascan: ['AC_AWS_0138'],
    checkov: ['CKV_AWS_9'],
    trivy: ['AWS-0062'],
    kics: ['misconfigured_password_policy_expiration'],
    regula: ['FG_R00003'],
  },
  resource: passwordPolicy,
  check: (it) => all(it.maxDays.atLeast(1), it.maxDays.atMost(90)),
});
