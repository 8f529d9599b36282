import { defineRule } from '../../engine/rule';
import { both } from '../../engine/truth';
import { isAllow } from '../../iam/policy';
import { noStatement } from '../../iam/statements';
import { permissions } from '../../resources/iam/permissions';

export default defineRule({
  title: 'IAM policies say what they allow, not what they leave out',
  problem: 'This policy allows everything except the actions it names.',
  why: 'Allow with NotAction grants every other action of every service, and each action that AWS adds later.',
  fix: {
    how: 'List the allowed actions under Action, or turn the statement into a Deny.',
    properties: {
      PolicyDocument: {
        Statement: [{ Effect: 'Allow', Action: ['s3:GetObject'], Resource: 'arn:aws:s3:::uploads/*' }],
      },
    },
    arguments: {
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: ['s3:GetObject'], Resource: 'arn:aws:s3:::uploads/*' }],
      }),
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: { cfn_nag: ['W15', 'W16', 'W17'], guard: ['IAM_ROLE_OR_POLICY_NO_ALLOW_PLUS_NOT_ACTION'] },
  implies: [
    'iam/policy-no-decrypt-all',
    'iam/policy-no-escalation',
    'iam/policy-no-read-all-objects',
    'iam/policy-no-read-all-parameters',
    'iam/policy-no-read-all-secrets',
    'iam/policy-no-read-all-tables',
    'iam/policy-no-sql-on-all-databases',
    'iam/policy-resources-named',
  ],
  resource: permissions,
  check: (it) =>
    noStatement(it.policy, (statement) =>
      both(isAllow(statement), statement.actions.negated && statement.actions.said),
    ),
});
