import { defineRule } from '../../engine/rule';
import { all, not, type Verdict } from '../../engine/verdict';
import { ESCALATIONS } from '../../iam/escalation';
import { both, either, negate } from '../../iam/kleene';
import { allows, includesAll, type Statement, someStatement } from '../../iam/policy';
import { permissions } from '../../resources/iam/permissions';

/** What follows `<who>_with_privilege_escalation_by_actions_` in the names of KICS. */
const KICS = [
  'glue_UpdateDevEndpoint',
  'iam_AddUserToGroup',
  'iam_AttachGroupPolicy',
  'iam_AttachRolePolicy',
  'iam_AttachUserPolicy',
  'iam_CreateAccessKey',
  'iam_CreateLoginProfile',
  'iam_CreatePolicyVersion',
  'iam_PassRole_and_cloudformation_CreateStack',
  'iam_PassRole_and_ec2_RunInstances',
  'iam_PassRole_and_glue_CreateDevEndpoint',
  'iam_PassRole_and_lambda_CreateFunction_and_lambda_InvokeFunction',
  'iam_PassRole_and_lambda_CreateFunction_lambda_InvokeFunction',
  'iam_PutGroupPolicy',
  'iam_PutRolePolicy',
  'iam_PutUserPolicy',
  'iam_SetDefaultPolicyVersion',
  'iam_UpdateAssumeRolePolicy_and_sts_AssumeRole',
  'iam_UpdateLoginProfile',
  'lambda_UpdateFunctionCode',
];

export default defineRule({
  title: 'IAM policies do not let their holders give themselves more',
  problem: 'This policy lets its holder gain permissions that it does not grant.',
  why: 'Whoever can change policies, take over identities or run code as a role of their choice is an administrator in waiting.',
  fix: {
    how: 'Name the users, roles or functions that the action may touch under Resource, and require a permissions boundary.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_110', 'CKV_AWS_286'],
    kics: ['group', 'role', 'user'].flatMap((who) =>
      KICS.map((path) => `${who}_with_privilege_escalation_by_actions_${path}`),
    ),
  },
  resource: permissions,
  check: (it) => {
    if (it.policy.isAbsentHere) return it.policy.notApplicable();
    return all(
      ...ESCALATIONS.map((path): Verdict => {
        const held = all(
          ...path.map((action) => someStatement(it.policy, (statement) => allowsAnywhere(statement, action))),
        );
        return not(held, held.state === 'pass' ? `${path.join(' with ')} is allowed on every resource` : undefined);
      }),
    );
  },
});

/** A grant of everything is reported as such. */
const allowsAnywhere = (statement: Statement, action: string) =>
  both(
    allows(statement, action),
    negate(includesAll(statement.actions)),
    either(statement.resources.negated, includesAll(statement.resources)),
  );
