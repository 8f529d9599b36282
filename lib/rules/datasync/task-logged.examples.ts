import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: { Nightly: { Type: 'AWS::DataSync::Task', Properties: { Name: 'nightly' } } },
      terraform: {
        aws_datasync_task: {
          nightly: {
            destination_location_arn: 'arn:aws:datasync:eu-west-1:111122223333:location/loc-0f0f0f0f0f0f0f0f0',
            source_location_arn: 'arn:aws:datasync:eu-west-1:111122223333:location/loc-0e0e0e0e0e0e0e0e0',
            name: 'nightly',
          },
        },
      },
    },
    {
      name: 'a log group, and no level of logs',
      cloudformation: {
        Copy: {
          Type: 'AWS::DataSync::Task',
          Properties: {
            CloudWatchLogGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:copy',
            Options: { LogLevel: 'OFF' },
          },
        },
      },
      terraform: {
        aws_datasync_task: {
          copy: {
            source_location_arn: 'arn:aws:datasync:eu-west-1:111122223333:location/loc-01234567890abcdef',
            destination_location_arn: 'arn:aws:datasync:eu-west-1:111122223333:location/loc-0123456789abcdef0',
            cloudwatch_log_group_arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:copy',
            options: { log_level: 'OFF' },
          },
        },
      },
      fix: { properties: { Options: { LogLevel: 'TRANSFER' } }, arguments: { options: { log_level: 'TRANSFER' } } },
    },
  ],
  passes: [
    {
      name: 'a log group',
      cloudformation: {
        Nightly: {
          Type: 'AWS::DataSync::Task',
          Properties: {
            Name: 'nightly',
            CloudWatchLogGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/datasync',
          },
        },
      },
      terraform: {
        aws_datasync_task: {
          nightly: {
            destination_location_arn: 'arn:aws:datasync:eu-west-1:111122223333:location/loc-0f0f0f0f0f0f0f0f0',
            source_location_arn: 'arn:aws:datasync:eu-west-1:111122223333:location/loc-0e0e0e0e0e0e0e0e0',
            name: 'nightly',
            cloudwatch_log_group_arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/datasync',
          },
        },
      },
    },
  ],
});
