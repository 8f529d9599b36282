import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { taskDefinition } from '../../resources/ecs/task-definition';

export default defineRule({
  title: 'ECS tasks do not run with the role that starts them',
  problem: 'This task uses one role for its program and for the agent that starts it.',
  why: 'The program can then read every secret and pull every image that the agent may.',
  fix: {
    how: 'Give the task a role of its own, with only what the program needs.',
    cdk: 'taskRole, executionRole',
    properties: { ExecutionRoleArn: 'arn:aws:iam::111122223333:role/start' },
    arguments: { execution_role_arn: 'arn:aws:iam::111122223333:role/start' },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_249'],
  },
  resource: taskDefinition,
  check: (it) =>
    when(it.executionRole.isSet(), () => {
      const [own, starting] = [it.taskRole, it.executionRole];
      const same = own.target ? own.target === starting.target : own.text !== undefined && own.text === starting.text;
      return same ? own.fail() : own.isUnknown && !own.target ? own.unknown() : own.pass();
    }),
});
