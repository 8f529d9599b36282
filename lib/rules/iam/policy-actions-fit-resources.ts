import { defineRule } from '../../engine/rule';
import { resourcesOf } from '../../iam/action-resources';
import { hasUnfitAction, unfitAction } from '../../iam/fitting';
import { inOwnWords } from '../../iam/grant';
import type { Statement } from '../../iam/policy';
import { noStatement } from '../../iam/statements';
import { permissions } from '../../resources/iam/permissions';

export default defineRule({
  title: 'Actions in IAM policies work on the resources beside them',
  problem: 'This policy names an action beside resources that it does not work on.',
  why: 'IAM never matches the two, so an Allow grants nothing of it, and a Deny protects nothing though it looks as if it did.',
  fix: {
    how: 'Name a resource of a kind that the action works on, such as objects of the bucket.',
    noCode: 'Which resource was meant, only the author of the policy can say.',
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {},
  resource: permissions,
  check: (it) => noStatement(it.policy, hasUnfitAction, unfit, inOwnWords),
});

function unfit(statement: Statement): string | undefined {
  const action = unfitAction(statement);
  if (action === undefined) return undefined;
  const kinds = resourcesOf(action).map(({ arn }) => `arn:aws:${arn.replace(/,.*/, '')}`);
  return `${action} works on ${kinds.join(' or ')}`;
}
