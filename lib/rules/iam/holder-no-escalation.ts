import { defineRule } from '../../engine/rule';
import { escalationsOf, isWide } from '../../iam/escalation';
import { inWords } from '../../iam/grant';
import { holderOfSeveral } from '../../resources/iam/holder';

export default defineRule({
  title: 'Policies of one user, group or role do not add up to more',
  problem: 'The policies of this user, group or role together let it gain permissions that none of them grants.',
  why: 'Passing any role is one half of a takeover; running a machine or a function as that role is the other.',
  fix: {
    how: 'Name the roles that may be passed under Resource.',
    noCode: 'Which actions and resources the policy has to name, only its author can say.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    kics: ['group', 'role', 'user'].flatMap((who) =>
      [
        'cloudformation_CreateStack',
        'ec2_RunInstances',
        'glue_CreateDevEndpoint',
        who === 'role'
          ? 'lambda_CreateFunction_lambda_InvokeFunction'
          : 'lambda_CreateFunction_and_lambda_InvokeFunction',
      ]
        .map((then) => `${who}_with_privilege_escalation_by_actions_iam_PassRole_and_${then}`)
        .concat(`${who}_with_privilege_escalation_by_actions_iam_UpdateAssumeRolePolicy_and_sts_AssumeRole`),
    ),
  },
  resource: holderOfSeveral,
  check: (it) => {
    const { policy } = it;
    if (policy.isUnknown) return policy.unknown();
    const own = policy.known?.documents ?? [];
    // What is granted on named resources only adds nothing to what the others grant.
    const adds = own.some((statements) => statements.some((one) => isWide(one) !== false));
    const documents = adds ? [...own, ...(it.powers.known?.documents ?? [])] : own;
    if (documents.length < 2) return policy.notApplicable();
    if (!adds) return policy.pass();
    const ofGroups = (it.ofGroups.known ?? []).map(({ statements }) => statements);
    const alone = new Set(
      [...documents, ...ofGroups].flatMap((statements) => escalationsOf(statements).map(({ path }) => path)),
    );
    const bound = it.boundary.isAbsentHere ? undefined : it.boundary.known;
    const together = escalationsOf(documents.flat(), bound).filter(({ path }) => !alone.has(path));
    const open = together.find(({ held }) => held);
    if (open)
      return open.at.fact.fail(() => inWords(open.at, `${open.path.join(' with ')} is allowed on every resource`));
    return together[0]?.at.fact.unknown() ?? policy.pass();
  },
});
