import { defineRule } from '../../engine/rule';
import { both } from '../../engine/truth';
import { onNamed } from '../../iam/narrower';
import { isAllow } from '../../iam/policy';
import { noStatement } from '../../iam/statements';
import { permissions } from '../../resources/iam/permissions';

export default defineRule({
  title: 'IAM policies name the resources they allow, not the ones they leave out',
  problem: 'This policy allows its actions on every resource except those it names.',
  why: 'Allow with NotResource reaches every other resource in the account, those that are made later included.',
  fix: {
    how: 'List the allowed resources under Resource.',
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
  controls: {},
  sameAs: { cfn_nag: ['W21', 'W22', 'W23'], guard: ['IAM_ROLE_OR_POLICY_NO_ALLOW_PLUS_NOT_RESOURCE'] },
  resource: permissions,
  check: (it) =>
    noStatement(
      it.policy,
      (statement) => both(isAllow(statement), statement.resources.negated && statement.resources.said),
      onNamed,
    ),
});
