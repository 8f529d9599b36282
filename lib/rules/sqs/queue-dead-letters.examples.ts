import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    { name: 'none', cloudformation: { Jobs: { Type: 'AWS::SQS::Queue' } }, terraform: { aws_sqs_queue: { jobs: {} } } },
    {
      name: 'a queue that events are sent to',
      cloudformation: {
        Jobs: { Type: 'AWS::SQS::Queue' },
        Runs: {
          Type: 'AWS::Events::Rule',
          Properties: {
            EventPattern: { source: ['aws.codepipeline'] },
            Targets: [{ Id: 'queue', Arn: { 'Fn::GetAtt': ['Jobs', 'Arn'] } }],
          },
        },
      },
      terraform: {
        aws_sqs_queue: { jobs: {} },
        aws_cloudwatch_event_target: { queue: { rule: 'runs', arn: '${aws_sqs_queue.jobs.arn}' } },
      },
    },
  ],
  passes: [
    {
      name: 'the dead-letter queue of one of the targets of a rule',
      cloudformation: {
        Lost: { Type: 'AWS::SQS::Queue' },
        Failures: {
          Type: 'AWS::Events::Rule',
          Properties: {
            EventPattern: { source: ['aws.codepipeline'] },
            Targets: [
              { Id: 'log', Arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:runs' },
              {
                Id: 'topic',
                Arn: 'arn:aws:sns:eu-west-1:111122223333:runs',
                DeadLetterConfig: { Arn: { 'Fn::GetAtt': ['Lost', 'Arn'] } },
              },
            ],
          },
        },
      },
      terraform: {
        aws_sqs_queue: { lost: {} },
        aws_cloudwatch_event_target: {
          topic: {
            rule: 'failures',
            arn: 'arn:aws:sns:eu-west-1:111122223333:runs',
            dead_letter_config: { arn: '${aws_sqs_queue.lost.arn}' },
          },
        },
      },
    },
    {
      name: 'the dead-letter queue of an event bus',
      cloudformation: {
        Lost: { Type: 'AWS::SQS::Queue' },
        Orders: {
          Type: 'AWS::Events::EventBus',
          Properties: { Name: 'orders', DeadLetterConfig: { Arn: { 'Fn::GetAtt': ['Lost', 'Arn'] } } },
        },
      },
      terraform: {
        aws_sqs_queue: { lost: {} },
        aws_cloudwatch_event_bus: {
          orders: { name: 'orders', dead_letter_config: { arn: '${aws_sqs_queue.lost.arn}' } },
        },
      },
    },
    {
      name: 'the dead-letter queue of a schedule',
      cloudformation: {
        Lost: { Type: 'AWS::SQS::Queue' },
        Nightly: {
          Type: 'AWS::Scheduler::Schedule',
          Properties: { Target: { DeadLetterConfig: { Arn: { 'Fn::GetAtt': ['Lost', 'Arn'] } } } },
        },
      },
      terraform: {
        aws_sqs_queue: { lost: {} },
        aws_scheduler_schedule: {
          nightly: {
            schedule_expression: 'rate(1 day)',
            flexible_time_window: { mode: 'OFF' },
            target: {
              arn: 'arn:aws:lambda:eu-west-1:111122223333:function:report',
              role_arn: 'arn:aws:iam::111122223333:role/nightly',
              dead_letter_config: { arn: '${aws_sqs_queue.lost.arn}' },
            },
          },
        },
      },
    },
    {
      name: 'where a function leaves records of a stream that it failed at',
      cloudformation: {
        Lost: { Type: 'AWS::SQS::Queue' },
        Records: {
          Type: 'AWS::Lambda::EventSourceMapping',
          Properties: { DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['Lost', 'Arn'] } } } },
        },
      },
      terraform: {
        aws_sqs_queue: { lost: {} },
        aws_lambda_event_source_mapping: {
          records: {
            function_name: 'report',
            destination_config: { on_failure: { destination_arn: '${aws_sqs_queue.lost.arn}' } },
          },
        },
      },
    },
    {
      name: 'the dead-letter queue of a function in SAM',
      cloudformation: {
        Transform: 'AWS::Serverless-2016-10-31',
        Resources: {
          Lost: { Type: 'AWS::SQS::Queue' },
          Report: {
            Type: 'AWS::Serverless::Function',
            Properties: {
              Runtime: 'nodejs24.x',
              Handler: 'index.handler',
              InlineCode: 'exports.handler = () => {};',
              DeadLetterQueue: { Type: 'SQS', TargetArn: { 'Fn::GetAtt': ['Lost', 'Arn'] } },
            },
          },
        },
      },
    },
    {
      name: 'where a pipe leaves records of a stream',
      cloudformation: {
        Lost: { Type: 'AWS::SQS::Queue' },
        Records: {
          Type: 'AWS::Pipes::Pipe',
          Properties: {
            SourceParameters: {
              DynamoDBStreamParameters: { DeadLetterConfig: { Arn: { 'Fn::GetAtt': ['Lost', 'Arn'] } } },
            },
          },
        },
      },
      terraform: {
        aws_sqs_queue: { lost: {} },
        aws_pipes_pipe: {
          records: {
            role_arn: 'arn:aws:iam::111122223333:role/records',
            source: 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders/stream/2026-01-01T00:00:00.000',
            target: 'arn:aws:sqs:eu-west-1:111122223333:orders',
            source_parameters: {
              dynamodb_stream_parameters: {
                starting_position: 'LATEST',
                dead_letter_config: { arn: '${aws_sqs_queue.lost.arn}' },
              },
            },
          },
        },
      },
    },
    {
      name: 'what rules of IoT failed at',
      cloudformation: {
        Lost: { Type: 'AWS::SQS::Queue' },
        Alarms: {
          Type: 'AWS::IoT::TopicRule',
          Properties: { TopicRulePayload: { ErrorAction: { Sqs: { QueueUrl: { Ref: 'Lost' } } } } },
        },
      },
      terraform: {
        aws_sqs_queue: { lost: {} },
        aws_iot_topic_rule: {
          alarms: {
            name: 'alarms',
            enabled: true,
            sql: "SELECT * FROM 'alarms'",
            sql_version: '2016-03-23',
            error_action: {
              sqs: {
                queue_url: '${aws_sqs_queue.lost.url}',
                role_arn: 'arn:aws:iam::111122223333:role/alarms',
                use_base64: false,
              },
            },
          },
        },
      },
    },
    {
      name: 'the dead-letter queue of a function',
      cloudformation: {
        Lost: { Type: 'AWS::SQS::Queue' },
        Report: {
          Type: 'AWS::Lambda::Function',
          Properties: { DeadLetterConfig: { TargetArn: { 'Fn::GetAtt': ['Lost', 'Arn'] } } },
        },
      },
      terraform: {
        aws_sqs_queue: { lost: {} },
        aws_lambda_function: {
          report: {
            function_name: 'report',
            role: 'arn:aws:iam::111122223333:role/report',
            dead_letter_config: { target_arn: '${aws_sqs_queue.lost.arn}' },
          },
        },
      },
    },
    {
      name: 'where a function sends what it failed to process',
      cloudformation: {
        Lost: { Type: 'AWS::SQS::Queue' },
        Failures: {
          Type: 'AWS::Lambda::EventInvokeConfig',
          Properties: {
            FunctionName: 'report',
            Qualifier: '$LATEST',
            DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['Lost', 'Arn'] } } },
          },
        },
      },
      terraform: {
        aws_sqs_queue: { lost: {} },
        aws_lambda_function_event_invoke_config: {
          failures: {
            function_name: 'report',
            destination_config: { on_failure: { destination: '${aws_sqs_queue.lost.arn}' } },
          },
        },
      },
    },
    {
      name: 'a dead-letter queue, which needs none itself',
      cloudformation: {
        Failed: { Type: 'AWS::SQS::Queue' },
        Jobs: {
          Type: 'AWS::SQS::Queue',
          Properties: {
            RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Failed', 'Arn'] }, maxReceiveCount: 5 },
          },
        },
      },
      terraform: {
        aws_sqs_queue: {
          failed: {},
          jobs: {
            redrive_policy: '${jsonencode({ deadLetterTargetArn = aws_sqs_queue.failed.arn, maxReceiveCount = 5 })}',
          },
        },
      },
    },
  ],
});
