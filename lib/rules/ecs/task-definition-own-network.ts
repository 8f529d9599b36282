import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { taskDefinition } from '../../resources/ecs/task-definition';

export default defineRule({
  title: 'ECS tasks have a network interface of their own',
  problem: 'This task shares a network bridge with the other tasks of its machine.',
  why: 'Security groups and flow logs then see the machine only, not the task.',
  fix: {
    how: 'Use the awsvpc network mode.',
    cdk: {
      networkMode: 'NetworkMode.AWS_VPC',
    },
    properties: {
      NetworkMode: 'awsvpc',
    },
    arguments: {
      network_mode: 'awsvpc',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    kics: ['ecs_task_definition_network_mode_not_recommended'],
  },
  resource: taskDefinition,
  check: (it) => when(it.networkMode.isNot('host', 'none'), () => it.networkMode.is('awsvpc')),
});
