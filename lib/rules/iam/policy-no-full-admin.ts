import { defineRule } from '../../engine/rule';
import { grantsEverything } from '../../iam/policy';
import { noStatement } from '../../iam/statements';
import { permissions } from '../../resources/iam/permissions';

export default defineRule({
  title: 'IAM policies do not grant every action on every resource',
  problem: 'This policy grants every action on every resource.',
  why: 'Whoever holds such a policy owns the account: one leaked session is enough to read, change and delete everything.',
  fix: {
    how: 'Name the actions that are needed, and the resources they are needed on.',
    properties: {
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: 'arn:aws:s3:::uploads/*' }],
      },
    },
    arguments: {
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: 'arn:aws:s3:::uploads/*' }],
      }),
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['IAM.1'], 'cis-aws-5.0.0': ['1.15'], 'cis-aws-3.0.0': ['1.16'] },
  sameAs: {
    terrascan: ['AC_AWS_0147', 'AC_AWS_0146', 'AC_AWS_0144', 'AC_AWS_0474', 'AC_AWS_0143'],
    checkov: ['CKV_AWS_1', 'CKV_AWS_62', 'CKV_AWS_109', 'CKV_AWS_111'],
    kics: [
      'iam_policies_with_full_privileges',
      'iam_policy_grants_full_permissions',
      'iam_role_with_full_privileges',
      'sso_policy_with_full_priveleges',
    ],
    cfn_nag: ['F38', 'F39', 'F40', 'W11', 'W12', 'W13'],
    guard: ['IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS', 'IAM_POLICYDOCUMENT_NO_WILDCARD_RESOURCE'],
    'cdk-nag': ['IAMPolicyNoStatementsWithAdminAccess'],
    regula: ['FG_R00092'],
  },
  implies: [
    'iam/policy-no-decrypt-all',
    'iam/policy-no-escalation',
    'iam/policy-no-read-all-objects',
    'iam/policy-no-read-all-parameters',
    'iam/policy-no-read-all-secrets',
    'iam/policy-no-read-all-tables',
    'iam/policy-no-sql-on-all-databases',
    'iam/policy-pass-role-named',
    'iam/policy-pass-role-to-service',
    'iam/policy-resources-named',
  ],
  leads: ['iam/policy-no-iam-wildcard', 'iam/policy-no-not-action', 'iam/policy-no-not-resource'],
  resource: permissions,
  check: (it) => noStatement(it.policy, grantsEverything),
});
