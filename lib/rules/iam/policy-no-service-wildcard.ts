import { defineRule } from '../../engine/rule';
import { allowsWholeService } from '../../iam/policy';
import { noStatement } from '../../iam/statements';
import { permissions } from '../../resources/iam/permissions';

export default defineRule({
  title: 'IAM policies do not grant all actions of a service',
  problem: 'This policy grants all actions of a service.',
  why: 'A wildcard takes in deletion, sharing and administration, and every action that AWS adds later.',
  fix: {
    how: 'Name the actions that are needed.',
    properties: {
      PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::uploads/*' }] },
    },
    arguments: {
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::uploads/*' }],
      }),
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['IAM.21'] },
  sameAs: {
    checkov: ['CKV_AWS_49', 'CKV_AWS_63'],
    trivy: ['AWS-0057', 'AWS-0114', 'AWS-0120', 'AWS-0345'],
    cfn_nag: ['F3', 'F4', 'F5'],
    guard: [
      'IAM_MANAGEDPOLICY_NO_STATEMENTS_WITH_FULL_ACCESS',
      'IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS',
      'IAM_ROLE_NO_WILDCARD_ACTIONS_ON_PERMISSIONS',
    ],
    'cdk-nag': ['IAMPolicyNoStatementsWithFullAccess', 'LambdaStarPermissions'],
  },
  implies: ['iam/policy-no-wildcards'],
  leads: ['iam/policy-no-decrypt-all'],
  resource: permissions,
  check: (it) => noStatement(it.policy, allowsWholeService),
});
