import { defineRule } from '../../engine/rule';
import { inOwnWords } from '../../iam/grant';
import { namesNoAction, wrongAction } from '../../iam/known-actions';
import { noStatement } from '../../iam/statements';
import { share } from '../../resources/iam/resource-policy';

export default defineRule({
  title: 'Actions in policies of resources and in trust policies exist',
  problem: 'This policy names an action that AWS does not have.',
  why: 'A mistyped action grants nothing, and in a Deny it protects nothing: what was meant is missing.',
  fix: {
    how: 'Correct the name; waive what is newer than our table of actions, or known to work though AWS does not document it.',
    noCode: 'Which action was meant, only the author of the policy can say.',
  },
  severity: 'low',
  preset: 'baseline',
  controls: {},
  resource: share,
  check: (it) => noStatement(it.policy, namesNoAction, wrongAction, inOwnWords),
});
