import { defineRule } from '../../engine/rule';
import { escalationsOf, type TakesIn } from '../../iam/escalation';
import { inWords } from '../../iam/grant';
import { toolkitStatement } from '../../iam/toolkit-statements';
import { takesInAdministrator } from '../../resources/iam/administrators';
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
    properties: {
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'iam:PassRole',
            Resource: 'arn:aws:iam::111122223333:role/web',
            Condition: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
          },
        ],
      },
    },
    arguments: {
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'iam:PassRole',
            Resource: 'arn:aws:iam::111122223333:role/web',
            Condition: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
          },
        ],
      }),
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    terrascan: ['AC_AWS_0473'],
    checkov: ['CKV_AWS_110', 'CKV_AWS_286'],
    kics: [
      ...['group', 'role', 'user'].flatMap((who) =>
        KICS.map((path) => `${who}_with_privilege_escalation_by_actions_${path}`),
      ),
      'group_with_privilege_escalation_by_actions_iam_PassRole_and_lambda_CreateFunction_and_lambda_InvokeFunction',
      'role_with_privilege_escalation_by_actions_iam_PassRole_and_lambda_CreateFunction_lambda_InvokeFunction',
      'user_with_privilege_escalation_by_actions_iam_PassRole_and_lambda_CreateFunction_and_lambda_InvokeFunction',
    ],
  },
  leads: ['iam/policy-pass-role-named'],
  resource: permissions,
  check: (it) => {
    const { known } = it.policy;
    if (!known) return it.policy.isAbsentHere ? it.policy.notApplicable() : it.policy.unknown();
    // What a toolkit writes by itself is no choice of the policy's author.
    const statements = known.statements.filter((statement) => !toolkitStatement(statement));
    const ways = (isAdministrator?: TakesIn) => {
      const alone = escalationsOf(statements, undefined, isAdministrator);
      // Those who have the policy are looked at only where it matters.
      const over = alone.length > 0 ? (it.over.known ?? []) : [];
      return over.length === 0
        ? alone
        : over.flatMap(({ denies, boundary }) => escalationsOf([...statements, ...denies], boundary, isAdministrator));
    };
    const all = ways();
    const found = all.length > 0 ? all : ways(takesInAdministrator(it.reading));
    const open = found.find(({ held }) => held);
    if (open) {
      const on = all.length > 0 ? 'every resource' : 'an administrator of this template';
      return open.at.fact.fail(() => inWords(open.at, `${open.path.join(' with ')} is allowed on ${on}`));
    }
    return found[0]?.at.fact.unknown() ?? (known.open ? it.policy.unknown() : it.policy.pass());
  },
});
