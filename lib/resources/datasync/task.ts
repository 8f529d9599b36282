import { defineResource, fact } from '../../engine/rule';

/** A copy that DataSync makes. */
export const task = defineResource({
  cloudformation: 'AWS::DataSync::Task',
  terraform: 'aws_datasync_task',
  facts: {
    logGroup: fact('CloudWatchLogGroupArn', 'cloudwatch_log_group_arn'),
    logLevel: fact<'OFF' | 'BASIC' | 'TRANSFER'>('Options.LogLevel', 'options.log_level'),
  },
});
