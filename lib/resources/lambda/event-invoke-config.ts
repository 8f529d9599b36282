import { defineResource, fact } from '../../engine/rule';

/** How a Lambda function treats asynchronous invocations. */
export const eventInvokeConfig = defineResource({
  cloudformation: 'AWS::Lambda::EventInvokeConfig',
  terraform: 'aws_lambda_function_event_invoke_config',
  facts: {
    failureDestination: fact<string>(
      'DestinationConfig.OnFailure.Destination',
      'destination_config.on_failure.destination',
    ),
  },
});
