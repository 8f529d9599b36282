import { defineRule } from '../../engine/rule';
import { inOwnWords } from '../../iam/grant';
import { namesNoAction, wrongAction } from '../../iam/known-actions';
import { noStatement } from '../../iam/statements';
import { policy } from '../../resources/organizations/policy';

export default defineRule({
  title: 'Actions in policies of organisations exist',
  problem: 'This policy of an organisation names an action that AWS does not have.',
  why: 'In a Deny, a mistyped action protects no account at all from what was meant.',
  fix: {
    how: 'Correct the name; waive what is newer than our table of actions, or known to work though AWS does not document it.',
    noCode: 'Which action was meant, only the author of the policy can say.',
  },
  severity: 'low',
  preset: 'baseline',
  controls: {},
  resource: policy,
  check: (it) => noStatement(it.content, namesNoAction, wrongAction, inOwnWords),
});
