import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no alarm',
      cloudformation: {
        RootUse: {
          Type: 'AWS::Logs::MetricFilter',
          Properties: {
            LogGroupName: 'audit',
            FilterPattern: '{ $.userIdentity.type = "Root" }',
            MetricTransformations: [
              {
                MetricName: 'RootUse',
                MetricNamespace: 'Audit',
                MetricValue: '1',
              },
            ],
          },
        },
      },
      terraform: {
        aws_cloudwatch_log_metric_filter: {
          root_use: {
            name: 'root-use',
            log_group_name: 'audit',
            pattern: '{ $.userIdentity.type = "Root" }',
            metric_transformation: {
              name: 'RootUse',
              namespace: 'Audit',
              value: '1',
            },
          },
        },
      },
    },
    {
      name: 'an alarm on a metric of the same name elsewhere',
      cloudformation: {
        RootUse: {
          Type: 'AWS::Logs::MetricFilter',
          Properties: {
            LogGroupName: 'audit',
            FilterPattern: '{ $.userIdentity.type = "Root" }',
            MetricTransformations: [{ MetricName: 'RootUse', MetricNamespace: 'Audit', MetricValue: '1' }],
          },
        },
        Alarm: {
          Type: 'AWS::CloudWatch::Alarm',
          Properties: {
            MetricName: 'RootUse',
            Namespace: 'Test',
            ComparisonOperator: 'GreaterThanThreshold',
            EvaluationPeriods: 1,
          },
        },
      },
      terraform: {
        aws_cloudwatch_log_metric_filter: {
          root_use: {
            name: 'root-use',
            log_group_name: 'audit',
            pattern: '{ $.userIdentity.type = "Root" }',
            metric_transformation: { name: 'RootUse', namespace: 'Audit', value: '1' },
          },
        },
        aws_cloudwatch_metric_alarm: {
          alarm: {
            alarm_name: 'root',
            metric_name: 'RootUse',
            namespace: 'Test',
            comparison_operator: 'GreaterThanThreshold',
            evaluation_periods: 1,
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'an alarm',
      cloudformation: {
        RootUse: {
          Type: 'AWS::Logs::MetricFilter',
          Properties: {
            LogGroupName: 'audit',
            FilterPattern: '{ $.userIdentity.type = "Root" }',
            MetricTransformations: [
              {
                MetricName: 'RootUse',
                MetricNamespace: 'Audit',
                MetricValue: '1',
              },
            ],
          },
        },
        Alarm: {
          Type: 'AWS::CloudWatch::Alarm',
          Properties: {
            MetricName: 'RootUse',
            Namespace: 'Audit',
            ComparisonOperator: 'GreaterThanThreshold',
            EvaluationPeriods: 1,
            Threshold: 0,
          },
        },
      },
      terraform: {
        aws_cloudwatch_log_metric_filter: {
          root_use: {
            name: 'root-use',
            log_group_name: 'audit',
            pattern: '{ $.userIdentity.type = "Root" }',
            metric_transformation: {
              name: 'RootUse',
              namespace: 'Audit',
              value: '1',
            },
          },
        },
        aws_cloudwatch_metric_alarm: {
          alarm: {
            alarm_name: 'root',
            metric_name: 'RootUse',
            namespace: 'Audit',
            comparison_operator: 'GreaterThanThreshold',
            evaluation_periods: 1,
          },
        },
      },
    },
  ],
});
