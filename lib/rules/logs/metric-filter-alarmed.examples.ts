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
      name: 'an alarm on what is worked out of it',
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
            ComparisonOperator: 'GreaterThanThreshold',
            EvaluationPeriods: 1,
            Threshold: 0,
            Metrics: [
              { Id: 'used', Expression: 'FILL(root, 0)' },
              {
                Id: 'root',
                ReturnData: false,
                MetricStat: { Metric: { MetricName: 'RootUse', Namespace: 'Audit' }, Period: 300, Stat: 'Sum' },
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
            metric_transformation: { name: 'RootUse', namespace: 'Audit', value: '1' },
          },
        },
        aws_cloudwatch_metric_alarm: {
          alarm: {
            alarm_name: 'root',
            comparison_operator: 'GreaterThanThreshold',
            evaluation_periods: 1,
            threshold: 0,
            metric_query: [
              { id: 'used', expression: 'FILL(root, 0)', return_data: true },
              { id: 'root', metric: { metric_name: 'RootUse', namespace: 'Audit', period: 300, stat: 'Sum' } },
            ],
          },
        },
      },
    },
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
