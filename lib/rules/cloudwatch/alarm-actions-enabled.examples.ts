import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'off',
      cloudformation: {
        Errors: {
          Type: 'AWS::CloudWatch::Alarm',
          Properties: {
            ComparisonOperator: 'GreaterThanThreshold',
            EvaluationPeriods: 1,
            Threshold: 0,
            ActionsEnabled: false,
          },
        },
      },
      terraform: {
        aws_cloudwatch_metric_alarm: {
          errors: {
            alarm_name: 'errors',
            comparison_operator: 'GreaterThanThreshold',
            evaluation_periods: 1,
            actions_enabled: false,
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'on',
      cloudformation: {
        Errors: {
          Type: 'AWS::CloudWatch::Alarm',
          Properties: {
            ComparisonOperator: 'GreaterThanThreshold',
            EvaluationPeriods: 1,
            Threshold: 0,
            ActionsEnabled: true,
          },
        },
      },
      terraform: {
        aws_cloudwatch_metric_alarm: {
          errors: {
            alarm_name: 'errors',
            comparison_operator: 'GreaterThanThreshold',
            evaluation_periods: 1,
            actions_enabled: true,
          },
        },
      },
    },
    {
      name: 'left out',
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
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: {
          Choice: {
            Type: 'String',
          },
        },
        Resources: {
          Errors: {
            Type: 'AWS::CloudWatch::Alarm',
            Properties: {
              ComparisonOperator: 'GreaterThanThreshold',
              EvaluationPeriods: 1,
              Threshold: 0,
              ActionsEnabled: {
                Ref: 'Choice',
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          choice: {
            type: 'string',
          },
        },
        resource: {
          aws_cloudwatch_metric_alarm: {
            errors: {
              alarm_name: 'errors',
              comparison_operator: 'GreaterThanThreshold',
              evaluation_periods: 1,
              actions_enabled: '${var.choice}',
            },
          },
        },
      },
    },
  ],
});
