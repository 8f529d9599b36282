import { defineRule } from '../../engine/rule';
import { stateMachine } from '../../resources/stepfunctions/state-machine';

export default defineRule({
  title: 'Logs of state machines hold the data of executions',
  problem: 'Logs of this state machine leave out what went in and what came out.',
  why: 'With the data an execution can be understood after the fact; mind that the log then needs the protection of the data.',
  fix: {
    how: 'Include execution data in the log.',
    properties: {
      LoggingConfiguration: {
        IncludeExecutionData: true,
      },
    },
    arguments: {
      logging_configuration: {
        include_execution_data: true,
      },
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_285'],
  },
  resource: stateMachine,
  check: (it) => it.executionData.is(true),
});
