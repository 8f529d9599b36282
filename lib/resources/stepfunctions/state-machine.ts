import { defineResource, fact } from '../../engine/rule';

/** A Step Functions state machine, also as AWS SAM writes it. */
export const stateMachine = defineResource({
  cloudformation: ['AWS::StepFunctions::StateMachine', 'AWS::Serverless::StateMachine'],
  terraform: 'aws_sfn_state_machine',
  facts: {
    logLevel: fact<'ALL' | 'ERROR' | 'FATAL' | 'OFF'>(
      (it) => it.fact(it.type === 'AWS::Serverless::StateMachine' ? 'Logging.Level' : 'LoggingConfiguration.Level'),
      'logging_configuration.level',
    ),
    executionData: fact<boolean>(
      (it) =>
        it.fact(
          it.type === 'AWS::Serverless::StateMachine'
            ? 'Logging.IncludeExecutionData'
            : 'LoggingConfiguration.IncludeExecutionData',
        ),
      'logging_configuration.include_execution_data',
    ),
    traced: fact<boolean>(
      (it) => it.fact(it.type === 'AWS::Serverless::StateMachine' ? 'Tracing.Enabled' : 'TracingConfiguration.Enabled'),
      'tracing_configuration.enabled',
    ),
  },
});
