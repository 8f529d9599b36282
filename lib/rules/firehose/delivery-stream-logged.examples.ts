import { defineExamples } from '../../engine/rule';

const stream = (logging?: object) => ({
  Delivery: {
    Type: 'AWS::KinesisFirehose::DeliveryStream',
    Properties: {
      ExtendedS3DestinationConfiguration: {
        BucketARN: 'arn:aws:s3:::records',
        RoleARN: 'arn:aws:iam::111122223333:role/deliver',
        ...(logging && { CloudWatchLoggingOptions: logging }),
      },
    },
  },
});

const inTerraform = (logging?: object) => ({
  aws_kinesis_firehose_delivery_stream: {
    delivery: {
      name: 'delivery',
      destination: 'extended_s3',
      extended_s3_configuration: {
        bucket_arn: 'arn:aws:s3:::records',
        role_arn: 'arn:aws:iam::111122223333:role/deliver',
        ...(logging && { cloudwatch_logging_options: logging }),
      },
    },
  },
});

export default defineExamples({
  fails: [
    { name: 'nothing said', cloudformation: stream(), terraform: inTerraform() },
    {
      name: 'turned off',
      cloudformation: stream({ Enabled: false }),
      terraform: inTerraform({ enabled: false }),
    },
  ],
  passes: [
    {
      name: 'to a log group',
      cloudformation: stream({ Enabled: true, LogGroupName: 'errors', LogStreamName: 'records' }),
      terraform: inTerraform({ enabled: true, log_group_name: 'errors', log_stream_name: 'records' }),
    },
    {
      name: 'of another destination',
      cloudformation: {
        Delivery: {
          Type: 'AWS::KinesisFirehose::DeliveryStream',
          Properties: {
            HttpEndpointDestinationConfiguration: {
              EndpointConfiguration: { Url: 'https://example.org' },
              S3Configuration: {
                BucketARN: 'arn:aws:s3:::records',
                RoleARN: 'arn:aws:iam::111122223333:role/deliver',
              },
              CloudWatchLoggingOptions: { Enabled: true, LogGroupName: 'errors', LogStreamName: 'records' },
            },
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: stream({ Enabled: { Ref: 'Choice' } }),
      },
      terraform: { variable: { choice: { type: 'bool' } }, resource: inTerraform({ enabled: '${var.choice}' }) },
    },
  ],
});
