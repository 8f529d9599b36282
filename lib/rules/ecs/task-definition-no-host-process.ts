import { defineRule } from '../../engine/rule';
import { taskDefinition } from '../../resources/ecs/task-definition';

export default defineRule({
  title: "ECS tasks do not share their host's processes",
  problem: 'This task sees and can signal every process of the machine it runs on.',
  why: 'It can read the memory and environment of other tasks, with their credentials.',
  fix: {
    how: 'Leave the process mode out, or use `task`.',
    cdk: {
      pidMode: 'PidMode.TASK',
    },
    properties: {
      PidMode: 'task',
    },
    arguments: {
      pid_mode: 'task',
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {
    'security-hub': ['ECS.3'],
  },
  sameAs: {
    checkov: ['CKV_AWS_335'],
  },
  resource: taskDefinition,
  check: (it) => it.processMode.isNot('host'),
});
