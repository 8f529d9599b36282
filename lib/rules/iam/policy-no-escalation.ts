import { defineRule } from '../../engine/rule';
import { all, not, type Verdict } from '../../engine/verdict';
import { ESCALATIONS } from '../../iam/escalation';
import { both, either, negate } from '../../iam/kleene';
import { allows, includesAll, type Statement, someStatement } from '../../iam/policy';
import { permissions } from '../../resources/iam/permissions';

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
    kics: [
      ...['group', 'role', 'user'].flatMap((who) =>
        ESCALATIONS.map(
          (path) => `${who}_with_privilege_escalation_by_actions_${path.join('_and_').replaceAll(':', '_')}`,
        ),
      ),
      'role_with_privilege_escalation_by_actions_iam_PassRole_and_lambda_CreateFunction_lambda_InvokeFunction',
    ],
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
