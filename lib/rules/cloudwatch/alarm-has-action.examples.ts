import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no actions',
      cloudformation: {
        Errors: {
          Type: 'AWS::CloudWatch::Alarm',
          Properties: {
            ComparisonOperator: 'GreaterThanThreshold',
            EvaluationPeriods: 1,
            Threshold: 0,
          },
        },
      },
      terraform: {
        aws_cloudwatch_metric_alarm: {
          errors: {
            alarm_name: 'errors',
            comparison_operator: 'GreaterThanThreshold',
            evaluation_periods: 1,
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a topic',
      cloudformation: {
        Errors: {
          Type: 'AWS::CloudWatch::Alarm',
          Properties: {
            ComparisonOperator: 'GreaterThanThreshold',
            EvaluationPeriods: 1,
            Threshold: 0,
            AlarmActions: ['arn:aws:sns:eu-west-1:111122223333:alarms'],
          },
        },
      },
      terraform: {
        aws_cloudwatch_metric_alarm: {
          errors: {
            alarm_name: 'errors',
            comparison_operator: 'GreaterThanThreshold',
            evaluation_periods: 1,
            alarm_actions: ['arn:aws:sns:eu-west-1:111122223333:alarms'],
          },
        },
      },
    },
  ],
});
