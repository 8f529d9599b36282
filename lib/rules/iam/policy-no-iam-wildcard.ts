import { defineRule } from '../../engine/rule';
import { both, either } from '../../engine/truth';
import { allowsActionLike, includesAll, isAllow } from '../../iam/policy';
import { noStatement } from '../../iam/statements';
import { permissions } from '../../resources/iam/permissions';

export default defineRule({
  title: 'IAM policies do not grant all of IAM',
  problem: 'This policy grants all actions of IAM.',
  why: 'Whoever holds all of IAM can give themselves everything else.',
  fix: {
    how: 'Name the actions that are needed, and let changes through only with a permissions boundary.',
    properties: {
      PolicyDocument: { Statement: [{ Effect: 'Allow', Action: ['iam:Get*', 'iam:List*'], Resource: '*' }] },
    },
    arguments: {
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: ['iam:Get*', 'iam:List*'], Resource: '*' }],
      }),
    },
    placeholders: true,
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['IAM.21'] },
  sameAs: {
    checkov: ['CKV2_AWS_40'],
    guard: ['IAM_MANAGEDPOLICY_NO_STATEMENTS_WITH_FULL_ACCESS', 'IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS'],
    'cdk-nag': ['IAMPolicyNoStatementsWithFullAccess'],
  },
  implies: [
    'iam/policy-no-escalation',
    'iam/policy-no-service-wildcard',
    'iam/policy-pass-role-named',
    'iam/policy-resources-named',
  ],
  resource: permissions,
  check: (it) =>
    noStatement(it.policy, (statement) =>
      either(
        allowsActionLike(statement, /^iam:[*?]*\*[*?]*$/i),
        both(
          isAllow(statement),
          () => includesAll(statement.actions),
          () => includesAll(statement.resources),
        ),
      ),
    ),
});
