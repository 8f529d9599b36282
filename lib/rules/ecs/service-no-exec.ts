import { defineRule } from '../../engine/rule';
import { service } from '../../resources/ecs/service';

export default defineRule({
  title: 'ECS services do not offer a shell into their containers',
  problem: 'Shells can be opened in the containers of this service.',
  why: 'Who may call ECS Exec acts with the role of the task, past any review of code.',
  fix: {
    how: 'Turn ECS Exec off, and turn it on for the time of an investigation only.',
    cdk: {
      enableExecuteCommand: false,
    },
    properties: {
      EnableExecuteCommand: false,
    },
    arguments: {
      enable_execute_command: false,
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},

  resource: service,
  check: (it) => it.executeCommand.or(false).is(false),
});
