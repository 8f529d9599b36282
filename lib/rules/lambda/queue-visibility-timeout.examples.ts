import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'six seconds and a queue as it comes',
      cloudformation: {
        Queue: {
          Type: 'AWS::SQS::Queue',
          Properties: {},
        },
        Fn: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Handler: 'index.handler',
            Runtime: 'nodejs24.x',
            Role: 'arn:aws:iam::111122223333:role/r',
            Code: {
              S3Bucket: 'code',
              S3Key: 'resize.zip',
            },
            Timeout: 6,
          },
        },
        Source: {
          Type: 'AWS::Lambda::EventSourceMapping',
          Properties: {
            EventSourceArn: {
              'Fn::GetAtt': ['Queue', 'Arn'],
            },
            FunctionName: {
              Ref: 'Fn',
            },
          },
        },
      },
      terraform: {
        aws_sqs_queue: {
          queue: {},
        },
        aws_lambda_function: {
          fn: {
            function_name: 'resize',
            handler: 'index.handler',
            runtime: 'nodejs24.x',
            role: 'arn:aws:iam::111122223333:role/r',
            filename: 'resize.zip',
            timeout: 6,
          },
        },
        aws_lambda_event_source_mapping: {
          source: {
            event_source_arn: '${aws_sqs_queue.queue.arn}',
            function_name: '${aws_lambda_function.fn.arn}',
          },
        },
      },
    },
    {
      name: 'five seconds and twenty',
      cloudformation: {
        Queue: {
          Type: 'AWS::SQS::Queue',
          Properties: {
            VisibilityTimeout: 20,
          },
        },
        Fn: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Handler: 'index.handler',
            Runtime: 'nodejs24.x',
            Role: 'arn:aws:iam::111122223333:role/r',
            Code: {
              S3Bucket: 'code',
              S3Key: 'resize.zip',
            },
            Timeout: 5,
          },
        },
        Source: {
          Type: 'AWS::Lambda::EventSourceMapping',
          Properties: {
            EventSourceArn: {
              'Fn::GetAtt': ['Queue', 'Arn'],
            },
            FunctionName: {
              Ref: 'Fn',
            },
          },
        },
      },
      terraform: {
        aws_sqs_queue: {
          queue: {
            visibility_timeout_seconds: 20,
          },
        },
        aws_lambda_function: {
          fn: {
            function_name: 'resize',
            handler: 'index.handler',
            runtime: 'nodejs24.x',
            role: 'arn:aws:iam::111122223333:role/r',
            filename: 'resize.zip',
            timeout: 5,
          },
        },
        aws_lambda_event_source_mapping: {
          source: {
            event_source_arn: '${aws_sqs_queue.queue.arn}',
            function_name: '${aws_lambda_function.fn.arn}',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'everything as it comes',
      cloudformation: {
        Queue: {
          Type: 'AWS::SQS::Queue',
          Properties: {},
        },
        Fn: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Handler: 'index.handler',
            Runtime: 'nodejs24.x',
            Role: 'arn:aws:iam::111122223333:role/r',
            Code: {
              S3Bucket: 'code',
              S3Key: 'resize.zip',
            },
          },
        },
        Source: {
          Type: 'AWS::Lambda::EventSourceMapping',
          Properties: {
            EventSourceArn: {
              'Fn::GetAtt': ['Queue', 'Arn'],
            },
            FunctionName: {
              Ref: 'Fn',
            },
          },
        },
      },
      terraform: {
        aws_sqs_queue: {
          queue: {},
        },
        aws_lambda_function: {
          fn: {
            function_name: 'resize',
            handler: 'index.handler',
            runtime: 'nodejs24.x',
            role: 'arn:aws:iam::111122223333:role/r',
            filename: 'resize.zip',
          },
        },
        aws_lambda_event_source_mapping: {
          source: {
            event_source_arn: '${aws_sqs_queue.queue.arn}',
            function_name: '${aws_lambda_function.fn.arn}',
          },
        },
      },
    },
    {
      name: 'five seconds and thirty',
      cloudformation: {
        Queue: {
          Type: 'AWS::SQS::Queue',
          Properties: {
            VisibilityTimeout: 30,
          },
        },
        Fn: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Handler: 'index.handler',
            Runtime: 'nodejs24.x',
            Role: 'arn:aws:iam::111122223333:role/r',
            Code: {
              S3Bucket: 'code',
              S3Key: 'resize.zip',
            },
            Timeout: 5,
          },
        },
        Source: {
          Type: 'AWS::Lambda::EventSourceMapping',
          Properties: {
            EventSourceArn: {
              'Fn::GetAtt': ['Queue', 'Arn'],
            },
            FunctionName: {
              Ref: 'Fn',
            },
          },
        },
      },
      terraform: {
        aws_sqs_queue: {
          queue: {
            visibility_timeout_seconds: 30,
          },
        },
        aws_lambda_function: {
          fn: {
            function_name: 'resize',
            handler: 'index.handler',
            runtime: 'nodejs24.x',
            role: 'arn:aws:iam::111122223333:role/r',
            filename: 'resize.zip',
            timeout: 5,
          },
        },
        aws_lambda_event_source_mapping: {
          source: {
            event_source_arn: '${aws_sqs_queue.queue.arn}',
            function_name: '${aws_lambda_function.fn.arn}',
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'a queue that is elsewhere',
      cloudformation: {
        Source: {
          Type: 'AWS::Lambda::EventSourceMapping',
          Properties: {
            EventSourceArn: 'arn:aws:sqs:eu-west-1:111122223333:images',
            FunctionName: 'resize',
          },
        },
      },
      terraform: {
        aws_lambda_event_source_mapping: {
          source: {
            event_source_arn: 'arn:aws:sqs:eu-west-1:111122223333:images',
            function_name: 'resize',
          },
        },
      },
    },
  ],
});
