import { defineRule } from '../../engine/rule';
import { admitsAnyone } from '../../iam/admission';
import { forNamed } from '../../iam/narrower';
import { noStatement } from '../../iam/statements';
import { trust } from '../../resources/iam/trust';

export default defineRule({
  title: 'IAM roles are not trusting of the whole world',
  problem: 'This role can be assumed from any AWS account.',
  why: 'Whoever learns the role’s name takes over all it may do.',
  fix: {
    how: 'Name the accounts, roles or services that may assume the role under Principal.',
    properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' } },
        ],
      },
    },
    arguments: {
      assume_role_policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' } },
        ],
      }),
    },
  },
  severity: 'critical',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_60'],
    kics: ['iam_role_allows_all_principals_to_assume', 'iam_policy_grants_assumerole_permission_across_all_services'],
    cfn_nag: ['F6'],
    regula: ['FG_R00219'],
    guard: ['IAM_ROLE_NO_ALLOW_PLUS_NOT_PRINCIPAL'],
  },
  sameAsOnly: { kics: { iam_policy_grants_assumerole_permission_across_all_services: { dialect: 'terraform' } } },
  resource: trust,
  check: (it) => noStatement(it.trust, admitsAnyone, forNamed),
});
