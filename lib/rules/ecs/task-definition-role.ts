import { defineRule } from '../../engine/rule';
import { taskDefinition } from '../../resources/ecs/task-definition';

export default defineRule({
  title: 'ECS tasks have a role of their own',
  problem: 'This task has no role of its own.',
  why: 'On EC2, its program then takes the role of the machine, which serves every task.',
  fix: {
    how: 'Give the task a role with only what the program needs.',
    cdk: 'taskRole',
    properties: {
      TaskRoleArn: 'arn:aws:iam::111122223333:role/api',
    },
    arguments: {
      task_role_arn: 'arn:aws:iam::111122223333:role/api',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    kics: ['empty_roles_for_ecs_cluster_task_definitions'],
  },
  resource: taskDefinition,
  check: (it) => it.taskRole.isSet(),
});
