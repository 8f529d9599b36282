import { defineRule } from '../../engine/rule';
import { hasHole } from '../../engine/value';
import { lambdaFunction } from '../../resources/lambda/function';

const FUNCTIONS = ['AWS::Lambda::Function', 'AWS::Serverless::Function', 'aws_lambda_function'];

export default defineRule({
  title: 'Lambda functions do not share an execution role',
  problem: 'This function shares its execution role with another function.',
  why: 'A shared role must allow what every one of its functions needs, so each function may do more than it needs.',
  fix: {
    how: 'Give each function a role of its own.',
    cdk: 'omit `role`: the construct makes one per function',
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    kics: ['lambda_functions_without_unique_iam_roles', 'serverless_function_without_unique_iam_role'],
  },
  resource: lambdaFunction,
  check: (it) => {
    const { target, text } = it.role;
    const sharing = FUNCTIONS.flatMap((type) => it.it.all(type)).find((other) => {
      if (other.resource === it.it.resource) return false;
      const role = other.fact(other.dialect === 'terraform' ? 'role' : 'Role');
      return target ? role.target === target : text !== undefined && !hasHole(text) && role.text === text;
    });
    return sharing ? it.role.fail(`${sharing.id} uses the same role`) : it.role.pass();
  },
});
