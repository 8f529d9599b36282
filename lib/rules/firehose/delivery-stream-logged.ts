import { defineRule } from '../../engine/rule';
import { deliveryStream } from '../../resources/firehose/delivery-stream';

const LOGS = '/aws/kinesisfirehose/delivery';

export default defineRule({
  title: 'Firehose streams log what they cannot deliver',
  problem: 'Errors of this stream leave no log.',
  why: 'Records that do not arrive, such as logs that an attacker would rather not have kept, are missed only when somebody looks for them.',
  fix: {
    how: 'Send errors of the destination to a log group.',
    cdk: 'destination: new S3Bucket(bucket, { loggingConfig: new EnableLogging() })',
    properties: {
      ExtendedS3DestinationConfiguration: {
        CloudWatchLoggingOptions: { Enabled: true, LogGroupName: LOGS, LogStreamName: 'errors' },
      },
    },
    arguments: {
      extended_s3_configuration: {
        cloudwatch_logging_options: { enabled: true, log_group_name: LOGS, log_stream_name: 'errors' },
      },
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: deliveryStream,
  check: (it) => it.logged.is(true),
});
