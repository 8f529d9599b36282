import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no destination',
      cloudformation: {
        ResizeSource: {
          Type: 'AWS::Lambda::EventSourceMapping',
          Properties: {
            FunctionName: 'resize',
            EventSourceArn: 'arn:aws:kinesis:eu-west-1:111122223333:stream/images',
          },
        },
      },
      terraform: {
        aws_lambda_event_source_mapping: {
          resize_source: {
            function_name: 'resize',
            event_source_arn: 'arn:aws:kinesis:eu-west-1:111122223333:stream/images',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a failure destination',
      cloudformation: {
        ResizeSource: {
          Type: 'AWS::Lambda::EventSourceMapping',
          Properties: {
            FunctionName: 'resize',
            EventSourceArn: 'arn:aws:kinesis:eu-west-1:111122223333:stream/images',
            DestinationConfig: {
              OnFailure: {
                Destination: 'arn:aws:sqs:eu-west-1:111122223333:resize-failed',
              },
            },
          },
        },
      },
      terraform: {
        aws_lambda_event_source_mapping: {
          resize_source: {
            function_name: 'resize',
            event_source_arn: 'arn:aws:kinesis:eu-west-1:111122223333:stream/images',
            destination_config: {
              on_failure: {
                destination_arn: 'arn:aws:sqs:eu-west-1:111122223333:resize-failed',
              },
            },
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'a queue, which has a dead-letter queue of its own',
      cloudformation: {
        ResizeSource: {
          Type: 'AWS::Lambda::EventSourceMapping',
          Properties: {
            FunctionName: 'resize',
            EventSourceArn: 'arn:aws:sqs:eu-west-1:111122223333:images',
          },
        },
      },
      terraform: {
        aws_lambda_event_source_mapping: {
          resize_source: {
            function_name: 'resize',
            event_source_arn: 'arn:aws:sqs:eu-west-1:111122223333:images',
          },
        },
      },
    },
    ...[
      {
        type: 'AWS::AmazonMQ::Broker',
        terraform: 'aws_mq_broker',
        body: {
          broker_name: 'orders',
          engine_type: 'ActiveMQ',
          engine_version: '5.18',
          host_instance_type: 'mq.m5.large',
          user: { username: 'app', password: '${random_password.app.result}' },
        },
      },
      { type: 'AWS::DocDB::DBCluster', terraform: 'aws_docdb_cluster', body: {} },
    ].map(({ type, terraform, body }) => ({
      name: `a ${type.split('::').slice(1).join(' ')}, of whose events none are sent on`,
      cloudformation: {
        Source: { Type: type, Properties: {} },
        ResizeSource: {
          Type: 'AWS::Lambda::EventSourceMapping',
          Properties: { FunctionName: 'resize', EventSourceArn: { 'Fn::GetAtt': ['Source', 'Arn'] } },
        },
      },
      terraform: {
        [terraform]: { source: body },
        random_password: { app: { length: 32 } },
        aws_lambda_event_source_mapping: {
          resize_source: { function_name: 'resize', event_source_arn: `\${${terraform}.source.arn}` },
        },
      },
    })),
  ],
});
