import { defineRule } from '../../engine/rule';
import { taskDefinition } from '../../resources/ecs/task-definition';

export default defineRule({
  title: "ECS tasks do not use their host's network",
  problem: 'This task shares the network of the machine it runs on.',
  why: 'Its containers reach what listens on the machine alone, and can pose as the machine.',
  fix: {
    how: 'Use the awsvpc network mode, which gives each task an address and security groups of its own.',
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
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['ECS.17'] },
  sameAs: {
    kics: ['ecs_task_definition_network_mode_not_recommended'],
  },
  resource: taskDefinition,
  check: (it) => it.networkMode.isNot('host'),
});
