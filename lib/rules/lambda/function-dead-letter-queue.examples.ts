import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no place for failed events',
      cloudformation: {
        Resize: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Handler: 'index.handler',
            Runtime: 'nodejs24.x',
            Role: 'arn:aws:iam::111122223333:role/resize',
            Code: {
              S3Bucket: 'code',
              S3Key: 'resize.zip',
            },
          },
        },
      },
      terraform: {
        aws_lambda_function: {
          resize: {
            function_name: 'resize',
            handler: 'index.handler',
            runtime: 'nodejs24.x',
            role: 'arn:aws:iam::111122223333:role/resize',
            filename: 'resize.zip',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a dead-letter queue',
      cloudformation: {
        Resize: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Handler: 'index.handler',
            Runtime: 'nodejs24.x',
            Role: 'arn:aws:iam::111122223333:role/resize',
            Code: {
              S3Bucket: 'code',
              S3Key: 'resize.zip',
            },
            DeadLetterConfig: {
              TargetArn: 'arn:aws:sqs:eu-west-1:111122223333:resize-failed',
            },
          },
        },
      },
      terraform: {
        aws_lambda_function: {
          resize: {
            function_name: 'resize',
            handler: 'index.handler',
            runtime: 'nodejs24.x',
            role: 'arn:aws:iam::111122223333:role/resize',
            filename: 'resize.zip',
            dead_letter_config: {
              target_arn: 'arn:aws:sqs:eu-west-1:111122223333:resize-failed',
            },
          },
        },
      },
    },
    {
      name: 'a failure destination',
      cloudformation: {
        Resize: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Handler: 'index.handler',
            Runtime: 'nodejs24.x',
            Role: 'arn:aws:iam::111122223333:role/resize',
            Code: {
              S3Bucket: 'code',
              S3Key: 'resize.zip',
            },
          },
        },
        Async: {
          Type: 'AWS::Lambda::EventInvokeConfig',
          Properties: {
            FunctionName: {
              Ref: 'Resize',
            },
            Qualifier: '$LATEST',
            DestinationConfig: {
              OnFailure: {
                Destination: 'arn:aws:sqs:eu-west-1:111122223333:resize-failed',
              },
            },
          },
        },
      },
    },
  ],
});
