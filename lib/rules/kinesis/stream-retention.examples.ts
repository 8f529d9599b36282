import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'the default of a day',
      cloudformation: { Events: { Type: 'AWS::Kinesis::Stream', Properties: { ShardCount: 1 } } },
      terraform: { aws_kinesis_stream: { events: { name: 'events' } } },
    },
  ],
  passes: [
    {
      name: 'a week',
      cloudformation: {
        Events: { Type: 'AWS::Kinesis::Stream', Properties: { ShardCount: 1, RetentionPeriodHours: 168 } },
      },
      terraform: { aws_kinesis_stream: { events: { name: 'events', retention_period: 168 } } },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Hours: { Type: 'String' } },
        Resources: { Events: { Type: 'AWS::Kinesis::Stream', Properties: { RetentionPeriodHours: { Ref: 'Hours' } } } },
      },
      terraform: {
        variable: { hours: { type: 'string' } },
        resource: { aws_kinesis_stream: { events: { name: 'events', retention_period: '${var.hours}' } } },
      },
    },
  ],
});
