import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no destination',
      cloudformation: {
        ResizeAsync: {
          Type: 'AWS::Lambda::EventInvokeConfig',
          Properties: {
            FunctionName: 'resize',
            Qualifier: '$LATEST',
          },
        },
      },
      terraform: {
        aws_lambda_function_event_invoke_config: {
          resize_async: {
            function_name: 'resize',
          },
        },
      },
    },
    {
      name: 'only a destination for successes',
      cloudformation: {
        ResizeAsync: {
          Type: 'AWS::Lambda::EventInvokeConfig',
          Properties: {
            FunctionName: 'resize',
            Qualifier: '$LATEST',
            DestinationConfig: {
              OnSuccess: {
                Destination: 'arn:aws:sqs:eu-west-1:111122223333:resize-failed',
              },
            },
          },
        },
      },
      terraform: {
        aws_lambda_function_event_invoke_config: {
          resize_async: {
            function_name: 'resize',
            destination_config: {
              on_success: {
                destination: 'arn:aws:sqs:eu-west-1:111122223333:resize-failed',
              },
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a failure destination',
      cloudformation: {
        ResizeAsync: {
          Type: 'AWS::Lambda::EventInvokeConfig',
          Properties: {
            FunctionName: 'resize',
            Qualifier: '$LATEST',
            DestinationConfig: {
              OnFailure: {
                Destination: 'arn:aws:sqs:eu-west-1:111122223333:resize-failed',
              },
            },
          },
        },
      },
      terraform: {
        aws_lambda_function_event_invoke_config: {
          resize_async: {
            function_name: 'resize',
            destination_config: {
              on_failure: {
                destination: 'arn:aws:sqs:eu-west-1:111122223333:resize-failed',
              },
            },
          },
        },
      },
    },
  ],
});
