import { defineRule } from '../../engine/rule';
import { escalationsOf, mayEscalate, type TakesIn } from '../../iam/escalation';
import { inWords } from '../../iam/grant';
import { takesInAdministrator } from '../../resources/iam/administrators';
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
    const powers = it.powers.known?.documents ?? [];
    const ofGroups = (it.ofGroups.known ?? []).map(({ statements }) => statements);
    const bound = it.boundary.isAbsentHere ? undefined : it.boundary.known;
    // What is granted on named resources only adds nothing to what the others grant, unless they are administrators.
    const adds = (isAdministrator?: TakesIn) =>
      own.some((statements) => statements.some((one) => mayEscalate(one, isAdministrator)));
    const ways = (isAdministrator?: TakesIn) => {
      const documents = [...own, ...powers];
      if (documents.length < 2 || !adds(isAdministrator)) return [];
      const alone = new Set(
        [...documents, ...ofGroups].flatMap((statements) =>
          escalationsOf(statements, undefined, isAdministrator).map(({ path }) => path),
        ),
      );
      return escalationsOf(documents.flat(), bound, isAdministrator).filter(({ path }) => !alone.has(path));
    };
    const all = ways();
    const found = all.length > 0 ? all : ways(takesInAdministrator(it.reading));
    const open = found.find(({ held }) => held);
    if (open) {
      const on = all.length > 0 ? 'every resource' : 'an administrator of this template';
      return open.at.fact.fail(() => inWords(open.at, `${open.path.join(' with ')} is allowed on ${on}`));
    }
    return (
      found[0]?.at.fact.unknown() ??
      (own.length + (adds() ? powers.length : 0) < 2 ? policy.notApplicable() : policy.pass())
    );
  },
});
