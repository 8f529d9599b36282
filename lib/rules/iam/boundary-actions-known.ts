import { defineRule } from '../../engine/rule';
import { inOwnWords } from '../../iam/grant';
import { namesNoAction, wrongAction } from '../../iam/known-actions';
import { noStatement } from '../../iam/statements';
import { boundary } from '../../resources/iam/boundary';

export default defineRule({
  title: 'Actions in permissions boundaries exist',
  problem: 'This boundary names an action that AWS does not have.',
  why: 'A mistyped action is not let through, and in a Deny it bounds nothing: what was meant is missing.',
  fix: {
    how: 'Correct the name; waive what is newer than our table of actions, or known to work though AWS does not document it.',
    noCode: 'Which action was meant, only the author of the policy can say.',
  },
  severity: 'low',
  preset: 'baseline',
  controls: {},
  resource: boundary,
  check: (it) => noStatement(it.policy, namesNoAction, wrongAction, inOwnWords),
});
