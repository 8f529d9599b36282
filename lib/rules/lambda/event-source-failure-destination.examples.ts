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
      ['AWS::AmazonMQ::Broker', 'aws_mq_broker'],
      ['AWS::DocDB::DBCluster', 'aws_docdb_cluster'],
    ].map(([type = '', terraform = '']) => ({
      name: `a ${type.split('::')[1]}, of whose events none are sent on`,
      cloudformation: {
        Source: { Type: type, Properties: {} },
        ResizeSource: {
          Type: 'AWS::Lambda::EventSourceMapping',
          Properties: { FunctionName: 'resize', EventSourceArn: { 'Fn::GetAtt': ['Source', 'Arn'] } },
        },
      },
      terraform: {
        [terraform]: { source: {} },
        aws_lambda_event_source_mapping: {
          resize_source: { function_name: 'resize', event_source_arn: `\${${terraform}.source.arn}` },
        },
      },
    })),
  ],
});
