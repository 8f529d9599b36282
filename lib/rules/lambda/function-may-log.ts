import { defineRule } from '../../engine/rule';
import { lambdaFunction } from '../../resources/lambda/function';
import { mayLog } from '../../resources/lambda/role-grants';

export default defineRule({
  title: 'Lambda functions may write their logs',
  problem: 'The role of this function does not let it write a log.',
  why: 'What the function does, and why it fails, then leaves no record.',
  fix: {
    how: "Allow logs:CreateLogStream and logs:PutLogEvents on the function's log group.",
    noCode: 'The permissions belong to the role, which stands in a resource of its own.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {
    cfn_nag: ['W58'],
  },
  resource: lambdaFunction,
  check: (it) => {
    const role = it.reading.follow(it.role);
    if (!role || !/Role|role/.test(role.type)) return it.role.notApplicable();
    const answer = mayLog(role);
    return answer === undefined ? it.role.unknown() : answer ? it.role.pass() : it.role.fail();
  },
});
