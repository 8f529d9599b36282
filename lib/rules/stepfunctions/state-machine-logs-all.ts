import { defineRule } from '../../engine/rule';
import { stateMachine } from '../../resources/stepfunctions/state-machine';

export default defineRule({
  title: 'Step Functions state machines log every event',
  problem: 'This state machine logs failures only.',
  why: 'What an attacker does usually succeeds; it shows in the events that did not fail.',
  fix: {
    how: 'Set the log level to ALL.',
    cdk: 'logs: { destination: logGroup, level: LogLevel.ALL }',
    properties: {
      LoggingConfiguration: {
        Level: 'ALL',
      },
    },
    arguments: {
      logging_configuration: {
        level: 'ALL',
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    'cdk-nag': ['StepFunctionStateMachineAllLogsToCloudWatch'],
  },
  resource: stateMachine,
  check: (it) => it.logLevel.is('ALL'),
});
