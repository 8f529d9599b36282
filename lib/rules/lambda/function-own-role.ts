import { defineRule } from '../../engine/rule';
import { lambdaFunction } from '../../resources/lambda/function';

/** Each kind of function, and the property that names its role. */
const FUNCTIONS = [
  ['AWS::Lambda::Function', 'Role'],
  ['AWS::Serverless::Function', 'Role'],
  ['aws_lambda_function', 'role'],
] as const;

export default defineRule({
  title: 'Lambda functions do not share an execution role',
  problem: 'This function shares its execution role with another function.',
  why: 'A shared role must allow what every one of its functions needs, so each function may do more than it needs.',
  fix: {
    how: 'Give each function a role of its own.',
    noCode: 'The permissions belong to the role, which stands in a resource of its own.',
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    kics: ['lambda_functions_without_unique_iam_roles', 'serverless_function_without_unique_iam_role'],
  },
  resource: lambdaFunction,
  check: (it) => {
    const role = it.reading.follow(it.role);
    const own = it.reading.either('Role', 'role');
    const sharers = FUNCTIONS.flatMap(([type, key]) =>
      role ? role.companions(type, key) : it.reading.companions(type, key, own),
    );
    const sharing = sharers.find((other) => other.resource !== it.reading.resource);
    return sharing ? it.role.fail(`${sharing.id} uses the same role`) : it.role.pass();
  },
});
