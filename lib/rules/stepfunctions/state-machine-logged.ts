import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { stateMachine } from '../../resources/stepfunctions/state-machine';

export default defineRule({
  title: 'Step Functions state machines keep logs',
  problem: 'Executions of this state machine leave no log.',
  why: 'Without logs nobody can tell what ran, with which outcome.',
  fix: {
    how: 'Send executions to a log group.',
    cdk: 'logs: { destination: logGroup, level: LogLevel.ALL }',
    properties: {
      LoggingConfiguration: {
        Level: 'ALL',
        IncludeExecutionData: true,
        Destinations: [
          {
            CloudWatchLogsLogGroup: {
              LogGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/vendedlogs/states/orders:*',
            },
          },
        ],
      },
    },
    arguments: {
      logging_configuration: {
        level: 'ALL',
        include_execution_data: true,
        log_destination: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/vendedlogs/states/orders:*',
      },
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['StepFunctions.1'] },
  sameAs: {
    trivy: ['AWS-0119'],
  },
  implies: ['stepfunctions/state-machine-logs-all'],
  resource: stateMachine,
  check: (it) => all(it.logLevel.isSet(), it.logLevel.isNot('OFF')),
});
