import { defineRule } from '../../engine/rule';
import { both } from '../../engine/truth';
import { includesAll, isAllow } from '../../iam/policy';
import { noStatement } from '../../iam/statements';
import { toolkitStatement } from '../../iam/toolkit-statements';
import { permissions } from '../../resources/iam/permissions';

export default defineRule({
  title: 'Policies that a toolkit writes name the resources their actions apply to',
  problem: 'This policy, which the AWS CDK writes by itself, allows a few actions on every resource.',
  why: 'Whoever takes over the function or the build can change what belongs to other parts of the account.',
  fix: {
    how: 'Use the prop that the finding names, so that the CDK does not write the policy.',
    noCode: 'The CDK writes the policy anew at every synthesis, so it goes with the prop that asks for it.',
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  implies: ['iam/policy-no-wildcards'],
  resource: permissions,
  check: (it) =>
    noStatement(
      it.policy,
      (statement) =>
        both(isAllow(statement), () => includesAll(statement.resources), toolkitStatement(statement) !== undefined),
      (statement) => toolkitStatement(statement)?.advice,
    ),
});
