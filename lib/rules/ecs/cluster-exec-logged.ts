import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/ecs/cluster';

export default defineRule({
  title: 'ECS clusters log the commands that people run in containers',
  problem: 'Commands that people run in containers of this cluster leave no log.',
  why: 'A shell in a container acts with the role of the task; without a log nobody knows what it did.',
  fix: {
    how: 'Send the sessions of ECS Exec to a log group or a bucket.',
    cdk: 'executeCommandConfiguration: { logging: ExecuteCommandLogging.DEFAULT }',
    properties: {
      Configuration: {
        ExecuteCommandConfiguration: {
          Logging: 'DEFAULT',
        },
      },
    },
    arguments: {
      configuration: {
        execute_command_configuration: {
          logging: 'DEFAULT',
        },
      },
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_223'],
  },
  resource: cluster,
  check: (it) => it.executeCommandLogging.isNot('NONE'),
});
