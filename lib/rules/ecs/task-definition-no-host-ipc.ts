import { defineRule } from '../../engine/rule';
import { taskDefinition } from '../../resources/ecs/task-definition';

export default defineRule({
  title: "ECS tasks do not share their host's memory segments",
  problem: 'This task shares inter-process memory with the machine it runs on.',
  why: 'It can read and change what other tasks keep there.',
  fix: {
    how: 'Leave the IPC mode out, or use `task` or `none`.',
    cdk: {
      ipcMode: 'IpcMode.NONE',
    },
    properties: {
      IpcMode: 'none',
    },
    arguments: {
      ipc_mode: 'none',
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},

  resource: taskDefinition,
  check: (it) => it.ipcMode.isNot('host'),
});
