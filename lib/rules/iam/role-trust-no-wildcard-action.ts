import { defineRule } from '../../engine/rule';
import { both, either } from '../../engine/truth';
import { toAssume } from '../../iam/narrower';
import { allowsWholeService, isAllow } from '../../iam/policy';
import { noStatement } from '../../iam/statements';
import { trust } from '../../resources/iam/trust';

export default defineRule({
  title: 'IAM roles name the ways in which they can be assumed',
  problem: 'This role’s trust policy allows a wildcard of actions.',
  why: 'A wildcard also allows tagging the session and naming its source, on which other policies may rely.',
  fix: {
    how: 'Name sts:AssumeRole, sts:AssumeRoleWithWebIdentity or sts:AssumeRoleWithSAML.',
    properties: {
      AssumeRolePolicyDocument: {
        Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
    },
    arguments: {
      assume_role_policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      }),
    },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: {
    cfn_nag: ['F2', 'W14'],
    guard: ['IAM_ROLE_NO_FULL_ACCESS_ON_TRUST_POLICY', 'IAM_ROLE_NO_ALLOW_PLUS_NOT_ACTION_ON_TRUST_POLICY'],
    kics: ['iam_role_with_full_privileges'],
  },
  resource: trust,
  check: (it) =>
    noStatement(
      it.trust,
      (statement) =>
        either(
          allowsWholeService(statement),
          both(isAllow(statement), statement.actions.said && statement.actions.negated),
        ),
      toAssume,
    ),
});
